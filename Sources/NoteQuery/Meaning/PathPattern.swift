import NoteSyntax

/// What a path must look like: a part of it, or, where it has a `*`, all of it with any run of
/// characters for each. Case and accents do not matter.
package struct PathPattern: Hashable, Sendable {
  private let parts: [[UInt8]]

  package init(_ pattern: String) {
    let written = pattern.contains("*") ? pattern : "*" + pattern + "*"
    parts = Self.folded(written).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
    ).map(Array.init)
  }

  /// Nearly every path is ASCII, where accents need not be looked for.
  private static func folded(_ path: String) -> [UInt8] {
    let isASCII = path.utf8.allSatisfy { $0 < 0x80 }
    return Array((isASCII ? path.lowercased() : path.inPlainLetters).utf8)
  }

  package func matches(_ path: String) -> Bool {
    let path = Self.folded(path)
    guard let first = parts.first, let last = parts.last, path.starts(with: first),
      path.count >= first.count + last.count, path[(path.count - last.count)...].elementsEqual(last)
    else { return false }
    // Each part at its first place leaves the most room for those behind it.
    var rest = path[first.count..<(path.count - last.count)]
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
