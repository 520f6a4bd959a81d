/// Readers of property values.
///
/// Each takes the key as the writer spelled it, for its messages; gives the value meant; and where
/// there is none appends one diagnostic. A value that is null, or an empty list, is nothing written:
/// it reads as nil, or as none, without complaint.
extension PropertyValue {
  /// One text. Of a link it is the text it shows.
  package func text(of key: String, _ diagnostics: inout [Diagnostic]) -> String? {
    single(of: key, .badText, &diagnostics)?.text
  }

  /// A list of texts, or one text that stands for a list of one.
  package func texts(of key: String, _ diagnostics: inout [Diagnostic]) -> [String] {
    if case .list(let items) = content {
      return items.compactMap { $0.text(of: key, &diagnostics) }
    }
    return text(of: key, &diagnostics).map { [$0] } ?? []
  }

  /// The properties of a mapping; nil, without complaint, where the value is none.
  package var mapping: [Property]? {
    if case .mapping(let properties) = content { properties } else { nil }
  }

  /// The one text that a value of one word or line must be, and its place.
  ///
  /// - Parameter code: what to report a mapping or a longer list as.
  func single(of key: String, _ code: DiagnosticCode, _ diagnostics: inout [Diagnostic])
    -> (text: String, span: SourceSpan)?
  {
    switch content {
    case .null: return nil
    case .scalar(let text, _):
      return (Link(whole: text).map { $0.shown ?? $0.name } ?? text, span)
    case .link(let link): return (link.shown ?? link.name, span)
    case .list(let items):
      guard let first = items.first else { return nil }
      if items.count == 1 { return first.single(of: key, code, &diagnostics) }
      diagnostics.append(ValueMessages.manyValues(key, items.count, span, code))
      return nil
    case .mapping:
      diagnostics.append(ValueMessages.mapping(key, span, code))
      return nil
    }
  }
}

extension String {
  /// Without blanks and line ends at either end.
  var trimmed: String {
    // Most texts have none, and to tell that of two letters takes no look at whole characters.
    if let first = utf8.first, let last = utf8.last, ASCII.isInk(first), ASCII.isInk(last) {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
