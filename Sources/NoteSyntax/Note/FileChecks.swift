/// Looks over a whole file's bytes before anything is read in them.
enum FileChecks {
  /// The file with each offending byte replaced by one harmless byte, so that offsets stay right;
  /// the file itself where there is none. Nil where it is UTF-16, of which nothing can be read.
  static func cleaned(_ source: SourceText, _ diagnostics: inout [Diagnostic]) -> SourceText? {
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.append(FileMessages.utf16(SourceSpan(0, source.lineSpan(0).end)))
      return nil
    }
    for conflict in MergeConflict.find(in: source) {
      diagnostics.append(FileMessages.mergeConflict(conflict.span))
    }
    let offenders = source.bytes.withUnsafeBufferPointer { bytes in
      // Most files are ASCII, and that is soon told.
      let isPlain = bytes.isASCII && bytes.offset(of: 0, in: 0..<bytes.count) == nil
      return isPlain ? [] : UTF8Check.offenders(bytes)
    }
    guard !offenders.isEmpty else { return source }
    var bytes = source.bytes
    for offset in offenders { bytes[offset] = bytes[offset] == 0 ? 0x20 : UInt8(ascii: "?") }
    let invalid = offenders.filter { source.bytes[$0] != 0 }
    if let first = invalid.first {
      diagnostics.append(FileMessages.notUTF8(first, invalid.count))
    }
    if let first = offenders.first(where: { source.bytes[$0] == 0 }) {
      diagnostics.append(FileMessages.nulByte(first, offenders.count - invalid.count))
    }
    return SourceText(bytes)
  }

  /// The diagnostics without the edits that would write a replaced byte into the file, where the
  /// byte itself may still be put right.
  static func withoutLossyEdits(
    _ diagnostics: [Diagnostic], _ source: SourceText, _ clean: SourceText
  ) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard let range = diagnostic.edit?.span.range, source.bytes[range] != clean.bytes[range]
      else { return diagnostic }
      return diagnostic.withoutEdit
    }
  }
}

extension Diagnostic {
  /// The same, where the edit it had would not mend the matter.
  var withoutEdit: Diagnostic { Diagnostic(code, span, message, remedy: remedy) }
}

/// Finds bytes that are not UTF-8, and NUL, which is UTF-8 but no text.
enum UTF8Check {
  /// The offset of each NUL and of each byte that starts or continues nothing valid, ascending.
  static func offenders(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offenders: [Int] = []
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var at = 0
    while at < count {
      // Most text is ASCII: eight bytes at a time.
      if at + 8 <= count {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let holdsNul = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if word & 0x8080_8080_8080_8080 == 0, holdsNul == 0 {
          at += 8
          continue
        }
      }
      let length = bytes[at] == 0 ? 0 : sequenceLength(bytes, at)
      if length == 0 { offenders.append(at) }
      at += max(1, length)
    }
    return offenders
  }

  /// The length of the well-formed sequence at `start` (Unicode, table 3-7); 0 where none is.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let first = bytes[start]
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let length: Int
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
    for offset in start + 2..<max(start + 2, start + length) where bytes[offset] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
