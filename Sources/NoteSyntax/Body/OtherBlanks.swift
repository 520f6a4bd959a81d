/// Characters that are seen as a blank and are none to Markdown: the no-break ones of French and of
/// word processors (U+00A0, U+202F), and that as wide as a digit (U+2007). In a log they part words
/// like any other.
enum OtherBlanks {
  /// The bytes of the one at `at`; 0 where none is there.
  static func length(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    guard at + 1 < end else { return 0 }
    if bytes[at] == 0xC2 { return bytes[at + 1] == 0xA0 ? 2 : 0 }
    guard bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 else { return 0 }
    return bytes[at + 2] == 0xAF || bytes[at + 2] == 0x87 ? 3 : 0
  }

  /// Puts spaces in their places, as many as they have bytes.
  static func replace(in bytes: inout [UInt8]) {
    guard !bytes.withUnsafeBufferPointer(\.isASCII) else { return }
    for at in bytes.indices where bytes[at] >= 0x80 {
      for offset in 0..<length(bytes, at, bytes.count) { bytes[at + offset] = ASCII.space }
    }
  }
}
