/// Reads front matter as nearly all of it is written: keys at the start of their lines, each with a
/// text, bare or in quotes, a `[list]` of such texts, or below it a list of texts or further keys.
///
/// libyaml takes five times as long for these. Nothing but the forms above is read, of plain letters
/// and signs: where a byte is, or may be, anything else to YAML, the whole is left to libyaml, which
/// makes the same of what is read here.
struct PlainFrontMatter {
  let bytes: UnsafeBufferPointer<UInt8>
  let limit: Int
  /// Where the next byte to read is.
  var at: Int
  private var properties: PropertyList
  private var diagnostics: [Diagnostic] = []
  private let conflicts: [SourceSpan]

  /// What the lines in `region` say; nil where that is for libyaml to tell.
  static func read(_ context: FrontMatterContext, _ region: Range<Int>)
    -> (properties: [Property], diagnostics: [Diagnostic])?
  {
    guard !context.mayHoldPlaceholders else { return nil }
    return context.source.bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainFrontMatter(bytes, region, conflicts: context.conflicts)
      return reader.readLines() ? (reader.properties.all, reader.diagnostics) : nil
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ region: Range<Int>, conflicts: [SourceSpan]
  ) {
    self.bytes = bytes
    at = region.lowerBound
    limit = region.upperBound
    self.conflicts = conflicts
    properties = PropertyList(conflicts: conflicts)
  }

  /// Whether there is nothing but what is read here, and some of that.
  private mutating func readLines() -> Bool {
    while at < limit {
      if endLine() { continue }
      guard let key = key(), let value = value() else { return false }
      properties.append(Property(key: key, value: value), &diagnostics)
    }
    return !properties.all.isEmpty
  }

  /// Goes to the next line where only blanks are left of this one.
  private mutating func endLine() -> Bool {
    var end = afterSpaces(at)
    if end < limit {
      if bytes[end] == ASCII.carriageReturn, end + 1 < limit { end += 1 }
      guard bytes[end] == ASCII.lineFeed else { return false }
      end += 1
    }
    at = end
    return true
  }

  /// A key with its colon.
  private mutating func key() -> PropertyKey? {
    let start = at
    guard ASCII.isLetter(bytes[at]) else { return nil }
    // Of a long key libyaml says that it is none.
    let longest = min(limit, start + 100)
    while at < longest, Self.isOfKey(bytes[at]) { at += 1 }
    guard at < longest, bytes[at] == ASCII.colon, bytes[at - 1] != ASCII.space else { return nil }
    defer { at += 1 }
    return PropertyKey(bytes.text(start..<at), SourceSpan(start, at))
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.underscore || byte == ASCII.dash
      || byte == ASCII.space
  }

  /// What stands behind the colon before `at`, or below it, with the line's end.
  private mutating func value() -> PropertyValue? {
    let colonEnd = at
    guard endLine() else { return valueOnLine() }
    let indent = afterSpaces(at) - at
    if isItem(indent: indent) { return listBelow(indent: indent) }
    if indent > 0, isKey(indent: indent) { return keysBelow(indent: indent) }
    return PropertyValue(.null, SourceSpan.at(colonEnd))
  }

  /// What stands behind the colon before `at`, with the line's end.
  private mutating func valueOnLine() -> PropertyValue? {
    let colonEnd = at
    at = afterSpaces(at)
    guard at > colonEnd, at < limit,
      let value = bytes[at] == ASCII.openBracket ? listInBrackets() : text(isInList: false)
    else { return nil }
    return endLine() ? value : nil
  }

  /// Lines of `- ` and a text, or further keys, all indented alike.
  private mutating func listBelow(indent: Int) -> PropertyValue? {
    var items: [PropertyValue] = []
    let start = at + indent
    var end = start
    while isItem(indent: indent) {
      let line = at
      at = afterSpaces(at + indent + 1)
      guard at < limit, let item = item(indent: at - line) else { return nil }
      end = item.span.end
      items.append(item)
    }
    return PropertyValue(.list(items), SourceSpan(start, end))
  }

  /// What stands behind the `- ` before `at`, with the line's end, and further keys below.
  private mutating func item(indent: Int) -> PropertyValue? {
    let start = at
    if key() != nil, at < limit, bytes[at] == ASCII.space {
      at = start - indent
      return keysBelow(indent: indent)
    }
    at = start
    guard let text = text(isInList: false), endLine() else { return nil }
    return text
  }

  /// Keys with a value on their line, the first on the line at `at`, all indented alike.
  private mutating func keysBelow(indent: Int) -> PropertyValue? {
    var entries = PropertyList(conflicts: conflicts)
    let start = at + indent
    var end = start
    repeat {
      at += indent
      guard let key = key(), let value = valueOnLine() else { return nil }
      end = value.span.end
      entries.append(Property(key: key, value: value), &diagnostics)
    } while isKey(indent: indent)
    return PropertyValue(.mapping(entries.all), SourceSpan(start, end))
  }

  /// Whether a letter follows so many spaces on the line at `at`, as in a key.
  private func isKey(indent: Int) -> Bool {
    let start = afterSpaces(at)
    return start == at + indent && start < limit && ASCII.isLetter(bytes[start])
  }

  /// Whether the line at `at` is an item of a list with so many spaces before it.
  private func isItem(indent: Int) -> Bool {
    guard at + indent + 1 < limit, bytes[at + indent] == ASCII.dash,
      bytes[at + indent + 1] == ASCII.space
    else { return false }
    return afterSpaces(at) == at + indent
  }

  private mutating func listInBrackets() -> PropertyValue? {
    let start = at
    at = afterSpaces(at + 1)
    var items: [PropertyValue] = []
    while at < limit {
      if items.isEmpty, bytes[at] == ASCII.closeBracket { break }
      guard let item = text(isInList: true) else { return nil }
      items.append(item)
      at = afterSpaces(at)
      guard at < limit else { return nil }
      if bytes[at] == ASCII.closeBracket { break }
      guard bytes[at] == ASCII.comma else { return nil }
      at = afterSpaces(at + 1)
    }
    guard at < limit else { return nil }
    at += 1
    return PropertyValue(.list(items), SourceSpan(start, at))
  }

  private func afterSpaces(_ offset: Int) -> Int {
    var at = offset
    while at < limit, bytes[at] == ASCII.space { at += 1 }
    return at
  }
}
