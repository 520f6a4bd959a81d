/// Which side text keeps to in its column.
package enum Alignment: Hashable, Sendable {
  case left, right
}

/// Cutting, padding and wrapping by display cells.
extension StyledText {
  /// The cells it takes.
  package var width: Int {
    text.isPrintableASCII ? text.utf8.count : runs.reduce(0) { $0 + DisplayWidth.of($1.text) }
  }

  /// At most `limit` cells of it; what was cut off is told by a final `…`.
  package func truncated(to limit: Int) -> StyledText {
    guard width > limit else { return self }
    guard limit > 0 else { return StyledText() }
    if text.isPrintableASCII {
      let kept = part(0..<limit - 1).trimmedEnd
      return kept + StyledText("…", kept.isEmpty ? .muted : kept.role(at: kept.text.utf8.count - 1))
    }
    var kept: [Glyph] = []
    var room = limit - 1
    for glyph in glyphs {
      guard glyph.width <= room else { break }
      room -= glyph.width
      kept.append(glyph)
    }
    while kept.last?.isSpace == true { kept.removeLast() }
    return StyledText(kept) + StyledText("…", kept.last?.role ?? .muted)
  }

  /// Spaces added up to `width` cells, on the side away from `alignment`.
  package func padded(to width: Int, _ alignment: Alignment = .left) -> StyledText {
    let missing = width - self.width
    guard missing > 0 else { return self }
    return alignment == .left ? self + .spaces(missing) : .spaces(missing) + self
  }

  /// The text as lines of at most `limit` cells, broken between words, and between ideographs,
  /// which need no space. Spaces at a break are dropped.
  ///
  /// A word longer than a line is itself broken, unless `breakingWords` is false: then its line is
  /// too long, which keeps a path or an address whole.
  package func wrapped(to limit: Int, breakingWords: Bool = true) -> [StyledText] {
    guard width > limit else { return [self] }
    if text.isPrintableASCII {
      return asciiLines(limit: max(1, limit), breakingWords: breakingWords).map(part)
    }
    var lines: [StyledText] = []
    var line: [Glyph] = []
    var lineWidth = 0
    var gap: [Glyph] = []
    func startLine() {
      if !line.isEmpty { lines.append(StyledText(line)) }
      line = []
      lineWidth = 0
      gap = []
    }
    for token in tokens {
      let tokenWidth = token.reduce(0) { $0 + $1.width }
      if token.first?.isSpace == true {
        if !line.isEmpty { gap = token }
        continue
      }
      if lineWidth + gap.count + tokenWidth > limit { startLine() }
      line += gap
      lineWidth += gap.count
      gap = []
      for glyph in token {
        if breakingWords, !line.isEmpty, lineWidth + glyph.width > limit { startLine() }
        line.append(glyph)
        lineWidth += glyph.width
      }
    }
    startLine()
    // Blanks alone are still a line: whoever asked has something to put beside it.
    return lines.isEmpty ? [StyledText()] : lines
  }

  /// Wrapped to `limit` cells in all: the first line begins with `first`, each other with `rest`.
  func wrapped(
    to limit: Int?, first: StyledText, rest: StyledText, breakingWords: Bool = true
  ) -> [StyledText] {
    guard let limit else { return [first + self] }
    let room = max(1, limit - max(first.width, rest.width))
    let lines = wrapped(to: room, breakingWords: breakingWords)
    return lines.enumerated().map { index, line in (index == 0 ? first : rest) + line }
  }

  /// The places of the lines of text in printable ASCII, where each byte is a cell: what `wrapped`
  /// does by characters, and most of what is ever wrapped.
  private func asciiLines(limit: Int, breakingWords: Bool) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var line = 0..<0
    let bytes = text.utf8
    var position = bytes.startIndex
    var offset = 0
    func skip(spaces: Bool) {
      while position < bytes.endIndex, (bytes[position] == 0x20) == spaces {
        bytes.formIndex(after: &position)
        offset += 1
      }
    }
    while position < bytes.endIndex {
      skip(spaces: true)
      let start = offset
      skip(spaces: false)
      guard offset > start else { break }
      if line.isEmpty {
        line = start..<start
      } else if offset - line.lowerBound > limit {
        lines.append(line)
        line = start..<start
      }
      while breakingWords, offset - line.lowerBound > limit {
        lines.append(line.lowerBound..<line.lowerBound + limit)
        line = line.lowerBound + limit..<offset
      }
      line = line.lowerBound..<offset
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Without spaces at its end.
  var trimmedEnd: StyledText {
    // By bytes: a sign that precedes digits makes one character with a space after it.
    let spaces = text.utf8.reversed().prefix { $0 == 0x20 }.count
    return spaces == 0 ? self : part(0..<text.utf8.count - spaces)
  }

  static func spaces(_ count: Int) -> StyledText {
    StyledText(trusted: String(repeating: " ", count: max(0, count)))
  }

  private struct Glyph {
    let character: Character
    let width: Int
    let role: Role
    var isSpace: Bool { character == " " }
  }

  private var glyphs: [Glyph] {
    runs.flatMap { run in
      run.text.map { Glyph(character: $0, width: DisplayWidth.of($0), role: run.role) }
    }
  }

  private init(_ glyphs: [Glyph]) {
    self.init()
    // Whole stretches at once: joined character by character, long text would take quadratic time.
    for stretch in glyphs.split(whereNeighbours: { $0.role != $1.role }) {
      self += StyledText(trusted: String(stretch.map(\.character)), stretch[0].role)
    }
  }

  /// Runs of spaces, and the pieces between which a line may break.
  private var tokens: [[Glyph]] {
    glyphs.split { left, right in
      left.isSpace != right.isSpace || (left.width == 2 && right.width == 2)
    }
  }
}

extension Array {
  /// Cut between each two neighbours for which `parts` holds. No part is empty.
  fileprivate func split(whereNeighbours parts: (Element, Element) -> Bool) -> [[Element]] {
    var result: [[Element]] = []
    for element in self {
      if let last = result.last?.last, !parts(last, element) {
        result[result.count - 1].append(element)
      } else {
        result.append([element])
      }
    }
    return result
  }
}
