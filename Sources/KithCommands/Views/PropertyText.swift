import NoteSyntax

extension PropertyValue {
  /// The value on one line, for reading: links by the name shown, lists joined by commas.
  var shown: String {
    switch content {
    case .null: ""
    case .link(let link): link.shown ?? link.target
    case .scalar(let text, _): Self.withoutBrackets(text)
    case .list(let values): values.map(\.shown).joined(separator: ", ")
    case .mapping(let entries):
      entries.map { "\($0.key.written): \($0.value.shown)" }.joined(separator: ", ")
    }
  }

  /// `"[[Ana Ruiz|Ana]]"` reads as Ana.
  private static func withoutBrackets(_ text: String) -> String {
    text.replacing(/\[\[(?:[^\]\|]*\|)?([^\]\|]*)\]\]/) { String($0.1) }
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
