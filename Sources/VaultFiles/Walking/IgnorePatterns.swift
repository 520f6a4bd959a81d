package import NoteSyntax

/// All patterns of a vault's `ignore:`; a path is left out if any of them matches it or a folder
/// that it lies in.
package struct IgnorePatterns: Hashable, Sendable {
  package let patterns: [IgnorePattern]

  package init(_ patterns: [IgnorePattern] = []) { self.patterns = patterns }

  /// Whether the note is left out by a pattern, on its own account or with a folder above it.
  package func leavesOut(_ path: VaultPath) -> Bool {
    var text = path.text
    return text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() where byte == PathText.slash {
        let folder = UnsafeBufferPointer(rebasing: bytes[..<index])
        if matches([], folder, isFolder: true) { return true }
      }
      return matches([], bytes, isFolder: false)
    }
  }

  /// Whether a pattern matches `folder` (empty, or with a closing `/`) followed by `name`. That the
  /// folder itself is not left out is taken for granted: a walk would not be in it.
  func matches(_ folder: [UInt8], _ name: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> Bool {
    guard !patterns.isEmpty else { return false }
    return folder.withUnsafeBufferPointer { folder in
      let names = folder.split(separator: PathText.slash) + name.split(separator: PathText.slash)
      return patterns.contains { $0.matches(names, isFolder: isFolder) }
    }
  }
}
