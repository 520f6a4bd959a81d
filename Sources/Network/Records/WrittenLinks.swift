import NoteSyntax

extension PropertyValue {
  /// The links that are written as links somewhere in the value: in brackets, not as bare names,
  /// since in a key that kith does not know a bare name may be anything.
  func writtenLinks(in source: SourceText) -> [Link] {
    switch content {
    case .null: return []
    case .link(let link): return [link]
    case .list(let values): return values.flatMap { $0.writtenLinks(in: source) }
    case .mapping(let entries): return entries.flatMap { $0.value.writtenLinks(in: source) }
    case .scalar(let text, _):
      guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
      var unheard: [Diagnostic] = []
      return links(of: "", &unheard).filter { $0.style != .plain }
    }
  }
}
