extension SourceText {
  /// The number of words: runs of bytes without white space that hold a letter or a digit. Bullets,
  /// marks of headings and rules are none.
  package func wordCount(in span: SourceSpan) -> Int {
    bytes.withUnsafeBytes { bytes in
      let end = min(span.end, bytes.count)
      guard span.start < end else { return 0 }
      var count = Self.isWord(bytes, at: span.start, end) ? 1 : 0
      var at = span.start + 1
      // Each note's text is gone through for this alone, so many bytes are looked at at a time.
      let blank = Vector(repeating: ASCII.space)
      // In each lane, as many as a byte counts.
      var counts = Vector.zero
      var rounds = 0
      while at + Vector.scalarCount <= end {
        let here = bytes.loadUnaligned(fromByteOffset: at, as: Vector.self)
        let before = bytes.loadUnaligned(fromByteOffset: at - 1, as: Vector.self)
        let starts = (here .> blank) .& (before .<= blank)
        let words = starts .& Self.areOfWords(here)
        // A lane that is true has all its bits set, which is -1.
        counts &-= unsafeBitCast(words, to: Vector.self)
        rounds += 1
        if rounds == UInt8.max {
          count += Self.sum(counts)
          (counts, rounds) = (.zero, 0)
        }
        // What begins otherwise may be one all the same: `(grid)`, `über`.
        let others = starts .& .!words
        let bits = unsafeBitCast(others, to: SIMD2<UInt64>.self)
        if bits.x | bits.y != 0 {
          for lane in 0..<Vector.scalarCount where others[lane] {
            if Self.isWord(bytes, at: at + lane, end) { count += 1 }
          }
        }
        at += Vector.scalarCount
      }
      count += Self.sum(counts)
      while at < end {
        if bytes[at - 1] <= ASCII.space, Self.isWord(bytes, at: at, end) { count += 1 }
        at += 1
      }
      return count
    }
  }

  /// Whether the run of bytes that begins here is a word.
  private static func isWord(_ bytes: UnsafeRawBufferPointer, at start: Int, _ end: Int) -> Bool {
    var at = start
    var isASCII = true
    while at < end, bytes[at] > ASCII.space {
      if SearchWords.isWordByte(bytes[at]) { return true }
      isASCII = isASCII && bytes[at] < 0x80
      at += 1
    }
    return !isASCII
      && String(decoding: bytes[start..<at], as: UTF8.self).contains { $0.isLetter || $0.isNumber }
  }

  private static func sum(_ counts: Vector) -> Int {
    counts.indices.reduce(0) { $0 + Int(counts[$1]) }
  }

  /// Letters and digits of ASCII, with which most words begin.
  @inline(__always) private static func areOfWords(_ bytes: Vector) -> SIMDMask<Vector.MaskStorage>
  {
    let small = bytes | Vector(repeating: 0x20)
    let letters = (small .>= Vector(repeating: 0x61)) .& (small .<= Vector(repeating: 0x7A))
    let digits = (bytes .>= Vector(repeating: 0x30)) .& (bytes .<= Vector(repeating: 0x39))
    return letters .| digits
  }

  private typealias Vector = SIMD16<UInt8>
}
