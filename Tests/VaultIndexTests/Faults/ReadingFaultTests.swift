import NoteSyntax
import Testing
import VaultFiles
import VaultIndex

/// Files that change, vanish or cannot be read between the walk and the reading.
@Suite struct ReadingFaultTests {
  private static let notes = [
    "contacts/Ana Ruiz.md": "## Log\n\n- 2026-04-14 met\n- 2026-04-14 named [[Bo Chen]]\n",
    "contacts/Bo Chen.md": "A friend.\n",
  ]

  @Test func vanishedNewFileIsAbsent() throws {
    let vault = try TestVault(Self.notes)
    let listing = vault.source.list()
    vault.source.delete("contacts/Bo Chen.md")
    try vault.sync(listing)
    #expect(try vault.node("contacts/Bo Chen.md") == nil)
    #expect(try vault.index.read { try $0.diagnostics() }.isEmpty)
    #expect(try vault.differences() == [])
  }

  @Test func vanishedKnownFileIsRemoved() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    vault.source.write("contacts/Bo Chen.md", "A good friend.\n")
    let listing = vault.source.list()
    vault.source.delete("contacts/Bo Chen.md")
    #expect(try vault.sync(listing).removed == 1)
    #expect(try vault.differences() == [])
  }

  /// Ana's note is read only because Bo's name went, and is gone by then.
  @Test func mentionerVanishes() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    vault.source.delete("contacts/Bo Chen.md")
    let listing = vault.source.list()
    vault.source.delete("contacts/Ana Ruiz.md")
    try vault.sync(listing)
    #expect(try vault.index.dump() == [])
  }

  /// A note that is read for a name only, and has changed meanwhile, is taken as it is.
  @Test func mentionerChanges() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    vault.source.delete("contacts/Bo Chen.md")
    let listing = vault.source.list()
    vault.source.write("contacts/Ana Ruiz.md", "---\naliases: [Bo Chen]\n---\n")
    try vault.sync(listing)
    #expect(try vault.differences() == [])
    // It was stamped after the walk began, so it is looked at once more.
    #expect(try vault.sync().filesRead == 1)
    #expect(try vault.sync().filesRead == 0)
  }

  @Test func unreadableFileIsReportedOnceAndTriedAgain() throws {
    let vault = try TestVault(Self.notes)
    let path = "contacts/Ana Ruiz.md"
    vault.source.fail(path, with: .notPermitted(path))
    try vault.sync()
    #expect(try vault.node(path) != nil)
    #expect(
      try vault.index.read { try $0.diagnostics() }.map(\.diagnostic.code) == [.unreadableFile])
    #expect(try vault.differences() == [])
    // The same trouble again is no change.
    let again = try vault.sync()
    #expect(again.isUnchanged && again.filesRead == 1)
    vault.source.fail(path, with: .io(path, errno: 5))
    #expect(try vault.sync().changed == 1)
    #expect(try vault.differences() == [])
    // Readable again, without any change to its fingerprint.
    vault.source.fail(path, with: nil)
    #expect(try vault.sync().changed == 1)
    #expect(try vault.rules(owedTo: path).contains("thank"))
    #expect(try vault.differences() == [])
    #expect(try vault.sync().filesRead == 0)
  }

  /// That is not the note's fault, and it must not be missing in an answer.
  @Test func aNoteThatCannotBeOpenedForWantOfDescriptorsEndsTheSync() throws {
    let vault = try TestVault(Self.notes)
    let path = "contacts/Ana Ruiz.md"
    vault.source.fail(path, with: .outOf(.filesOfProcess))
    #expect(throws: VaultError.outOf(.filesOfProcess)) { try vault.sync() }
    vault.source.fail(path, with: nil)
    try vault.sync()
    vault.source.write(path, "---\naliases: Annie\n---\n")
    vault.source.fail(path, with: .outOf(.memory))
    #expect(throws: VaultError.outOf(.memory)) { try vault.sync() }
    vault.source.fail(path, with: nil)
    #expect(try vault.sync().changed == 1)
    #expect(try vault.differences() == [])
  }

  @Test func unreadableThenEmpty() throws {
    let vault = try TestVault(["a.md": ""])
    vault.source.fail("a.md", with: .changing("a.md"))
    try vault.sync()
    vault.source.fail("a.md", with: nil)
    try vault.sync()
    #expect(try vault.index.read { try $0.diagnostics() }.isEmpty)
    #expect(try vault.differences() == [])
  }

  /// A note is written to while the index is brought up to date: the next time sees it.
  @Test func noteChangesDuringTheSync() throws {
    let vault = try TestVault(Self.notes)
    let source = vault.source
    source.beforeReading { path in
      if path == "contacts/Bo Chen.md" { source.write("contacts/Ana Ruiz.md", "Nothing.\n") }
    }
    try vault.sync()
    source.beforeReading(nil)
    try vault.sync()
    #expect(try vault.differences() == [])
  }
}
