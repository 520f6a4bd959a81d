extension SourceText {
  /// The number of runs of bytes without white space.
  package func wordCount(in span: SourceSpan) -> Int {
    bytes.withUnsafeBytes { bytes in
      let end = min(span.end, bytes.count)
      guard span.start < end else { return 0 }
      var count = bytes[span.start] > ASCII.space ? 1 : 0
      var at = span.start + 1
      // Each note's text is gone through for this alone, so many bytes are looked at at a time.
      let blank = Vector(repeating: ASCII.space)
      while at + Vector.scalarCount <= end {
        let here = bytes.loadUnaligned(fromByteOffset: at, as: Vector.self)
        let before = bytes.loadUnaligned(fromByteOffset: at - 1, as: Vector.self)
        let starts = (here .> blank) .& (before .<= blank)
        count += Int(Vector.zero.replacing(with: .one, where: starts).wrappedSum())
        at += Vector.scalarCount
      }
      while at < end {
        if bytes[at] > ASCII.space, bytes[at - 1] <= ASCII.space { count += 1 }
        at += 1
      }
      return count
    }
  }

  private typealias Vector = SIMD16<UInt8>
}
