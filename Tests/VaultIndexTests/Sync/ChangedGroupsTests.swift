import GRDB
import Network
import NoteSyntax
import Testing
import VaultFiles

@testable import VaultIndex

/// What changed is found by groups of files as by going through all of them.
@Suite struct ChangedGroupsTests {
  private static func note(_ number: Int) -> String { "contacts/Person \(number).md" }

  private func vault(_ notes: Int) throws -> TestVault {
    var files: [String: String] = [:]
    for number in 0..<notes { files[Self.note(number)] = "Somebody.\n" }
    let vault = try TestVault(files)
    try vault.sync()
    return vault
  }

  private func compare(
    _ vault: TestVault
  ) throws -> (byGroups: FileChanges?, sideBySide: FileChanges) {
    let listing = vault.source.list()
    return try vault.index.database.read { db in
      try (
        ChangedGroups.changes(db, against: listing),
        FileTable.changesSideBySide(db, against: listing)
      )
    }
  }

  @Test(arguments: 0..<20)
  func bothFindTheSame(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let vault = try vault(300)
    for _ in 0..<8 {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let path = Self.note(Int.random(in: 0..<330, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: vault.source.write(path, "Word \(Int.random(in: 0..<99, using: &random)).\n")
        case 1: vault.source.touch(path)
        default: vault.source.write("new/\(Int.random(in: 0..<999, using: &random)).md", "New.\n")
        }
      }
      let found = try compare(vault)
      #expect(found.byGroups?.candidates == found.sideBySide.candidates)
      #expect(found.byGroups?.removed.isEmpty == true)
      if Bool.random(using: &random) { try vault.sync() }
    }
  }

  /// That one file explains what changed in its group says nothing of a file that is in doubt there.
  @Test func whatIsInDoubtIsLookedAtBesideAChange() throws {
    let vault = try vault(300)
    let groups = Dictionary(grouping: vault.source.list().files, by: \.digest.group)
    let pair = try #require(groups.values.first { $0.count > 1 })
    let (doubtful, changed) = (pair[0].path.text, pair[1].path.text)
    try vault.index.database.write { db in
      try db.execute(sql: "UPDATE file SET unsure = 1 WHERE path = ?", arguments: [doubtful])
    }
    vault.source.write(changed, "Changed.\n")
    let found = try compare(vault)
    #expect(Set(found.byGroups?.candidates.map(\.file.path.text) ?? []) == [doubtful, changed])
    #expect(found.byGroups?.candidates == found.sideBySide.candidates)
  }

  /// A file that is gone is in no group of the listing.
  @Test func whatIsGoneIsLeftToTheWholeTable() throws {
    let vault = try vault(30)
    vault.source.delete(Self.note(7))
    vault.source.write(Self.note(8), "Changed.\n")
    let found = try compare(vault)
    #expect(found.byGroups == nil)
    #expect(found.sideBySide.removed.map(\.path.text) == [Self.note(7)])
  }

  /// The digest is the same as before, and yet the file must be read.
  @Test func whatIsInDoubtIsFoundInEveryGroup() throws {
    let vault = try vault(30)
    try vault.index.database.write { db in
      try db.execute(
        sql: "UPDATE file SET unsure = 1 WHERE path = ?", arguments: [Self.note(3)])
    }
    vault.source.write(Self.note(8), "Changed.\n")
    let found = try compare(vault)
    #expect(found.byGroups?.candidates.map(\.file.path.text) == [Self.note(3), Self.note(8)])
    #expect(found.byGroups?.candidates == found.sideBySide.candidates)
  }

  @Test func whereMuchChangedTheWholeTableIsFaster() throws {
    let vault = try vault(200)
    for number in 0..<150 { vault.source.write(Self.note(number), "Changed.\n") }
    let found = try compare(vault)
    #expect(found.byGroups == nil)
    #expect(found.sideBySide.candidates.count == 150)
  }

  /// Their names are equal as strings.
  @Test func filesThatDifferInUnicodeFormAloneAreTwo() throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("Zo\u{E9}", "First"), ("Zoe\u{301}", "Second")] {
      try folder.write("\(name).md", "---\nname: \(text) Zoe\n---\n")
    }
    let tree = try folder.tree()
    let listing = try tree.list()
    // Some file systems take them for one.
    guard listing.files.count == 2 else { return }
    let index = try VaultIndex.inMemory()
    for _ in 0..<2 {
      _ = try index.synchronize(
        with: tree.list(), from: tree, settings: .init(), basis: ContentHash("basis"))
      try index.database.write { try $0.execute(sql: "UPDATE file SET unsure = 1") }
    }
    let (byGroups, sideBySide) = try index.database.read { db in
      try (
        ChangedGroups.changes(db, against: listing),
        FileTable.changesSideBySide(db, against: listing)
      )
    }
    #expect(byGroups?.candidates.count == 2)
    #expect(byGroups?.candidates == sideBySide.candidates)
    #expect(try index.differences(from: tree, listing, settings: .init()) == [])
  }

  @Test func aWrongDigestIsNotTrusted() throws {
    let vault = try vault(30)
    try vault.index.database.write {
      try $0.execute(sql: "UPDATE file_group SET digest = digest / 2")
    }
    #expect(try vault.differences().contains { $0.contains("the digest of file group") })
    vault.source.write(Self.note(8), "Changed.\n")
    let found = try compare(vault)
    #expect(found.byGroups == nil)
    #expect(found.sideBySide.candidates.map(\.file.path.text) == [Self.note(8)])
  }
}
