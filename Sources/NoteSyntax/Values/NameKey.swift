import Foundation

/// A name as it is compared: Unicode NFC, without regard to case, outer blanks dropped and inner
/// runs of blanks made one space.
///
/// Two names are the same in kith exactly when their keys are equal byte for byte, in memory and
/// in SQLite alike. What was written is kept elsewhere for showing.
package struct NameKey: Hashable, Sendable {
  package let text: String

  package init(_ name: some StringProtocol) {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.utf8.allSatisfy({ $0 < 0x80 }) {
      text = words.lowercased()
    } else {
      // Lowercasing can decompose (İ), so composition comes last.
      text = words.lowercased().precomposedStringWithCanonicalMapping
    }
  }

  /// For a key read back from where `text` was stored.
  package init(stored text: String) { self.text = text }

  package var isEmpty: Bool { text.isEmpty }
}
