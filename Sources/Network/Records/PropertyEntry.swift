import NoteSyntax

/// One value of a note's front matter as it is searched and shown: a list is one entry for each of
/// its values, a mapping one for each of its own keys.
package struct PropertyEntry: Hashable, Sendable {
  /// Folded, in kith's word for it where the settings translate; parts of nested keys joined by
  /// points: `due.nudge`.
  package var key: String
  /// As written; of a link, the name that it leads to. Empty where the key has no value.
  package var text: String
  /// The same as a reader sees it, where a link shows something else: `NW` of `[[Northwind|NW]]`.
  package var shown: String?
  /// Where the value begins, counted from 1.
  package var line: Int

  package init(key: String, text: String, shown: String? = nil, line: Int) {
    self.key = key
    self.text = text
    self.shown = shown == text ? nil : shown
    self.line = line
  }
}

/// Takes front matter apart into entries, known keys and unknown alike.
struct PropertyEntries {
  private let source: SourceText
  private(set) var entries: [PropertyEntry] = []

  /// Mappings nested deeper are left out: nobody asks for them, and keys grow with each.
  private static let maximalDepth = 8

  init(of frontMatter: FrontMatter, _ source: SourceText, _ keys: [String: String]) {
    self.source = source
    let properties = frontMatter.properties
    entries.reserveCapacity(properties.count)
    for index in properties.indices {
      let folded = properties[index].key.folded
      add(properties[index].value, keys[folded] ?? folded, depth: 1)
    }
  }

  private mutating func add(_ value: PropertyValue, _ key: String, depth: Int) {
    switch value.content {
    case .null: add("", shown: nil, key, value.span)
    case .scalar(let text, _):
      // A link shows something else only behind a bar.
      add(
        text.withLinkNames,
        shown: text.holds(UInt8(ascii: "|")) ? text.withoutLinkBrackets : nil, key, value.span)
    case .link(let link):
      add(link.name, shown: link.shown, key, value.span)
    case .list(let values):
      if values.isEmpty { add("", shown: nil, key, value.span) }
      for value in values { add(value, key, depth: depth) }
    case .mapping(let properties):
      if properties.isEmpty { add("", shown: nil, key, value.span) }
      guard depth < Self.maximalDepth else { return }
      for property in properties {
        let part = property.key.link.map { PropertyKey.fold($0.target) } ?? property.key.folded
        add(property.value, key + "." + part, depth: depth + 1)
      }
    }
  }

  private mutating func add(_ text: String, shown: String?, _ key: String, _ span: SourceSpan) {
    let line = source.lineIndex(of: span.start) + 1
    // Nearly every value begins with a letter.
    let isBlank = (text.utf8.first ?? 0) <= 0x20 && text.allSatisfy(\.isWhitespace)
    entries.append(
      PropertyEntry(
        key: key, text: isBlank ? "" : text, shown: isBlank ? nil : shown, line: line))
  }
}
