import NoteSyntax

extension PropertyValue {
  /// The value on one line, for reading: links by the name shown, lists joined by commas.
  var shown: String {
    switch content {
    case .null: ""
    case .link(let link): link.shown ?? link.name
    case .scalar(let text, _):
      text.withoutLinkBrackets.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .list(let values): values.map(\.shown).joined(separator: ", ")
    case .mapping(let entries):
      entries.map { "\($0.key.written): \($0.value.shown)" }.joined(separator: ", ")
    }
  }
}
