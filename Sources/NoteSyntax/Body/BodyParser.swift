/// Reads what stands below a note's front matter.
package enum BodyParser {
  /// Reads the bytes from `bodyStart` to the file's end.
  ///
  /// Any bytes are read as far as they can be; the byte-order mark, where there is one and no front
  /// matter, may be among them. Diagnostics are appended in the order in which they are found,
  /// which need not be that of their spans.
  package static func parse(
    _ source: SourceText, from bodyStart: Int, diagnostics: inout [Diagnostic]
  ) -> Body {
    let start = min(max(bodyStart, 0), source.count)
    let body = Body(span: SourceSpan(start, source.count))
    return source.bytes.withUnsafeBufferPointer { bytes in
      var reader = BodyReader(source, bytes, body: body)
      reader.read()
      diagnostics.append(contentsOf: reader.diagnostics)
      return reader.body
    }
  }
}
