import Foundation

/// A name as it is compared: Unicode NFC, without regard to case, outer blanks dropped and inner
/// runs of blanks made one space.
///
/// Two names are the same in kith exactly when their keys are equal byte for byte, in memory and
/// in SQLite alike. What was written is kept elsewhere for showing.
package struct NameKey: Hashable, Sendable {
  package let text: String

  package init(_ name: String) { text = name.withBytes(Self.asciiKey) ?? Self.anyKey(name) }

  package init(_ name: Substring) {
    var part = name
    text = part.withUTF8(Self.asciiKey) ?? Self.anyKey(name)
  }

  private static func anyKey(_ name: some StringProtocol) -> String {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Lowercasing can decompose (İ), so composition comes last. Below U+0300, where the marks to
    // compose with begin, everything is composed.
    let lower = words.lowercased()
    let isComposed = lower.unicodeScalars.allSatisfy { $0.value < 0x300 }
    return isComposed ? lower : lower.precomposedStringWithCanonicalMapping
  }

  /// The key of a name in ASCII, made byte by byte, since every link of a vault is looked up by
  /// one; nil for a name with anything else in it.
  private static func asciiKey(_ name: UnsafeBufferPointer<UInt8>) -> String? {
    guard name.isASCII else { return nil }
    return String(unsafeUninitializedCapacity: name.count) { key in
      var count = 0
      var isBlank = false
      for byte in name {
        if ASCII.isSpace(byte) {
          isBlank = count > 0
          continue
        }
        if isBlank {
          key[count] = ASCII.space
          count += 1
          isBlank = false
        }
        key[count] = ASCII.lower(byte)
        count += 1
      }
      return count
    }
  }

  /// For a key read back from where `text` was stored.
  package init(stored text: String) { self.text = text }

  package var isEmpty: Bool { text.isEmpty }
}
