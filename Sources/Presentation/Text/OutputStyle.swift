/// What the reader of the output can take: the renderers' only knowledge of the world.
package struct OutputStyle: Hashable, Sendable {
  /// The terminal's width in cells; nil where the output goes to a pipe or a file, which takes full
  /// values on lines of any length.
  package let width: Int?
  /// Whether roles are shown by ANSI colours.
  package let color: Bool

  package var isTerminal: Bool { width != nil }

  /// A terminal narrower than 20 cells is taken as 20: below that nothing can be laid out.
  package static func terminal(width: Int, color: Bool) -> OutputStyle {
    OutputStyle(width: max(20, width), color: color)
  }

  /// A pipe or file; coloured only where the user insisted.
  package static func pipe(color: Bool = false) -> OutputStyle {
    OutputStyle(width: nil, color: color)
  }

  private init(width: Int?, color: Bool) {
    self.width = width
    self.color = color
  }
}
