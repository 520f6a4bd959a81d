import NoteQuery
import NoteSyntax
import Presentation

/// Names and lines in which the words that were looked for are marked.
extension FindView {
  /// A name in which what was looked for is marked.
  static func name(_ value: QueryValue?, _ phrases: [SearchPhrase]) -> Cell {
    guard case .text(let name) = value else { return .empty }
    return Cell(.text(name)) {
      marked(name[...], MatchedLine.marks(phrases, in: name), .name)
    }
  }

  static func cell(_ line: MatchedLine) -> Cell {
    Cell(.text(line.text)) { styled(line) }
  }

  /// The line with its marks.
  private static func styled(_ line: MatchedLine) -> StyledText {
    let marks = line.marks
    let shown = shown(of: line.text, around: marks.first)
    let hidden = StyledText(shown.lowerBound > line.text.startIndex ? "…" : "", .muted)
    var styled = hidden + marked(line.text[shown], marks)
    if shown.upperBound < line.text.endIndex { styled = styled + StyledText("…", .muted) }
    return styled
  }

  /// A text with those marks that lie within it.
  private static func marked(
    _ text: Substring, _ marks: [Range<String.Index>], _ role: StyledText.Role = .plain
  ) -> StyledText {
    var at = text.startIndex
    var styled = StyledText()
    for mark in marks where mark.lowerBound >= at && mark.upperBound <= text.endIndex {
      styled =
        styled + StyledText(String(text[at..<mark.lowerBound]), role)
        + StyledText(String(text[mark]), .match)
      at = mark.upperBound
    }
    return styled + StyledText(String(text[at...]), role)
  }

  /// What is shown of a line, from one word's beginning to another's end: a paragraph may be one
  /// line, and what was looked for must be seen.
  private static func shown(
    of text: String, around mark: Range<String.Index>?
  ) -> Range<String.Index> {
    guard text.count > 100, let mark = mark?.lowerBound else {
      return text.startIndex..<text.endIndex
    }
    let before = text.index(mark, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
    let behind = text.index(mark, offsetBy: 60, limitedBy: text.endIndex) ?? text.endIndex
    let start =
      before == text.startIndex
      ? before : text[before..<mark].firstIndex(of: " ").map { text.index(after: $0) } ?? mark
    let end =
      behind == text.endIndex ? behind : text[mark..<behind].lastIndex(of: " ") ?? behind
    return start..<end
  }
}
