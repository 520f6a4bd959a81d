import Foundation

/// A name as it is compared: Unicode NFC, without regard to case, outer blanks dropped and inner
/// runs of blanks made one space.
///
/// Two names are the same in kith exactly when their keys are equal byte for byte, in memory and
/// in SQLite alike. What was written is kept elsewhere for showing.
package struct NameKey: Hashable, Sendable {
  package let text: String

  package init(_ name: some StringProtocol) {
    if let ascii = Self.asciiKey(name) {
      text = ascii
      return
    }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Lowercasing can decompose (İ), so composition comes last.
    text = words.lowercased().precomposedStringWithCanonicalMapping
  }

  /// The key of a name in ASCII, made byte by byte, since every link of a vault is looked up by
  /// one; nil for a name with anything else in it.
  private static func asciiKey(_ name: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isBlank = false
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: isBlank = !bytes.isEmpty
      default:
        if isBlank {
          bytes.append(0x20)
          isBlank = false
        }
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// For a key read back from where `text` was stored.
  package init(stored text: String) { self.text = text }

  package var isEmpty: Bool { text.isEmpty }
}
