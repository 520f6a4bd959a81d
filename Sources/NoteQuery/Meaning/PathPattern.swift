import NoteSyntax

/// What a path must look like: a part of it, or, where it has a `*`, all of it with any run of
/// characters for each. Case and accents do not matter.
package struct PathPattern: Hashable, Sendable {
  /// What stands between the stars, folded.
  private let parts: [[UInt8]]

  package init(_ pattern: String) {
    let written = pattern.contains("*") ? pattern : "*" + pattern + "*"
    parts = written.inPlainLetters.utf8.split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
    )
    .map(Array.init)
  }

  package func matches(_ path: String) -> Bool {
    var path = path
    return path.withUTF8(matches)
  }

  /// Nearly every path is ASCII, where accents need not be looked for: it is compared as it stands.
  package func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    if Self.isASCII(path) { return holds(path) }
    var folded = String(decoding: path, as: UTF8.self).inPlainLetters
    return folded.withUTF8(holds)
  }

  private static func isASCII(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 }
  }

  private func holds(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = parts.first, let last = parts.last,
      path.count >= first.count + last.count, Self.stands(first, in: path, at: 0),
      Self.stands(last, in: path, at: path.count - last.count)
    else { return false }
    // Each part at its first place leaves the most room for those behind it.
    var at = first.count
    let end = path.count - last.count
    for part in parts.dropFirst().dropLast() {
      while at + part.count <= end, !Self.stands(part, in: path, at: at) { at += 1 }
      guard at + part.count <= end else { return false }
      at += part.count
    }
    return true
  }

  private static func stands(
    _ part: [UInt8], in path: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for place in part.indices {
      let byte = path[start + place]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard (isCapital ? byte | 0x20 : byte) == part[place] else { return false }
    }
    return true
  }
}
