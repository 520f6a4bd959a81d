/// What may be said behind a name, in parentheses or behind a comma.
package enum NamingRemark: Equatable {
  case useName(Bool)
  case willIntroduce
  /// As good as nothing said.
  case willNotIntroduce

  /// Nil for words that mean none of these. `words` is in lower case.
  package init?(_ words: String) {
    if let known = Self.published[words] {
      self = known
      return
    }
    let words = words.split { $0 == " " || $0 == "\n" || $0 == "." }.map(String.init)
    let isNegative =
      words.contains { Self.negatives.contains($0) }
      || words.contains("out") && words.contains { Self.keeping.contains($0) }
    let isOfName = words.contains("name") && (words.contains("my") || words.contains("use"))
    let isMention = words.contains("mention") && words.contains("me")
    if isOfName || isMention || words == ["name", "ok"] {
      // Leave that hangs on something is none yet.
      if words.contains(where: { Self.conditions.contains($0) }) { return nil }
      self = .useName(!isNegative)
    } else if words.contains(where: { Self.introductions.contains($0) }) {
      // Whoever introduces themselves is introduced by nobody.
      let isByThemselves = words.contains { Self.themselves.contains($0) }
      if words.contains("myself") || isByThemselves && !words.contains("me") { return nil }
      self = isNegative ? .willNotIntroduce : .willIntroduce
    } else {
      return nil
    }
  }

  /// The words that the format gives, found at once.
  private static let published: [String: NamingRemark] = [
    "use my name": .useName(true), "not my name": .useName(false),
    "will introduce": .willIntroduce,
  ]
  private static let negatives: Set<String> = [
    "not", "don't", "don’t", "dont", "without", "no", "never", "won't", "won’t", "wont", "cannot",
    "can't", "can’t", "cant", "couldn't", "couldn’t", "nor",
  ]
  private static let keeping: Set<String> = ["keep", "leave", "left", "kept"]
  private static let themselves: Set<String> = ["himself", "herself", "themselves"]
  private static let conditions: Set<String> = [
    "ask", "before", "after", "maybe", "perhaps", "possibly", "once", "if", "unless", "until",
    "till", "later", "first", "check", "might",
  ]
  private static let introductions: Set<String> = [
    "introduce", "introduces", "intro", "introduction",
  ]
}
