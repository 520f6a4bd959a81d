/// The link reference definitions of a body: `[ana]: people/Ana.md "title"`.
struct LinkDefinitions {
  /// What one label leads to.
  struct Entry {
    /// Nil where it leads elsewhere than to a note.
    var destination: NoteDestination?
  }

  private var entries: [String: Entry] = [:]

  var isEmpty: Bool { entries.isEmpty }

  /// What a label, as written, leads to. Labels compare without regard to case and blanks.
  subscript(label: String) -> Entry? { entries[Self.key(label)] }

  /// Reads the definitions at the start of a paragraph's text. Of several for one label, the first
  /// counts.
  ///
  /// - Returns: where the paragraph's own words begin.
  mutating func readLeading(_ text: LeafText) -> Int {
    var start = 0
    while let definition = Self.definition(text, start) {
      let key = Self.key(text.string(definition.label))
      if !key.isEmpty, entries[key] == nil {
        entries[key] = Entry(destination: NoteDestination(text, definition.destination))
      }
      start = definition.end
    }
    return start
  }

  /// How much of a paragraph's text is definitions; nothing where the body has none.
  func leadingLength(_ text: LeafText) -> Int {
    guard !isEmpty else { return 0 }
    var start = 0
    while let definition = Self.definition(text, start) { start = definition.end }
    return start
  }

  private static func key(_ label: String) -> String {
    label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func definition(_ text: LeafText, _ start: Int)
    -> (label: Range<Int>, destination: Range<Int>, end: Int)?
  {
    let bytes = text.bytes
    guard start < bytes.count, bytes[start] == ASCII.openBracket,
      let labelEnd = DestinationScan.labelEnd(bytes, start), labelEnd < bytes.count,
      bytes[labelEnd] == ASCII.colon
    else { return nil }
    var at = labelEnd + 1
    DestinationScan.skipSpaces(bytes, &at)
    guard at < bytes.count, let destination = DestinationScan.destination(bytes, &at),
      at > destination.lowerBound
    else { return nil }
    let bare = lineEnd(bytes, at)
    var titled = at
    DestinationScan.skipSpaces(bytes, &titled)
    if titled > at, DestinationScan.title(bytes, &titled), let end = lineEnd(bytes, titled) {
      return (start + 1..<labelEnd - 1, destination, end)
    }
    return bare.map { (start + 1..<labelEnd - 1, destination, $0) }
  }

  /// Where the next line begins, if only blanks stand before it.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    while at < bytes.count, ASCII.isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count else { return at }
    return bytes[at] == ASCII.lineFeed ? at + 1 : nil
  }
}
