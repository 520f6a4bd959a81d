/// The digest of a listing in parts: files are told apart by their paths into a fixed number of groups,
/// and each group has the sum of what its files add.
///
/// Of two listings that differ in a few files, few groups differ; so what has changed among a hundred
/// thousand files is found by a look at some hundred.
package struct GroupedDigest: Hashable, Sendable {
  /// How many there are: at 100,000 files a group has about a hundred, and all sums take 8 kilobytes.
  package static let count = 1024

  private var sums: [UInt64]

  package init() { sums = Array(repeating: 0, count: Self.count) }

  /// A group's sum; zero for a number out of range.
  package subscript(group: Int) -> UInt64 {
    get { sums.indices.contains(group) ? sums[group] : 0 }
    set { if sums.indices.contains(group) { sums[group] = newValue } }
  }

  /// The groups whose sums are not those of another, in order.
  package func differing(from other: GroupedDigest) -> [Int] {
    sums.indices.filter { sums[$0] != other.sums[$0] }
  }

  package mutating func add(_ file: FileDigest) { sums[file.group] &+= file.value }

  /// Takes back what was added.
  package mutating func remove(_ file: FileDigest) { sums[file.group] &-= file.value }

  /// Adds what others come to.
  mutating func add(_ others: GroupedDigest) {
    for group in sums.indices { sums[group] &+= others.sums[group] }
  }

  /// Of all files.
  package var whole: ContentHash { ContentHash(value: sums.reduce(0, &+)) }
}

/// What one file adds to the digest of a listing.
package struct FileDigest: Hashable, Sendable {
  /// Of the path and the fingerprint.
  package let value: UInt64
  /// Follows from the path alone: a file that changes stays in its group.
  package let group: Int

  package init(of path: UnsafeBufferPointer<UInt8>, _ fingerprint: FileFingerprint) {
    let name = ContentHash(path)
    group = Int(name.value % UInt64(GroupedDigest.count))
    value =
      ContentHash(
        (
          name.value, UInt64(bitPattern: fingerprint.size),
          UInt64(bitPattern: fingerprint.mtimeNanoseconds), UInt64(bitPattern: fingerprint.inode),
          UInt64(bitPattern: fingerprint.ctimeNanoseconds)
        )
      ).value
  }
}
