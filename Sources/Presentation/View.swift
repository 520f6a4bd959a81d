/// Something to show: a value that knows nothing of where it will be shown.
package protocol View: Sendable {
  /// The view as lines, each at most `style.width` cells where that can be had.
  func lines(_ style: OutputStyle) -> [StyledText]
}

extension View {
  /// The view as text for output: each line ends with LF; nothing at all where there are no lines.
  package func render(_ style: OutputStyle) -> String {
    var output = ""
    for line in lines(style) {
      output += line.rendered(color: style.color)
      output += "\n"
    }
    return output
  }
}
