#if os(Linux)
  import Foundation
  import Network
  import NoteSyntax
  import Testing
  import VaultFiles

  @testable import VaultIndex

  /// An index that is brought up to date by what is reported of a folder, as by `kith watch`.
  @Suite struct WatchedSyncTests {
    @Test(arguments: RandomHistoryTests.seeds.prefix(40))
    func partsComeToTheSameAsAllMadeAnew(seed: UInt64) throws {
      var numbers = RandomNotes(seed: seed)
      let vault = try WatchedVault()
      var wholes = 0
      for step in 0..<8 {
        var events: [String] = []
        for _ in 0..<(step == 0 ? 8 : Int.random(in: 1...4, using: &numbers.numbers)) {
          events.append(try vault.happen(&numbers, isFirst: step == 0))
        }
        let (parts, isHeld) = try vault.takeIn()
        #expect(isHeld)
        if parts.isWhole { wholes += 1 }
        let differences = try vault.index.differences(
          from: vault.tree, vault.tree.list(), settings: .init())
        guard try differences.isEmpty && vault.isExact() else {
          Issue.record(
            """
            seed \(seed), step \(step): \(events.joined(separator: "; "))
            \(differences.joined(separator: "\n"))
            """)
          return
        }
      }
      #expect(wholes < 8 || !vault.watch.seesEverything)
    }

    /// Whoever walked before a change and writes after it takes back what the watcher has taken in.
    @Test func whatAnotherWritesToTheIndexIsNoticedAndMended() throws {
      let vault = try WatchedVault()
      for name in ["Ana", "Bo"] { try vault.folder.write("contacts/\(name).md", "# \(name)\n") }
      #expect(try vault.takeIn().isHeld)
      let before = try vault.tree.list()
      try vault.folder.write("contacts/Cy.md", "# Cy\n")
      // Else it is in doubt, and looked at again in any case.
      Thread.sleep(forTimeInterval: 0.05)
      #expect(try vault.takeIn().isHeld && vault.isExact())
      _ = try vault.index.synchronize(
        with: before, from: vault.tree, settings: .init(), basis: ContentHash("basis"))
      #expect(try !vault.isExact())
      try vault.folder.write("contacts/Ana.md", "# Ana Ruiz\n")
      let (parts, isHeld) = try vault.takeIn()
      #expect(!isHeld && !parts.isWhole || !vault.watch.seesEverything)
      let next = try vault.takeIn()
      #expect(next.parts.isWhole && next.isHeld)
      #expect(try vault.isExact())
    }

    /// What costs time, without a clock: to take in a change costs the same in every vault.
    @Test func whatIsListedReadAndAskedIsNoMoreInALargeVault() throws {
      func cost(_ people: Int) throws -> (listed: Int, steps: Int) {
        let vault = try WatchedVault()
        for number in 0..<people {
          try vault.folder.write("contacts/P\(number).md", "# P\(number)\n\n[[P\(number / 2)]]\n")
        }
        // Twice, as what was just written is in doubt.
        Thread.sleep(forTimeInterval: 0.05)
        for _ in 0..<2 { _ = try vault.takeIn() }
        try vault.folder.write("contacts/P1.md", "# P1\n\nMore.\n")
        Thread.sleep(forTimeInterval: 0.05)
        var listed = 0
        let steps = try vault.index.stepCount {
          let (parts, _) = try vault.takeIn()
          let (notes, doubtful) = try vault.index.read { reader in
            (try reader.contents(in: parts), try reader.doubtful())
          }
          listed = notes.count
          #expect(doubtful.isEmpty && !parts.isWhole || !vault.watch.seesEverything)
        }
        return (listed, steps)
      }
      let (small, large) = (try cost(20), try cost(500))
      #expect(large.listed == small.listed || large.listed == 500)
      // In hundreds; to step through all rows once takes twenty at least.
      #expect(large.steps < small.steps + 5, "\(small), \(large)")
    }
  }

  /// A folder with an index that follows it.
  private final class WatchedVault {
    let folder: TemporaryFolder
    let tree: WorkingTree
    let watch: VaultWatch
    let index: VaultIndex

    init() throws {
      folder = try TemporaryFolder()
      tree = try folder.tree()
      watch = try VaultWatch(tree.root, wakeup: Wakeup())
      index = try VaultIndex.inMemory()
    }

    /// Takes in what was reported, and says which parts were listed, and whether the index holds all
    /// else as it was known.
    func takeIn() throws -> (parts: ListedParts, isHeld: Bool) {
      _ = try watch.hasChanged()
      do { return try takeInWhatIsListed() } catch is VaultIndex.WholeListingNeeded {
        return try takeInWhatIsListed()
      }
    }

    private func takeInWhatIsListed() throws -> (parts: ListedParts, isHeld: Bool) {
      let source = watch.source(tree)
      let listing = try source.list()
      _ = try index.synchronize(
        with: listing, from: source, settings: .init(), basis: ContentHash("basis"))
      let (isHeld, doubtful) = try index.read {
        (try $0.holds(listing.summary), try $0.doubtful())
      }
      if isHeld { watch.hold(butFor: doubtful) }
      return (listing.parts, isHeld)
    }

    /// Whether it knows of the very files that a walk finds, by their fingerprints.
    func isExact() throws -> Bool { try index.read { try $0.holds(tree.list().summary) } }

    func happen(_ notes: inout RandomNotes, isFirst: Bool) throws -> String {
      let (path, other) = (notes.path(), notes.path())
      let folders = RandomNotes.folders.dropLast()
      let (here, there) = (notes.numbers.pick(Array(folders)), notes.numbers.pick(Array(folders)))
      switch isFirst ? 0 : Int.random(in: 0..<12, using: &notes.numbers) {
      case 0..<5:
        try? folder.write(path, notes.text())
        return "write \(path)"
      case 5..<7: return act("remove \(path)", unlink(folder.path(path)))
      case 7..<9:
        return act("rename \(path) \(other)", rename(folder.path(path), folder.path(other)))
      case 9:
        return act("rename \(here) \(there)", rename(folder.path(here), folder.path(there)))
      case 10:
        try? FileManager.default.removeItem(atPath: folder.path(here))
        return "remove \(here)"
      default:
        return act("touch \(path)", utimensat(AT_FDCWD, folder.path(path), nil, 0))
      }
    }

    private func act(_ what: String, _ result: Int32) -> String {
      result == 0 ? what : what + " (fails)"
    }
  }
#endif
