import NoteSyntax

/// Looks in a sentence for the usual words with which one asks for a job.
///
/// To speak of a post is to ask for none: `How did you come to this position?` is what such a talk is
/// for. So it takes words that ask, and the post close behind them.
struct JobRequest {
  let sentence: [Prose.Word]

  /// Where it asks for a job; nil where it does not.
  var span: SourceSpan? { phrase ?? askedFor ?? forMe ?? joining ?? working ?? applying }

  private static let posts: Set<String> = [
    "job", "jobs", "position", "positions", "post", "opening", "openings", "vacancy",
    "vacancies", "employment",
  ]
  /// A role is not always a post: somebody plays one, a method has one.
  private static let roles: Set<String> = posts.union(["role", "roles"])
  /// Nor is an opportunity: one may have it to learn something.
  private static let chances: Set<String> = roles.union(["opportunity", "opportunities"])

  // MARK: Words that say it all

  /// `hire me`, `put in a good word for me`.
  private var phrase: SourceSpan? {
    let phrases = [
      ["hire", "me"], ["employ", "me"], ["good", "word", "for", "me"], ["recommend", "me", "for"],
      ["refer", "me"], ["forward", "my"], ["pass", "on", "my"], ["job", "hunting"],
    ]
    for words in phrases {
      if let index = sentence.firstIndex(of: words), !sentence.isNegated(before: index) {
        let next = index + words.count < sentence.count ? sentence[index + words.count].text : ""
        // To be referred to somebody else is what such a talk may end with.
        if words[0] == "refer", next == "to" { continue }
        if words.last == "my", !Self.papers.contains(next) { continue }
        return sentence.span(index, index + words.count - 1)
      }
    }
    return nil
  }

  private static let papers: Set<String> = [
    "details", "cv", "resume", "résumé", "resumé", "profile", "application", "curriculum",
  ]

  // MARK: Words that ask for what is behind them

  /// So they ask wherever they stand.
  private static let pleas = [
    "apply for", "applying for", "consider me for", "offer me", "help me find", "help me to find",
    "find me a", "find me an", "get me a", "get me an", "know of any", "know about any",
    "might there be", "could there be", "may there be", "would there be", "help me get",
    "help me to get", "help me land", "keep me in mind for", "think of me for", "remember me for",
    "hope to find", "hoping to find", "want to find", "trying to find",
  ]
  /// So they ask unless the sentence asks after something else: `what do you look for in`.
  private static let wishes = [
    "looking for", "searching for", "seeking", "are there any", "is there any", "you know of a",
    "you know of an", "do you hear of",
    "if you hear of", "should you hear of",
  ]
  private static let needs = [
    "asking for", "ask for", "ask you for", "give me", "interested in", "are there", "is there",
    "whether there are", "whether there is", "if there are", "if there is", "need", "have a",
    "have an", "have any",
  ]
  private static let askings: [(words: [String], posts: Set<String>, isOpen: Bool)] =
    [(pleas, chances, false), (wishes, chances, true), (needs, posts, true)].flatMap { list in
      list.0.map { ($0.split(separator: " ").map(String.init), list.1, list.2) }
    }
  /// Words behind that make something else of it: `any job boards`.
  private static let noPosts: Set<String> = [
    "board", "boards", "paper", "papers", "title", "titles", "description", "descriptions",
    "market", "fair", "fairs", "model", "models",
  ]
  /// Words between that make something else of it: `help me find out whether the job`.
  private static let aboutThem: Set<String> = [
    "advice", "information", "how", "your", "what", "of", "whether", "out",
  ]

  /// `looking for a job`, `have any openings`.
  private var askedFor: SourceSpan? {
    if sentence.first?.text == "any",
      let post = sentence.prefix(4).firstIndex(where: { Self.posts.contains($0.text) }),
      !isOfOthers(behind: post), !Array(sentence[..<post]).contains(anyOf: Self.aboutThem)
    {
      return sentence.span(0, post)
    }
    if let index = sentence.firstIndex(of: ["interested", "in"]), !isQuestion(before: index),
      !sentence.isNegated(before: index),
      let role = sentence[(index + 2)...].prefix(4).firstIndex(where: { $0.text == "role" }),
      role + 1 == sentence.count || ["at", "with", "you"].contains(sentence[role + 1].text),
      !Array(sentence[index..<role]).contains(anyOf: Self.aboutThem)
    {
      return sentence.span(index, role)
    }
    for asking in Self.askings {
      guard let index = sentence.firstIndex(of: asking.words), !sentence.isNegated(before: index),
        !asking.isOpen || !isQuestion(before: index), !isStatement(at: index)
      else { continue }
      let behind = index + asking.words.count
      let near = behind..<min(behind + 4, sentence.count)
      guard let post = near.first(where: { asking.posts.contains(sentence[$0].text) }),
        !isOfOthers(behind: post),
        !Array(sentence[behind..<post]).contains(anyOf: Self.aboutThem)
      else { continue }
      return sentence.span(index, post)
    }
    return nil
  }

  /// `any job boards`, `the role that storage plays`, `a role for batteries`: no post for you.
  private func isOfOthers(behind post: Int) -> Bool {
    guard post + 1 < sentence.count else { return false }
    let next = sentence[post + 1].text
    if Self.noPosts.contains(next) { return true }
    if sentence[post].text.hasPrefix("opportunit") { return ["to", "of", "for"].contains(next) }
    guard sentence[post].text.hasPrefix("role") else { return false }
    return next == "that" || next == "which"
      || next == "for" && post + 2 < sentence.count && sentence[post + 2].text != "me"
  }

  /// Whether a word shortly before asks after something: `how many people have a job like it`.
  private func isQuestion(before index: Int) -> Bool {
    Array(sentence[max(0, index - 6)..<index]).contains(anyOf: ["how", "what", "why"])
  }

  /// `I have a job` asks for none; nor do others who need something in theirs.
  private func isStatement(at index: Int) -> Bool {
    let before = index > 0 ? sentence[index - 1].text : ""
    switch sentence[index].text {
    case "have":
      let asks: Set<String> = ["do", "does", "might", "could", "would", "may", "if", "whether"]
      return before == "i" || before == "we" || !Array(sentence[..<index]).contains(anyOf: asks)
    case "need": return before != "i"
    default: return false
    }
  }

  // MARK: A post for me, a place among you

  /// `might you have some job for me`; not `whether this is the right job for me`.
  private var forMe: SourceSpan? {
    let openers: Set<String> = ["there", "have", "find", "see", "imagine", "offer", "keep"]
    for index in sentence.indices where Self.roles.contains(sentence[index].text) {
      guard sentence.firstIndex(of: ["for", "me"], from: index + 1) == index + 1 else { continue }
      let before = max(0, index - 4)..<index
      guard let opener = before.last(where: { openers.contains(sentence[$0].text) }),
        !Array(sentence[opener..<index]).contains(anyOf: ["whether", "if", "out", "this", "it"]),
        !sentence.isNegated(before: index)
      else { continue }
      return sentence.span(opener, index + 2)
    }
    return nil
  }

  /// `I would love to join your team`; not how others came to it, nor a meeting of theirs.
  private var joining: SourceSpan? {
    let teams: Set<String> = [
      "team", "company", "firm", "group", "organization", "organisation", "laboratory", "lab",
    ]
    let events: Set<String> = ["meeting", "meetings", "lunch", "call", "for", "at", "on"]
    guard let index = sentence.firstIndex(of: ["join", "your"]), index > 0,
      index + 2 < sentence.count, teams.contains(sentence[index + 2].text),
      index + 3 == sentence.count || !events.contains(sentence[index + 3].text),
      !sentence.isNegated(before: index)
    else { return nil }
    let before = Array(sentence[max(0, index - 5)..<index])
    let isMine = before.contains(anyOf: ["i", "i'd", "i'm"])
    let isWish =
      ["i", "me"].contains(sentence[index - 1].text)
      || isMine
        && before.contains(anyOf: [
          "love", "like", "wish", "want", "hope", "hoping", "glad", "happy", "keen", "eager",
        ])
    return isWish ? sentence.span(index, index + 2) : nil
  }
}
