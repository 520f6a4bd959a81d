#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Paths of the surrounding system, as text: joined, resolved, and made safe to show.
///
/// Paths inside a vault are `VaultPath`s; these are the others.
package enum PathText {
  /// `path` itself where it is absolute, else `path` below `folder`.
  package static func joined(_ folder: String, _ path: String) -> String {
    if path.utf8.first == slash { return path }
    return folder.utf8.last == slash ? folder + path : folder + "/" + path
  }

  /// `path` itself where it is absolute, else from the folder that one stands in. Throws
  /// `noCurrentFolder` where nobody knows which that is: from there it would lead to the root.
  package static func absolute(
    _ path: String, from workingDirectory: String
  ) throws(VaultError) -> String {
    guard path.utf8.first != slash else { return path }
    guard workingDirectory.utf8.first == slash else { throw .noCurrentFolder }
    return joined(workingDirectory, path)
  }

  /// The folder that holds `path`; nil for the root. Purely of the text.
  static func parent(of path: String) -> String? {
    guard path != "/", let cut = path.utf8.lastIndex(of: slash) else { return nil }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  /// The last part; empty for the root.
  static func lastPart(of path: String) -> Substring {
    path[(path.utf8.lastIndex(of: slash).map { path.utf8.index(after: $0) } ?? path.startIndex)...]
  }

  /// Whether `path` is `folder` or lies below it. Both real: absolute, no links, no `..`.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  /// The absolute path without links, `.` and `..`. Fails where a part is missing or may not be
  /// looked into, or, with `EILSEQ`, where the real path is not UTF-8.
  static func real(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemFailure(code: errno) }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else {
      throw SystemFailure(code: EILSEQ)
    }
    return text
  }

  /// The real path that `path` would have if its missing folders were made.
  static func realOnceMade(_ path: String) throws(SystemFailure) -> String {
    do { return try real(path) } catch {
      guard error.code == ENOENT, let parent = parent(of: path) else { throw error }
      let part = lastPart(of: path)
      let above = try realOnceMade(parent)
      switch part {
      case "", ".": return above
      case "..": return self.parent(of: above) ?? "/"
      default: return joined(above, String(part))
      }
    }
  }

  /// The bytes of a path as text that is safe on a terminal and in JSON: control characters and
  /// backslashes are escaped, and each byte that is not UTF-8 becomes `\xNN`.
  static func shown(_ bytes: some Collection<UInt8>) -> String {
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let piece = rest.prefix(length)
      if let valid = String(validating: piece, as: UTF8.self) {
        for scalar in valid.unicodeScalars {
          let isControl = scalar.properties.generalCategory == .control
          text += isControl || scalar == "\\" ? scalar.escaped(asASCII: false) : String(scalar)
        }
        rest = rest.dropFirst(piece.count)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        text += digits.count == 1 ? "\\x0" + digits : "\\x" + digits
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The byte `/`.
  static let slash: UInt8 = 0x2F
}
