/// Turns libyaml's marks, which count characters, into byte offsets.
///
/// Marks come nearly in order, so the last answer is where the next search begins: one pass over
/// the text in all, and none where it is ASCII.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  /// `bytes` are UTF-8 and must outlive this.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isASCII = bytes.isASCII
  }

  /// The length of the text in bytes.
  var count: Int { bytes.count }

  /// The offset of the character with this index; the end for an index past it.
  mutating func byte(ofCharacter index: Int) -> Int {
    if isASCII { return min(index, bytes.count) }
    while character < index, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > index, byte > 0 {
      byte -= 1
      while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
