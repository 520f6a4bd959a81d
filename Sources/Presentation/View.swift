/// Something to show: a value that knows nothing of where it will be shown.
package protocol View: Sendable {
  /// The view as lines, each at most `style.width` cells where that can be had.
  func lines(_ style: OutputStyle) -> [StyledText]

  /// The view as text for output: each line ends with LF; nothing at all where there are no lines.
  /// It is what `lines` say, which whoever has many may say without making each of them.
  func render(_ style: OutputStyle) -> String
}

extension View {
  package func render(_ style: OutputStyle) -> String { rendered(lines(style), style) }

  func rendered(_ lines: [StyledText], _ style: OutputStyle) -> String {
    var output = ""
    for line in lines {
      output += line.rendered(color: style.color)
      output += "\n"
    }
    return output
  }
}
