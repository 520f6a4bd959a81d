#if os(Linux)
  import Foundation
  import NoteSyntax
  import Testing

  @testable import VaultFiles

  /// Whatever happens in the folder, what was listed part by part is what a walk of all of it finds.
  @Suite struct WatchedHistoryTests {
    /// `KITH_SEED` runs one history again.
    static let seeds: [UInt64] =
      ProcessInfo.processInfo.environment["KITH_SEED"].flatMap(UInt64.init).map { [$0] }
      ?? Array(1...30)

    @Test(arguments: seeds, [false, true])
    func partsComeToTheWhole(_ seed: UInt64, watchesFiles: Bool) throws {
      var history = try FolderHistory(seed: seed, givesOtherNames: watchesFiles)
      let ignored = IgnorePatterns([try IgnorePattern("drafts/"), try IgnorePattern("*.tmp.md")])
      let tree = try WorkingTree(history.folder.vault(), ignoring: ignored)
      let watch = try VaultWatch(tree.root, wakeup: Wakeup(), watchesFiles: watchesFiles)
      var files = PathTree<WalkedFile>()
      var partial = 0
      for step in 0..<40 {
        let events = step == 0 ? [] : history.advance()
        let isReported = try watch.hasChanged()
        let listing = try watch.source(tree).list()
        let whole = try tree.list()
        // What is not reported does not matter.
        if !isReported, step > 0 { #expect(listing.files.isEmpty || listing.parts.isWhole) }
        _ = files.remove(in: listing.parts)
        for file in listing.files { files.insert(file, at: Array(file.path.text.utf8)) }
        let known = files.values(in: .whole).values.sorted { $0.path < $1.path }
        guard known == Array(whole.files), listing.summary == whole.summary else {
          Issue.record(
            """
            seed \(seed), step \(step): \(events.joined(separator: "; "))
            \(Set(known).symmetricDifference(whole.files).map { "\($0)" }.sorted())
            """)
          return
        }
        // Of links it is not reported what they lead to; where there are any nobody vouches.
        #expect(!watchesFiles || listing.troubles == whole.troubles)
        if !listing.parts.isWhole { partial += 1 }
        watch.hold(butFor: [])
      }
      // Else this would say nothing.
      #expect(partial > 0 || !watch.seesEverything)
    }
  }

  /// A folder to which something happens at random.
  private struct FolderHistory {
    let folder: TemporaryFolder
    private let outside: TemporaryFolder
    private var numbers: SeededNumbers
    /// Notes may be given names that are no notes', of which nothing is reported where they are not
    /// watched themselves.
    private let givesOtherNames: Bool

    private static let folders = ["", "a", "a/b", "a/b/c", "a-b", "d", "drafts", ".h", "templates"]
    private static let names = ["x.md", "y.MD", "z.tmp.md", ".n.md", "photo.jpg", "b.md"]

    init(seed: UInt64, givesOtherNames: Bool) throws {
      self.givesOtherNames = givesOtherNames
      folder = try TemporaryFolder()
      outside = try TemporaryFolder()
      numbers = SeededNumbers(seed: seed)
      for folder in Self.folders.prefix(5) {
        for name in Self.names.prefix(2) {
          try self.folder.write(folder.isEmpty ? name : folder + "/" + name)
        }
      }
    }

    private mutating func pick(_ from: [String]) -> String {
      from[Int.random(in: 0..<from.count, using: &numbers)]
    }

    private mutating func somewhere() -> String { pick(Self.folders) }

    private mutating func path() -> String {
      let (folder, name) = (somewhere(), pick(Self.names))
      return folder.isEmpty ? name : folder + "/" + name
    }

    /// Lets a few things happen; those that cannot do not.
    mutating func advance() -> [String] {
      let events = (0..<Int.random(in: 1...5, using: &numbers)).map { _ in happen() }
      guard !givesOtherNames, numbers.next() % 16 == 0 else { return events }
      // Last, so that it is still a note's when one looks.
      return events + [giveName(to: path(), pick(["a/b/x.md", "d/b.md", "w.md"]))]
    }

    private func giveName(to path: String, _ other: String) -> String {
      act("link \(path) \(other)") { link(folder.path(path), folder.path(other)) }
    }

    private mutating func happen() -> String {
      let (path, other) = (path(), path())
      let (here, there) = (somewhere(), somewhere())
      switch Int.random(in: 0..<22, using: &numbers) {
      case 0..<4:
        try? folder.write(path, "\(numbers.next())")
        return "write \(path)"
      case 4..<6:
        let file = FileHandle(forWritingAtPath: folder.path(path))
        _ = try? file?.seekToEnd()
        try? file?.write(contentsOf: Data("more".utf8))
        return "append \(path)"
      case 6..<8: return act("remove \(path)") { unlink(folder.path(path)) }
      case 8..<10:
        return act("rename \(path) \(other)") { rename(folder.path(path), folder.path(other)) }
      case 10..<13 where !here.isEmpty && !there.isEmpty:
        return act("rename \(here) \(there)") { rename(folder.path(here), folder.path(there)) }
      case 13 where !here.isEmpty:
        try? FileManager.default.removeItem(atPath: folder.path(here))
        return "remove \(here)"
      case 14 where !here.isEmpty:
        try? FileManager.default.removeItem(atPath: outside.path("o"))
        return act("out \(here)") { rename(folder.path(here), outside.path("o")) }
      case 15 where !here.isEmpty:
        return act("in \(here)") { rename(outside.path("o"), folder.path(here)) }
      case 16 where givesOtherNames: return giveName(to: path, other)
      case 17 where !here.isEmpty:
        return act("symlink \(here) \(there)") { symlink(folder.path(there), folder.path(here)) }
      case 18: return act("chmod \(here)") { chmod(folder.path(here), 0o755) }
      case 19:
        return act("touch \(path)") { utimensat(AT_FDCWD, folder.path(path), nil, 0) }
      case 20: return act("folder \(path)") { mkdir(folder.path(path), 0o755) }
      default:
        try? folder.write(here + "/n/m/" + other, "new")
        return "write \(here)/n/m/\(other)"
      }
    }

    private func act(_ what: String, _ body: () -> Int32) -> String {
      body() == 0 ? what : what + " (fails)"
    }
  }
#endif
