import NoteSyntax

extension SourceText {
  /// How far behind its place a text is looked for, in bytes: a line may be a whole file long, with a
  /// link in each word.
  private static let reach = 4096

  /// Where a text stands in a line, as far as it still does; else the rest of that line. Nil for a place
  /// that is not in the file.
  func span(of text: String, behind position: SourcePosition) -> SourceSpan? {
    guard let span = restOfLine(from: position) else { return nil }
    let target = Array(text.utf8)
    let rest = bytes[span.range].prefix(target.count + Self.reach)
    var offset = rest.startIndex
    while offset + target.count <= rest.endIndex {
      if rest[offset..<(offset + target.count)].elementsEqual(target) {
        return SourceSpan(offset, offset + target.count)
      }
      offset += 1
    }
    return span
  }
}
