extension Note {
  /// Reads one file.
  ///
  /// Whatever the bytes are, a note comes of it: what cannot be read is reported, and the rest is
  /// read.
  package static func parse(_ source: SourceText) -> Note {
    var diagnostics: [Diagnostic] = []
    guard let clean = FileChecks.cleaned(source, &diagnostics) else {
      let body = Body(span: .at(source.count))
      return Note(frontMatter: .none, body: body, diagnostics: diagnostics)
    }
    let (frontMatter, bodyStart) = FrontMatterParser.parse(clean, diagnostics: &diagnostics)
    let body = BodyParser.parse(clean, from: bodyStart, diagnostics: &diagnostics)
    if clean.bytes != source.bytes {
      diagnostics = FileChecks.withoutLossyEdits(diagnostics, source, clean)
    }
    if diagnostics.count > 1 {
      diagnostics.sort { left, right in
        (left.span.start, left.span.end, left.code.rawValue)
          < (right.span.start, right.span.end, right.code.rawValue)
      }
    }
    return Note(frontMatter: frontMatter, body: body, diagnostics: diagnostics)
  }
}
