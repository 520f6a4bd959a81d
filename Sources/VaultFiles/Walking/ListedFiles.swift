import NoteSyntax

/// The files of a listing, as a walk came upon them.
///
/// Mostly nobody asks for more than what they come to (`ListingSummary`): to put ten thousand paths in
/// order and to make a string of each takes as long as a tenth of the walk, and is done when somebody
/// asks for it.
struct ListedFiles: Sendable {
  private let paths: PathArena
  private let entries: [Entry]

  /// A file: the number of its path, and what is known of it.
  struct Entry: Sendable {
    var path: Int
    var fingerprint: FileFingerprint
    /// See `FileDigest.group`.
    var group: Int
  }

  /// - Parameter paths: each UTF-8, and well-formed as a `VaultPath`.
  init(paths: PathArena = PathArena(), entries: [Entry] = []) {
    self.paths = paths
    self.entries = entries
  }

  init(_ files: [WalkedFile]) {
    var paths = PathArena()
    for file in files {
      var text = file.path.text
      text.withUTF8 { paths.append([], $0) }
    }
    self.paths = paths
    entries = files.indices.map {
      Entry(path: $0, fingerprint: files[$0].fingerprint, group: files[$0].digest.group)
    }
  }

  var count: Int { entries.count }

  /// All, or those in some groups, in the order of their paths' UTF-8 bytes.
  func inOrder(in groups: Set<Int>? = nil) -> OrderedFiles {
    paths.withPaths { paths in
      let numbers = numbers(in: groups).sorted {
        paths.precedes(entries[Int($0)].path, entries[Int($1)].path)
      }
      return OrderedFiles(self, numbers)
    }
  }

  /// - Parameter number: from 0, in the order in which the walk came upon them.
  fileprivate func file(_ number: Int) -> WalkedFile {
    let entry = entries[number]
    let text = paths.withPaths { String(decoding: $0[entry.path], as: UTF8.self) }
    guard let path = VaultPath(text) else { preconditionFailure("a path that is not well-formed") }
    return WalkedFile(path: path, fingerprint: entry.fingerprint)
  }

  private func numbers(in groups: Set<Int>?) -> [Int32] {
    guard let groups else { return entries.indices.map { Int32($0) } }
    // A look at each file of the vault, by a number rather than by its hash.
    let isWanted = (0..<GroupedDigest.count).map(groups.contains)
    var numbers: [Int32] = []
    for number in entries.indices where isWanted[entries[number].group] {
      numbers.append(Int32(number))
    }
    return numbers
  }
}

/// Files in the order of their paths' UTF-8 bytes, each path once. Each is made when it is asked for:
/// those of a large vault, with a string for each, are more than what a listing is kept in.
package struct OrderedFiles: RandomAccessCollection, Sendable {
  private let files: ListedFiles
  /// Of the files, in order.
  private let numbers: [Int32]

  fileprivate init(_ files: ListedFiles, _ numbers: [Int32]) {
    self.files = files
    self.numbers = numbers
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { numbers.count }
  package subscript(index: Int) -> WalkedFile { files.file(Int(numbers[index])) }
}
