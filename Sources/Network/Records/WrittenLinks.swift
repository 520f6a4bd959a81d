import NoteSyntax

extension PropertyValue {
  /// The links that are written as links somewhere in the value: in brackets, not as bare names,
  /// since in a key that kith does not know a bare name may be anything.
  var writtenLinks: [Link] {
    switch content {
    case .null: return []
    case .link(let link): return [link]
    case .list(let values): return values.flatMap(\.writtenLinks)
    case .mapping(let entries): return entries.flatMap(\.value.writtenLinks)
    case .scalar(let text, _):
      guard text.holds(UInt8(ascii: "[")) else { return [] }
      var unheard: [Diagnostic] = []
      return links(of: "", &unheard).filter { $0.style != .plain }
    }
  }

  /// Whether the value is a mapping or has one in it; no link is read from those.
  var holdsMapping: Bool {
    switch content {
    case .null, .scalar, .link: false
    case .list(let values): values.contains(where: \.holdsMapping)
    case .mapping: true
    }
  }
}
