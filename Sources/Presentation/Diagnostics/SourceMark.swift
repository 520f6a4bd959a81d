package import NoteSyntax

/// A place in a text that somebody typed: its line, and the place underlined.
package struct SourceMark: View {
  package let source: SourceText
  package let span: SourceSpan

  package init(_ source: SourceText, _ span: SourceSpan) {
    self.source = source
    self.span = span
  }

  /// The place that begins at `offset` (in bytes, held within the text): the word there, or a sign.
  package init(in text: String, at offset: Int) {
    let bytes = Array(text.utf8)
    let start = min(max(offset, 0), bytes.count)
    let word = bytes[start...].prefix { byte in
      byte == 0x5F || byte >= 0x80 || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte & 0xDF)
    }
    let end = min(bytes.count, start + max(1, word.count))
    self.init(SourceText(bytes), SourceSpan(start, end))
  }

  package func lines(_ style: OutputStyle) -> [StyledText] {
    SourceExcerpt(source, span, width: style.width ?? 100)?.lines(underline: .error) ?? []
  }
}
