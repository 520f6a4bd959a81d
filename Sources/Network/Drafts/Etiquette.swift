package import NoteSyntax

/// What a letter of the method must not do, or must: never a request for a job in disguise, never a
/// name used without leave.
///
/// It looks for words, and so finds what is put in the usual ones; it understands nothing. A phrase
/// that a word like "not" stands before is let pass.
package struct Etiquette: Sendable {
  /// Somebody who named the one who is written to, without leave to say so.
  package struct Referrer: Hashable, Sendable {
    package var name: String
    /// What else they are called.
    package var aliases: [String]
    /// Whether they refused; else nobody asked.
    package var hasRefused: Bool

    package init(name: String, aliases: [String] = [], hasRefused: Bool) {
      self.name = name
      self.aliases = aliases
      self.hasRefused = hasRefused
    }
  }

  private let kind: DraftKind
  private let phase: Settings.Phase
  private let recipient: String?
  private let referrers: [Referrer]

  package init(
    kind: DraftKind, phase: Settings.Phase, recipient: String? = nil, referrers: [Referrer] = []
  ) {
    self.kind = kind
    self.phase = phase
    self.recipient = recipient
    self.referrers = referrers
  }

  /// Everything that is wrong with `text`, by place; spans count its UTF-8.
  package func findings(in text: String) -> [Diagnostic] {
    let sentences = Prose(text).sentences
    var findings = sentences.flatMap { sentence in
      [
        JobRequest(sentence: sentence).span.map(DraftMessages.asksJob), hiring(sentence),
        resume(sentence), interview(sentence),
      ].compactMap { $0 } + names(sentence)
    }
    findings += Gap.all(in: text).map { DraftMessages.gap($0) }
    let start = SourceSpan(
      0,
      text.utf8.firstIndex(of: 0x0A).map { text.utf8.distance(from: text.startIndex, to: $0) }
        ?? text.utf8.count)
    let words = sentences.joined()
    if kind.statesPurpose, !words.contains(where: { Self.purposes.contains($0.text) }) {
      findings.append(DraftMessages.noPurpose(start))
    }
    if kind == .thankYou, !words.contains(where: { Self.tellings.contains($0.text) }) {
      findings.append(DraftMessages.noDetail(start))
    }
    return findings.sorted {
      ($0.span.start, $0.code.rawValue) < ($1.span.start, $1.code.rawValue)
    }
  }

  /// Where it names somebody who gave no leave to be named, or may name them.
  package func namesWithoutLeave(in text: String) -> [Diagnostic] {
    Prose(text).sentences.flatMap(names)
  }

  /// Whether a text names, or may name, any of these people.
  ///
  /// - Parameter recipient: of whom, and of whose name, it may speak; nil where it may of nobody's.
  package static func names(
    anyOf people: [String], in text: String, to recipient: String?
  ) -> Bool {
    // Of thousands of people few have a word of it in their names.
    let words = Set(Prose(text).sentences.joined().map(\.bare))
    let named = people.filter { name in
      name != recipient && name.split(separator: " ").contains { words.contains($0.lowercased()) }
    }
    return !Etiquette(
      kind: .update, phase: .explore, recipient: recipient,
      referrers: named.map { Referrer(name: $0, hasRefused: false) }
    ).namesWithoutLeave(in: text).isEmpty
  }

  /// `are you hiring`, `whether your team is recruiting`, `who is hiring`, `do you take on new people`.
  private func hiring(_ sentence: [Prose.Word]) -> Diagnostic? {
    for phrase in [["who", "is", "hiring"], ["who's", "hiring"]] {
      if let index = sentence.firstIndex(of: phrase) {
        return DraftMessages.asksHiring(sentence.span(index, index + phrase.count - 1))
      }
    }
    if let takes = ["take", "taking"].lazy.compactMap({ sentence.firstIndex(of: [$0, "on"]) })
      .first,
      let asks = sentence[..<takes].lastIndex(where: {
        ["are", "do", "does", "if", "is", "whether", "will"].contains($0.text)
      }), !sentence.isNegated(before: takes),
      let whom = sentence[(takes + 2)...].prefix(3).firstIndex(where: {
        ["people", "staff", "anybody", "anyone", "graduates", "trainees"].contains($0.text)
      })
    {
      return DraftMessages.asksHiring(sentence.span(asks, whom))
    }
    guard let index = sentence.firstIndex(where: { ["hiring", "recruiting"].contains($0.text) })
    else { return nil }
    let near = sentence[max(0, index - 5)..<index]
    guard near.count > 1,
      let asking = near.dropLast().lastIndex(where: {
        ["are", "is", "if", "whether"].contains($0.text)
      }), !sentence.isNegated(before: asking)
    else { return nil }
    return DraftMessages.asksHiring(sentence.span(asking, index))
  }

  private static let resumes: Set<String> = ["resume", "résumé", "resumé", "cv", "curriculum"]
  private static let enclosing: Set<String> = [
    "attach", "attached", "attaching", "attachment", "enclose", "enclosed", "enclosing", "sending",
    "included", "including",
  ]

  private func resume(_ sentence: [Prose.Word]) -> Diagnostic? {
    guard kind != .putOff,
      let index = sentence.firstIndex(where: { Self.resumes.contains($0.text) }),
      let other = sentence.firstIndex(where: { Self.enclosing.contains($0.text) })
        ?? sentence.firstIndex(of: ["here", "is", "my"]),
      !sentence.isNegated(before: max(index, other))
    else { return nil }
    return DraftMessages.enclosesResume(sentence.span(min(index, other), max(index, other)))
  }

  private static let asking: Set<String> = [
    "ask", "arrange", "arranged", "can", "could", "may", "might", "would", "possible", "grant",
    "schedule", "request", "invite", "hope", "like", "consider",
  ]

  private func interview(_ sentence: [Prose.Word]) -> Diagnostic? {
    guard phase == .explore, kind != .announcement else { return nil }
    for (index, word) in sentence.enumerated() {
      guard word.text == "interview" || word.text == "interviews",
        index == 0 || !["informational", "information"].contains(sentence[index - 1].text),
        sentence.contains(anyOf: Self.asking), !sentence.isNegated(before: index)
      else { continue }
      return DraftMessages.asksInterview(word.span)
    }
    return nil
  }

  private static let purposes: Set<String> = [
    "learn", "learning", "advice", "information", "understand", "question", "questions",
    "insight", "insights", "perspective",
  ]

  /// Words with which one takes up what somebody said.
  private static let tellings: Set<String> = [
    "said", "told", "mentioned", "explained", "showed", "described", "suggested", "recommended",
    "advised", "pointed", "taught", "warned", "drew",
  ]

  /// Where the text names who gave no leave to be named, or may name them.
  private func names(_ sentence: [Prose.Word]) -> [Diagnostic] {
    let own = Set(Prose(recipient ?? "").sentences.joined().map(\.bare))
    return referrers.compactMap { referrer in
      NameMention.first(of: [referrer.name] + referrer.aliases, in: sentence, except: own)
        .map { mention in
          let span = sentence.span(mention.words.lowerBound, mention.words.upperBound)
          return mention.isCertain
            ? DraftMessages.noLeave(referrer, span) : DraftMessages.mayName(referrer, span)
        }
    }
  }
}
