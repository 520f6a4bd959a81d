extension SourceText {
  /// The offset at which the body begins: behind the front matter, where there is any.
  package var bodyStart: Int {
    switch FrontMatterFence.find(in: self) {
    case .none: 0
    case .closed(_, _, let bodyStart): bodyStart
    case .unclosed(let yaml, _): yaml.upperBound
    }
  }
}

/// Where a file's front matter begins and ends.
///
/// The first line is exactly `---`, the closing line `---` or `...`; blanks behind them are
/// allowed. `---json`, `+++` and `;;;` are other tools' fences and no front matter here.
enum FrontMatterFence: Equatable {
  /// The file has no front matter; everything is body.
  case none
  /// - `yaml`: the lines between the fences.
  /// - `span`: from the opening fence to the end of the closing one, without its line end.
  /// - `bodyStart`: the first byte behind the closing line.
  case closed(yaml: Range<Int>, span: SourceSpan, bodyStart: Int)
  /// No closing line. `yaml` is what was surely meant as front matter: the lines of keys, items
  /// and indented text right below the opening one, up to the first blank line, heading or prose.
  /// That is what the writer sees too who forgot the last line, and neither do the keys go unread
  /// nor does the text of the note become YAML. The body starts behind it.
  case unclosed(yaml: Range<Int>, opening: SourceSpan)

  /// Where the front matter of a file lies, a byte-order mark before it allowed.
  static func find(in source: SourceText) -> FrontMatterFence {
    source.bytes.withUnsafeBufferPointer { bytes in
      var at = source.markLength
      // Both sides of a conflict may have begun the file with front matter of their own.
      if bytes.holds("<<<<<<< ", at, bytes.count) { at = bytes.nextLine(at, bytes.count) }
      guard isFence(bytes, at, "---") else { return .none }
      let opening = SourceSpan(at, bytes.lineEnd(at, bytes.count))
      let start = bytes.nextLine(opening.end, bytes.count)
      var line = start
      while line < bytes.count {
        if isFence(bytes, line, "---") || isFence(bytes, line, "...") {
          let end = bytes.lineEnd(line, bytes.count)
          return .closed(
            yaml: start..<line, span: SourceSpan(opening.start, end),
            bodyStart: bytes.nextLine(end, bytes.count))
        }
        line = bytes.nextLine(line, bytes.count)
      }
      let end = endOfEntries(bytes, start)
      // A rule across the page is a good way to begin a Markdown file.
      return end == start ? .none : .unclosed(yaml: start..<end, opening: opening)
    }
  }

  /// The fence as unclosed, if a closed one was closed only by a rule further down the page: behind
  /// a blank line stands prose, or a heading with a list. Nil where nothing says so.
  ///
  /// To be asked only where the lines between are no YAML.
  static func forgotten(in source: SourceText, _ yaml: Range<Int>, openAt opening: Int)
    -> (yaml: Range<Int>, opening: SourceSpan)?
  {
    source.bytes.withUnsafeBufferPointer { bytes in
      let end = endOfEntries(bytes, yaml.lowerBound)
      guard end > yaml.lowerBound, end < yaml.upperBound, bytes.lineEnd(end, yaml.upperBound) == end
      else { return nil }
      var at = end
      var hasHeading = false
      while at < yaml.upperBound {
        let line = YAMLLine(bytes, at..<bytes.lineEnd(at, yaml.upperBound))
        at = bytes.nextLine(line.span.upperBound, yaml.upperBound)
        if line.isEmpty(bytes) {
          hasHeading = hasHeading || line.indent < line.span.upperBound
          continue
        }
        if line.isTopLevelKey || line.depth > 0 { return nil }
        if line.entry > line.indent, !hasHeading { return nil }
        let span = SourceSpan(opening, bytes.lineEnd(opening, bytes.count))
        return (yaml.lowerBound..<end, span)
      }
      return nil
    }
  }

  private static func isFence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ mark: StaticString
  ) -> Bool {
    guard bytes.holds(mark, start, bytes.count) else { return false }
    let end = bytes.lineEnd(start, bytes.count)
    return bytes.afterBlanks(start + mark.utf8CodeUnitCount, end) == end
  }

  /// The end of the lines from `start` on that can only be front matter. They begin with a key.
  private static func endOfEntries(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let line = YAMLLine(bytes, at..<bytes.lineEnd(at, bytes.count))
      guard line.indent < line.span.upperBound else { break }
      let continues = line.depth > 0 || line.entry > line.indent
      if !line.isTopLevelKey, at == start || !continues { break }
      at = bytes.nextLine(line.span.upperBound, bytes.count)
    }
    return at
  }
}
