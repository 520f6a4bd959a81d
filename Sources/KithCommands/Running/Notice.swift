import Presentation

extension Environment {
  /// Writes a line beside the output; what was typed and what notes say may stand in it. On a terminal it
  /// is broken between words, and paths are kept whole.
  ///
  /// - Parameters:
  ///   - start: what the line begins with; what follows below is set in as far as `text` is.
  func writeNotice(_ text: String, after start: String = "") {
    // Below the first line of a notice that begins at the edge, the rest is told from the next one.
    let inset = String(repeating: " ", count: start.isEmpty ? 2 : start.count)
    let notice = StyledText(text)
    let lines =
      errorTerminalWidth.map { width in
        notice.wrapped(to: max(1, width - inset.count), breakingWords: false)
      } ?? [notice]
    writeError(start + lines.map(\.text).joined(separator: "\n" + inset) + "\n")
  }
}
