import NoteSyntax

/// The line of a file that a span begins in, cut to a width, with the place of the span in it.
struct SourceExcerpt {
  private let lineNumber: String
  private let text: StyledText
  /// The cells before the underline, and its length: at least one.
  private let indent: Int
  private let length: Int

  /// Only so many bytes on either side of the span's start are looked at: a line may be a whole
  /// file long, and no terminal is so wide.
  private static let reach = 4096
  /// Cells between two tab stops.
  private static let tabStop = 4

  /// Nil where the line is empty: there is nothing to point at.
  init?(_ source: SourceText, _ span: SourceSpan, width: Int) {
    let start = min(span.start, source.count)
    let index = source.lineIndex(of: start)
    let line = source.lineSpan(index)
    // A byte-order mark is no part of what the line says.
    let lineStart = index == 0 ? min(line.start + source.markLength, line.end) : line.start
    guard lineStart < line.end else { return nil }
    lineNumber = String(index + 1)

    let from = min(max(start, lineStart), line.end)
    let to = min(max(span.end, from), line.end)
    let first = Self.boundary(max(lineStart, from - Self.reach), source, upTo: from)
    let last = Self.boundary(min(line.end, from + Self.reach), source, upTo: line.end)
    let cut = min(to, last)
    var column = 0
    let before = Self.cells(source, first, from, &column)
    let marked = Self.cells(source, from, max(from, cut), &column)
    let after = Self.cells(source, max(from, cut), max(last, cut), &column)
    let cells = before + marked + after

    let room = max(8, width - lineNumber.count - Self.gutter.count)
    let window = Self.window(
      cells, marked: before.count..<(before.count + marked.count), room: room,
      isCutBefore: first > lineStart, isCutAfter: last < line.end)
    let shown = cells[window.range].map(\.text).joined()
    let head = window.startsCut ? "…" : ""
    let tail = window.endsCut ? "…" : ""
    // Characters that were measured apart may join where the span ends, and be wider together.
    text =
      (StyledText(head, .muted) + StyledText(shown) + StyledText(tail, .muted))
      .truncated(to: room).trimmedEnd
    let markStart = before.count
    let markEnd = min(markStart + marked.count, window.range.upperBound)
    indent =
      (window.startsCut ? 1 : 0)
      + cells[window.range.lowerBound..<markStart].reduce(0) { $0 + $1.width }
    length = max(1, cells[markStart..<max(markStart, markEnd)].reduce(0) { $0 + $1.width })
  }

  /// The line behind its number, and the underline below it.
  func lines(underline role: StyledText.Role) -> [StyledText] {
    let margin = String(repeating: " ", count: lineNumber.count)
    let carets = StyledText(String(repeating: "^", count: length), role)
    return [
      "\("  " + lineNumber + " |", .muted) \(text)",
      "\("  " + margin + " |", .muted) \(StyledText.spaces(indent))\(carets)",
    ]
  }

  /// What stands around the number and before the text.
  private static let gutter = "   | "

  /// One character as it is shown.
  private struct ShownCell {
    let text: String
    let width: Int
  }

  private static func cells(
    _ source: SourceText, _ start: Int, _ end: Int, _ column: inout Int
  ) -> [ShownCell] {
    source.text(SourceSpan(start, end)).map { character in
      let text =
        character == "\t"
        ? String(repeating: " ", count: tabStop - column % tabStop)
        : Harmless.text(String(character))
      let cell = ShownCell(text: text, width: DisplayWidth.of(text))
      column += cell.width
      return cell
    }
  }

  /// `offset`, or the next one up to `end` at which a UTF-8 sequence can begin.
  private static func boundary(_ offset: Int, _ source: SourceText, upTo end: Int) -> Int {
    var offset = offset
    while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The cells to show: the whole line where it fits, else as much as does around the mark. A third
  /// of the room is kept for what comes after it, if so much does; what came before it gets the
  /// rest, but no less than a third, at the cost of a mark that is itself too long.
  private static func window(
    _ cells: [ShownCell], marked: Range<Int>, room: Int, isCutBefore: Bool, isCutAfter: Bool
  ) -> (range: Range<Int>, startsCut: Bool, endsCut: Bool) {
    let total = cells.reduce(0) { $0 + $1.width }
    if total <= room, !isCutBefore, !isCutAfter { return (cells.indices, false, false) }
    // Both cuts are given their cell beforehand, so that they can never make the line too long.
    let room = room - 2
    let markWidth = cells[marked].reduce(0) { $0 + $1.width }
    var lower = marked.lowerBound
    var lead = 0
    let tail = cells[marked.upperBound...].reduce(0) { $0 + $1.width }
    let leadLimit = max(room / 3, room - markWidth - min(tail, room / 3))
    while lower > 0, lead + cells[lower - 1].width <= leadLimit {
      lower -= 1
      lead += cells[lower].width
    }
    var upper = lower
    var used = 0
    while upper < cells.count, used + cells[upper].width <= room {
      used += cells[upper].width
      upper += 1
    }
    return (lower..<upper, lower > 0 || isCutBefore, upper < cells.count || isCutAfter)
  }
}
