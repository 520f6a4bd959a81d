import NoteSyntax

/// The notes of a vault as they were listed last, some of them later than others.
struct KnownFiles: Sendable {
  private var files = PathTree<WalkedFile>()
  private(set) var summary = ListingSummary()

  /// Puts what was listed in the place of what was in these parts, and gives that.
  mutating func replace(in parts: ListedParts, with listed: [WalkedFile]) -> [WalkedFile] {
    let former = Array(files.remove(in: parts).values)
    for file in former { summary.remove(file) }
    for file in listed {
      files.insert(file, at: Array(file.path.text.utf8))
      summary.add(file)
    }
    return former
  }
}
