/// A note's place in its vault: relative to the vault's root, parts joined by `/`, never empty,
/// never absolute, without `.` or `..` parts.
///
/// Compared by its bytes, so that the order is the same on every machine and in SQLite.
package struct VaultPath: Hashable, Comparable, Sendable {
  private let exact: ExactText

  package var text: String { exact.text }

  /// Nil where `text` breaks the invariant above.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isWellFormed) else { return nil }
    exact = ExactText(text)
  }

  /// Whether the invariant holds for a path of these bytes.
  package static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while true {
      let end = bytes.offset(of: ASCII.slash, in: start..<bytes.count) ?? bytes.count
      // A part is in order if something other than one or two dots is in it.
      if end - start <= 2, bytes[start..<end].allSatisfy({ $0 == UInt8(ascii: ".") }) {
        return false
      }
      guard end < bytes.count else { return true }
      start = end + 1
    }
  }

  /// The last part, with its extension: `Ana Ruiz.md`.
  package var fileName: Substring {
    text[text.utf8.index(text.startIndex, offsetBy: lastSlash.map { $0 + 1 } ?? 0)...]
  }

  /// The last part without `.md`: `Ana Ruiz`.
  package var stem: Substring {
    let name = fileName
    let isNote = text.withBytes { $0.suffix(name.utf8.count).isNoteName }
    return isNote ? name[..<name.utf8.index(name.endIndex, offsetBy: -3)] : name
  }

  /// The folder, without a trailing `/`; empty at the root.
  package var folder: Substring {
    text[..<text.utf8.index(text.startIndex, offsetBy: lastSlash ?? 0)]
  }

  /// Whether it lies in the same folder as another.
  package func isBeside(_ other: VaultPath) -> Bool {
    let isSame = text.withBytes { bytes in
      other.text.withBytes { others -> Bool? in
        let folder = UnsafeBufferPointer(
          rebasing: bytes[..<(bytes.lastIndex(of: ASCII.slash) ?? 0)])
        let otherFolder = UnsafeBufferPointer(
          rebasing: others[..<(others.lastIndex(of: ASCII.slash) ?? 0)])
        return folder.isSame(as: otherFolder) ? true : folder.isASCII ? false : nil
      }
    }
    return isSame ?? (folder == other.folder)
  }

  /// Whether it lies in no folder.
  package var isAtRoot: Bool { !text.holds(ASCII.slash) }

  /// The offset of the last `/` in bytes.
  private var lastSlash: Int? { text.withBytes { $0.lastIndex(of: ASCII.slash) } }

  /// The first part, where the note lies in a folder.
  package var topFolder: Substring? {
    text.utf8.firstIndex(of: 0x2F).map { text[..<$0] }
  }

  package static func < (left: VaultPath, right: VaultPath) -> Bool { left.exact < right.exact }
}
