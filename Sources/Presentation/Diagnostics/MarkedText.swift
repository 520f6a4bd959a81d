package import NoteSyntax

/// A line of text that was typed, with a mark under what is meant.
package struct MarkedText: View {
  private let source: SourceText
  private let span: SourceSpan

  /// - Parameter span: UTF-8 offsets in `text`.
  package init(_ text: String, _ span: SourceSpan) {
    source = SourceText(text)
    self.span = span
  }

  package func lines(_ style: OutputStyle) -> [StyledText] {
    SourceExcerpt(source, span, width: style.width ?? 100)?.lines(underline: .error) ?? []
  }
}
