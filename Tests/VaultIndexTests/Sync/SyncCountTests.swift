import Foundation
import GRDB
import Network
import NoteSyntax
import Testing
import VaultFiles
import VaultIndex

/// How little is done where little has changed.
@Suite struct SyncCountTests {
  static let notes = [
    "contacts/Ana Ruiz.md": "## Log\n\n- 2026-04-14 met\n- 2026-04-14 named [[Bo Chen]]\n",
    "contacts/Cy Dahl.md": "## Log\n\n- 2026-04-10 asked\n",
    "contacts/Di Fox.md": "## Log\n\n- 2026-04-11 asked\n",
    "interviews/2026-04-14 Ana.md": "---\nwith: Ana Ruiz\ndate: 2026-04-14\n---\nIt went well.\n",
    "notes/idea.md": "Ask [[Cy Dahl]] about storage.\n",
  ]

  @Test func firstSyncReadsEachFileOnce() throws {
    let vault = try TestVault(Self.notes)
    let counts = try vault.sync()
    #expect(counts.added == 5)
    #expect(counts.notes == 5)
    #expect(vault.source.takeReadings().sorted() == Self.notes.keys.sorted())
  }

  @Test func unchangedVaultIsNotRead() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    _ = vault.source.takeReadings()
    let counts = try vault.sync()
    #expect(counts.isUnchanged)
    #expect(counts.personsJudged == 0)
    #expect(vault.source.takeReadings() == [])
  }

  /// Checked by the bytes of the index and of its log, and by what another connection sees.
  @Test func unchangedVaultIsNotWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("index.sqlite")
    let vault = try TestVault(Self.notes, index: .open(at: path))
    try vault.sync()
    let other = try DatabaseQueue(path: path)
    func version() throws -> Int? {
      try other.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    }
    let before = (
      try version(), try folder.data("index.sqlite"), try folder.data("index.sqlite-wal")
    )
    for _ in 0..<3 { try vault.sync() }
    #expect(try version() == before.0)
    #expect(try folder.data("index.sqlite") == before.1)
    #expect(try folder.data("index.sqlite-wal") == before.2)
  }

  @Test func oneChangedNoteIsOneReading() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    _ = vault.source.takeReadings()
    vault.source.write(
      "contacts/Cy Dahl.md", "## Log\n\n- 2026-04-10 asked\n- 2026-04-12 replied\n")
    let counts = try vault.sync()
    #expect(vault.source.takeReadings() == ["contacts/Cy Dahl.md"])
    #expect((counts.added, counts.changed, counts.removed) == (0, 1, 0))
    #expect(counts.personsJudged == 1)
  }

  /// The note's own person, and those whom its lines bind to it.
  @Test func neighborsAreJudgedToo() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    vault.source.write("contacts/Ana Ruiz.md", "## Log\n\n- 2026-04-14 named [[Bo Chen]]\n")
    #expect(try vault.sync().personsJudged == 2)
  }

  @Test func plainNoteJudgesNobody() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    vault.source.write("notes/idea.md", "Ask [[Di Fox]] about storage.\n")
    let counts = try vault.sync()
    #expect(counts.changed == 1)
    // The note itself is a node, of which nothing is owed.
    #expect(counts.personsJudged <= 1)
  }

  @Test func touchedFileIsReadAndNotChanged() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    let before = try vault.index.dump()
    _ = vault.source.takeReadings()
    vault.source.touch("contacts/Ana Ruiz.md")
    let counts = try vault.sync()
    #expect(counts.isUnchanged)
    #expect(counts.touched == 1)
    #expect(counts.personsJudged == 0)
    #expect(vault.source.takeReadings() == ["contacts/Ana Ruiz.md"])
    #expect(try vault.index.dump() == before)
    // Its new times are known from now on.
    #expect(try vault.sync().filesRead == 0)
  }

  /// A write in the tick of the reading leaves size and times as they were.
  @Test func changeWithinOneTickIsSeen() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync(vault.source.list(startedAfter: 0))
    vault.source.writeUnseen("notes/idea.md", "Ask [[Di Fox]] about storage!\n")
    let counts = try vault.sync()
    #expect(counts.changed == 1)
    #expect(try vault.differences() == [])
    #expect(try vault.sync().filesRead == 0)
  }

  @Test func newNameRereadsWhoMentionsIt() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    _ = vault.source.takeReadings()
    vault.source.write("contacts/Bo Chen.md", "A friend of Ana's.\n")
    let counts = try vault.sync()
    #expect(counts.added == 1)
    #expect(vault.source.takeReadings() == ["contacts/Bo Chen.md", "contacts/Ana Ruiz.md"])
    #expect(try vault.differences() == [])
  }

  @Test func otherSettingsReadAllAnew() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/Ana Ruiz.md").contains("thank"))
    _ = vault.source.takeReadings()
    vault.settingsText = "due:\n  thank: off\n"
    let counts = try vault.sync()
    #expect(counts.filesRead == 5)
    #expect(vault.source.takeReadings().sorted() == Self.notes.keys.sorted())
    #expect(try !vault.rules(owedTo: "contacts/Ana Ruiz.md").contains("thank"))
    #expect(try vault.differences() == [])
  }

  @Test func emptyVaultIsUpToDateToo() throws {
    let vault = try TestVault()
    #expect(try vault.sync().notes == 0)
    #expect(try vault.sync().isUnchanged)
    #expect(try vault.index.dump() == [])
  }

  @Test func deletedNotesLeaveNothing() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    for path in vault.source.paths { vault.source.delete(path) }
    #expect(try vault.sync().removed == 5)
    #expect(try vault.index.dump() == [])
  }

  private static let colleagues = [
    "organizations/Acme.md": "---\ntarget: yes\n---\n",
    "contacts/Ana.md": "---\norganization: Acme\n---\n## Log\n\n- 2026-04-10 asked\n",
    "contacts/Bo.md": "---\norganization: \"[[Acme]]\"\n---\n",
    "contacts/Cy.md": "## Log\n\n- 2026-04-10 replied\n",
  ]

  /// A word to one at a target is news for the others there, wherever it is written, and for nobody
  /// else.
  @Test(arguments: [
    ("contacts/Bo.md", "---\norganization: Acme\n---\n## Log\n\n- 2026-04-13 asked\n"),
    ("interviews/1.md", "---\nwith: Bo\ndate: 2026-04-13\n---\n"),
  ])
  func aWordToAColleagueJudgesTheOthers(_ path: String, _ text: String) throws {
    let vault = try TestVault(Self.colleagues)
    try vault.sync()
    func end() throws -> String? {
      let ana = try #require(try vault.node("contacts/Ana.md"))
      return try vault.index.read { try $0.allObligations(of: ana.id) }
        .first { $0.rule == .secondContact }?.end?.iso
    }
    #expect(try end() == nil)
    vault.source.write(path, text)
    #expect(try vault.sync().personsJudged <= 3)
    #expect(try end() == "2026-04-13")
    #expect(try vault.differences() == [])
    // Bo leaves: what is said to him is no word there any more.
    let left = text.replacing("organization: Acme", with: "formerly: Acme")
    vault.source.write("contacts/Bo.md", left.hasPrefix("---\nwith") ? "Gone.\n" : left)
    try vault.sync()
    #expect(try end() == nil)
    #expect(try vault.differences() == [])
  }

  @Test func aTargetThatIsNoneAnyMoreJudgesItsPeople() throws {
    let vault = try TestVault(Self.colleagues)
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/Ana.md").contains("second-contact"))
    vault.source.write("organizations/Acme.md", "---\ntarget: no\n---\n")
    // Ana and the organization itself, a node of which nothing is owed. Bo was not asked for anything.
    #expect(try vault.sync().personsJudged == 2)
    #expect(try !vault.rules(owedTo: "contacts/Ana.md").contains("second-contact"))
    #expect(try vault.differences() == [])
  }

  @Test func anAcceptedPostJudgesEverybody() throws {
    let vault = try TestVault(Self.colleagues)
    try vault.sync()
    vault.source.write("jobs/Analyst.md", "---\naccepted: 2026-04-14\n---\n")
    try vault.sync()
    #expect(try vault.rules(owedTo: "contacts/Cy.md").contains("announce"))
    vault.source.write("jobs/Analyst.md", "---\naccepted: 2026-04-09\n---\n")
    try vault.sync()
    #expect(try !vault.rules(owedTo: "contacts/Cy.md").contains("announce"))
    #expect(try vault.differences() == [])
    // Other opportunities are nobody's news.
    vault.source.write("jobs/Tester.md", "---\nstage: lead\n---\n")
    #expect(try vault.sync().personsJudged <= 1)
  }

  @Test func anInterviewNoteJudgesWhoWasThere() throws {
    let vault = try TestVault(Self.notes)
    try vault.sync()
    #expect(try !vault.rules(owedTo: "contacts/Ana Ruiz.md").contains("write-up"))
    vault.source.write(
      "interviews/2026-04-14 Ana.md", "---\nwith: Ana Ruiz\ndate: 2026-04-14\n---\n")
    // The note itself and Ana. To Bo, whom she named, it is nothing new.
    #expect(try vault.sync().personsJudged == 2)
    #expect(try vault.rules(owedTo: "contacts/Ana Ruiz.md").contains("write-up"))
    #expect(try vault.differences() == [])
  }
}
