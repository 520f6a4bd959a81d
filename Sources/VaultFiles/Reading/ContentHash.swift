/// A 64-bit fingerprint of bytes: the same on every machine, for recognizing content that has not
/// changed. It does not withstand somebody who seeks collisions.
///
/// Definition, all arithmetic modulo 2^64, words little-endian: let `fold(a, b)` be the high half
/// of the 128-bit product a·b, exclusive-or its low half. Begin with
/// `h = first ^ (count · second)`. For each 8 bytes, and for the last 1 to 7 padded with zeros,
/// `h = fold(h ^ word, second) + rotl(word, 23)`. The result is `fold(h ^ third, first)`.
///
/// Multiplying and folding spreads each input bit over the whole state in one step; adding the
/// word again keeps a step whose factor happens to be zero from forgetting all before it. The
/// count goes in first, so that padding is never mistaken for content.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  /// A hash that was computed before, as the index keeps it.
  package init(value: UInt64) { self.value = value }

  package init(_ bytes: [UInt8]) {
    value = bytes.withUnsafeBytes(Self.digest)
  }

  package init(_ bytes: ArraySlice<UInt8>) {
    value = bytes.withUnsafeBytes(Self.digest)
  }

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = Self.digest(UnsafeRawBufferPointer(bytes))
  }

  /// Of the text's UTF-8.
  package init(_ text: String) {
    var text = text
    value = text.withUTF8 { Self.digest(UnsafeRawBufferPointer($0)) }
  }

  /// Of the words as they lie in memory, so that it is not the same on every machine.
  init(_ words: (UInt64, UInt64, UInt64, UInt64, UInt64)) {
    value = withUnsafeBytes(of: words, Self.digest)
  }

  /// 16 digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = first ^ (UInt64(bytes.count) &* second)
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mixed(hash, UInt64(littleEndian: word))
    }
    if whole < bytes.count {
      var word: UInt64 = 0
      for offset in (whole..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[offset]) }
      hash = mixed(hash, word)
    }
    return fold(hash ^ third, first)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    fold(hash ^ word, second) &+ (word << 23 | word >> 41)
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  // The fractional digits of the square roots of 2, 3 and 5, made odd: arbitrary, and evidently so.
  private static let first: UInt64 = 0x6A09_E667_F3BC_C909
  private static let second: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let third: UInt64 = 0x3C6E_F372_FE94_F82B
}
