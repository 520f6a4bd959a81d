/// A note's place in its vault: relative to the vault's root, parts joined by `/`, never empty,
/// never absolute, without `.` or `..` parts.
package struct VaultPath: Hashable, Comparable, Sendable {
  package let text: String

  /// Nil where `text` breaks the invariant above.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isInOrder) else { return nil }
    self.text = text
  }

  private static func isInOrder(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A part is in order if something other than one or two dots is in it.
    var length = 0
    var isDots = true
    for byte in bytes {
      if byte == 0x2F {
        if length == 0 || isDots && length <= 2 { return false }
        (length, isDots) = (0, true)
      } else {
        length += 1
        if byte != 0x2E { isDots = false }
      }
    }
    return length > 0 && !(isDots && length <= 2)
  }

  /// The last part, with its extension: `Ana Ruiz.md`.
  package var fileName: Substring {
    text[text.utf8.index(text.startIndex, offsetBy: lastSlash.map { $0 + 1 } ?? 0)...]
  }

  /// The last part without `.md`: `Ana Ruiz`.
  package var stem: Substring {
    let name = fileName
    guard name.utf8.count > 3 else { return name }
    let end = name.utf8.index(name.endIndex, offsetBy: -3)
    let isNote = name.utf8[end...].lazy.map(ASCII.lower).elementsEqual(".md".utf8)
    return isNote ? name[..<end] : name
  }

  /// The folder, without a trailing `/`; empty at the root.
  package var folder: Substring {
    text[..<text.utf8.index(text.startIndex, offsetBy: lastSlash ?? 0)]
  }

  /// The offset of the last `/` in bytes.
  private var lastSlash: Int? { text.withBytes { $0.lastIndex(of: ASCII.slash) } }

  /// The first part, where the note lies in a folder.
  package var topFolder: Substring? {
    text.utf8.firstIndex(of: 0x2F).map { text[..<$0] }
  }

  /// By UTF-8 bytes, so that the order is the same on every machine and in SQLite.
  package static func < (left: VaultPath, right: VaultPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension VaultPath: CustomStringConvertible {
  package var description: String { text }
}
