/// What a listing is, without its files.
package struct ListingSummary: Hashable, Sendable {
  /// Of all paths and fingerprints: two listings with the same one are of the same files, which have
  /// not changed meanwhile as far as fingerprints tell.
  ///
  /// It is the sum of what each file adds, so that it follows a file that comes, goes or changes
  /// without a look at the others.
  package private(set) var digest: ContentHash
  /// Of the notes.
  package private(set) var count: Int

  package init(digest: ContentHash = ContentHash(value: 0), count: Int = 0) {
    self.digest = digest
    self.count = count
  }

  package mutating func add(_ file: WalkedFile) {
    digest = ContentHash(value: digest.value &+ file.digest.value)
    count += 1
  }

  /// Takes back what was added.
  package mutating func remove(_ file: WalkedFile) {
    digest = ContentHash(value: digest.value &- file.digest.value)
    count -= 1
  }
}
