/// The parts of a vault that a listing is of: paths, each with all that lies below it.
package struct ListedParts: Sendable {
  /// As bytes relative to the vault, none within another; the empty one is the vault.
  package let paths: Set<[UInt8]>

  /// The least that covers all these paths.
  package init(covering paths: Set<[UInt8]>) {
    self.paths = paths.filter { path in !Self.folders(above: path).contains(where: paths.contains) }
  }

  /// Whether a folder, with a closing `/`, is one of them or lies in one.
  func cover(_ folder: [UInt8]) -> Bool {
    Self.folders(above: folder).contains(where: paths.contains)
  }

  package static let whole = ListedParts(covering: [[]])

  package var isWhole: Bool { paths == [[]] }

  /// Where what they cover lies among all paths in the order of their bytes: runs of it, in order. What
  /// has no end ends the vault.
  package var runs: [(start: [UInt8], end: [UInt8]?)] {
    if isWhole { return [([], nil)] }
    // Between a path and what lies below it there may be others: `a`, `a-b`, `a/b`.
    return paths.flatMap { path in
      [(path, path + [0]), (path + [PathText.slash], path + [PathText.slash + 1])]
    }
    .sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// The folders that a path lies in, the vault included.
  static func folders(above path: [UInt8]) -> [[UInt8]] {
    guard !path.isEmpty else { return [] }
    return [[]] + path.indices.filter { path[$0] == PathText.slash }.map { Array(path[..<$0]) }
  }
}
