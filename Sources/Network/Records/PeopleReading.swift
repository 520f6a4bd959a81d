import NoteSyntax

/// The links of a key that holds people, where words may stand that are no name.
enum PeopleReading {
  static func read(_ property: Property, _ diagnostics: inout [Diagnostic]) -> [Link] {
    property.annotatedLinks(&diagnostics).compactMap { found in
      let (link, words) = Self.withoutRemark(found) ?? Self.withoutDay(found)
      if !words.isEmpty, !joints.contains(words.lowercased()) {
        diagnostics.append(
          RecordMessages.besideName(
            words, of: property.key.written, name: link.target, property.value.span))
      }
      return link.isNobody ? nil : link
    }
  }

  /// What may stand between two names, or before the first.
  private static let joints: Set<String> = ["and", "or", "&", "+", "-", "–", "—", "/", "·"]

  /// `Bo Chen (use my name)`: of a name without brackets what a log's line would have behind it is no
  /// part, as `Ana Ruiz (Northwind)` is.
  private static func withoutRemark(_ found: AnnotatedLink) -> (Link, String)? {
    guard found.link.style == .plain, found.link.target.hasSuffix(")"),
      let open = found.link.target.lastIndex(of: "("), open > found.link.target.startIndex
    else { return nil }
    let words = found.link.target[open...].dropFirst().dropLast()
    guard NamingRemark(words.lowercased()) != nil else { return nil }
    var link = found.link
    link.target = String(link.target[..<open].reversed().drop { $0 == " " }.reversed())
    return link.target.isEmpty ? nil : (link, String(words))
  }

  /// `Ana Ruiz on 2026-04-13`: of a name without brackets what begins with a day, or leads to one, is no
  /// part.
  private static func withoutDay(_ found: AnnotatedLink) -> (Link, String) {
    guard found.link.style == .plain else { return (found.link, found.text) }
    let words = found.link.target.split(separator: " ")
    guard var index = words.firstIndex(where: { CivilDate($0) != nil }), index > 0 else {
      return (found.link, found.text)
    }
    while index > 1, ["on", "at", "since", "(on"].contains(words[index - 1]) { index -= 1 }
    var link = found.link
    link.target = words[..<index].joined(separator: " ")
    return (link, words[index...].joined(separator: " "))
  }
}

extension Link {
  /// Whether it is a word for nobody, or for the user, and no name: `referrals: none`.
  var isNobody: Bool {
    style == .plain && Self.wordsForNobody.contains(target.lowercased())
  }

  private static let wordsForNobody: Set<String> = [
    "none", "nobody", "no one", "noone", "n/a", "me", "myself",
  ]
}
