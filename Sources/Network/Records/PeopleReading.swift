import NoteSyntax

/// The links of a key that holds people, where words may stand that are no name.
enum PeopleReading {
  static func read(_ property: Property, _ diagnostics: inout [Diagnostic]) -> [Link] {
    readAnnotated(property, &diagnostics).compactMap { found in
      report(found, of: property.key.written, property.value.span, &diagnostics)
      return found.link.isNobody ? nil : found.link
    }
  }

  /// Each with the words beside it, of which nothing is said yet; words for nobody too.
  static func readAnnotated(_ property: Property, _ diagnostics: inout [Diagnostic])
    -> [AnnotatedLink]
  {
    property.annotatedLinks(&diagnostics).compactMap { found in
      // What is in brackets ends with them.
      let (link, words) =
        found.link.style == .plain ? Self.withoutWords(found) : (found.link, found.text)
      if link.isToFile {
        diagnostics.append(
          RecordMessages.fileForPerson(link, of: property.key.written, property.value.span))
        return nil
      }
      let isSaid = !words.isEmpty && !joints.contains(words.lowercased())
      return AnnotatedLink(link: link, text: isSaid ? words : "")
    }
  }

  /// Says that the words beside a name are not read.
  static func report(
    _ found: AnnotatedLink, of key: String, _ span: SourceSpan, _ diagnostics: inout [Diagnostic]
  ) {
    guard !found.text.isEmpty else { return }
    let names = furtherNames(in: found.text)
    diagnostics.append(
      names.isEmpty
        ? RecordMessages.besideName(found.text, of: key, span)
        : RecordMessages.namesBesideLink(names, beside: found.link, of: key, span))
  }

  /// Names without brackets behind a link: `[[Bo Chen]], Jo Anders`, `[[Bo Chen]] and Jo`. One word may be the
  /// place where somebody works, unless "and" stands before it.
  private static func furtherNames(in words: String) -> [String] {
    guard !words.contains("("), !words.contains("@") else { return [] }
    var rest = words
    for joint in [" & ", " + ", ";"] { rest = rest.replacing(joint, with: ", ") }
    var names: [String] = []
    for part in rest.split(separator: ",") {
      var run: [Substring] = []
      var isJoined = false
      func end() {
        if run.count > 1 && run.count < 4 || isJoined && run.count == 1 {
          names.append(run.joined(separator: " "))
        }
        run = []
      }
      for word in part.split(separator: " ") {
        if word == "and" || word == "&" || word == "+" {
          end()
          isJoined = true
        } else if word.first?.isUppercase ?? false {
          run.append(word)
        } else {
          end()
          isJoined = false
        }
      }
      end()
    }
    return names
  }

  /// What may stand between two names, or before the first.
  private static let joints: Set<String> = ["and", "or", "&", "+", "-", "–", "—", "/", "·"]

  /// A name without brackets, with the words that are no part of it.
  private static func withoutWords(_ found: AnnotatedLink) -> (Link, String) {
    let dated = withoutDay(found)
    let remarked = withoutRemark(AnnotatedLink(link: dated.0, text: dated.1))
    let words = [remarked?.1, dated.1].compactMap(\.self).filter { !$0.isEmpty }
    return (remarked?.0 ?? dated.0, words.joined(separator: " "))
  }

  /// `Bo Chen (use my name)`: of a name without brackets what a log's line would have behind it is no
  /// part, as `Ana Ruiz (Northwind)` is.
  private static func withoutRemark(_ found: AnnotatedLink) -> (Link, String)? {
    let target = found.link.target
    guard
      let start = target.indices.first(where: { "(<,–—".contains(target[$0]) })
        ?? target.firstRange(of: " - ")?.lowerBound
    else { return nil }
    let words = target[start...].trimming("()<>,-–— ")
    var link = found.link
    link.target = target[..<start].trimming(" ")
    guard !link.target.isEmpty, !words.isEmpty,
      NamingRemark(words.lowercased()) != nil || words.contains("@") || link.isNobody
    else { return nil }
    return (link, words)
  }

  /// `Ana Ruiz on 2026-04-13`: of a name without brackets what begins with a day, or leads to one, is no
  /// part.
  private static func withoutDay(_ found: AnnotatedLink) -> (Link, String) {
    let words = found.link.target.split(separator: " ")
    guard var index = words.firstIndex(where: { CivilDate($0) != nil }), index > 0 else {
      return (found.link, found.text)
    }
    while index > 1, ["on", "at", "since", "(on"].contains(words[index - 1]) { index -= 1 }
    var link = found.link
    link.target = words[..<index].joined(separator: " ").trimming(" ,")
    return (link, words[index...].joined(separator: " "))
  }
}

extension Link {
  /// Whether it is a word for nobody, or for the user, and no name: `referrals: none`.
  var isNobody: Bool {
    guard style == .plain else { return false }
    let words = target.lowercased()
    return Self.wordsForNobody.contains(words) || words == "none yet" || words == "nobody yet"
  }

  private static let wordsForNobody: Set<String> = [
    "none", "nobody", "no one", "noone", "n/a", "me", "myself", "no", "-", "–", "—", "?",
  ]
}

extension StringProtocol {
  /// Without these signs at either end.
  fileprivate func trimming(_ signs: String) -> String {
    String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
  }
}
