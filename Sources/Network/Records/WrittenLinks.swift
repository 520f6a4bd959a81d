import NoteSyntax

extension PropertyValue {
  /// The links that are written as links somewhere in the value: in brackets, not as bare names,
  /// since in a key that kith does not know a bare name may be anything.
  var writtenLinks: [Link] {
    var links: [Link] = []
    addWrittenLinks(to: &links)
    return links
  }

  private func addWrittenLinks(to found: inout [Link]) {
    switch content {
    case .null: break
    case .link(let link): found.append(link)
    case .list(let values):
      for value in values { value.addWrittenLinks(to: &found) }
    case .mapping(let entries):
      for entry in entries { entry.value.addWrittenLinks(to: &found) }
    case .scalar(let text, _):
      guard text.holds(UInt8(ascii: "[")) else { return }
      var unheard: [Diagnostic] = []
      found += links(of: "", &unheard).filter { $0.style != .plain }
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
