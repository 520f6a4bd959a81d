import GRDB
import Network
import NoteQuery
import NoteSyntax
import Testing
import VaultFiles

@testable import VaultIndex

/// Four times as much in one note makes about four times the work, for SQLite too, and four times
/// the index: counted in steps of its machine and in pages, not by the clock.
@Suite struct ProportionTests {
  /// What is repeated in one note, with what stands before it.
  private static let shapes: [(name: String, start: String, unit: @Sendable (Int) -> String)] = [
    ("links", "", { "- [[Ana]] and [Bo](bo.md)\n- [[P\($0)]]\n" }),
    ("links in a line", "", { "word\($0) [[Ana]] " }),
    ("tasks", "", { "- [ ] send \($0) due:2026-04-14 #paper\n" }),
    ("log", "# Log\n\n", { "- 2026-04-14 replied: \($0)\n" }),
    ("named", "# Log\n\n", { "- 2026-04-14 named [[B\($0)]], [[C\($0)]]\n" }),
    ("promised", "# Log\n\n", { "- 2026-04-14 named [[B\($0)]] (will introduce by 2026-05-01)\n" }),
    ("troubles", "# Log\n\n", { "- 2026-04-14 nmaed \($0)\n" }),
    ("tags", "", { "#tag\($0) " }),
    ("headings", "", { "# Heading \($0)\n\n" }),
    ("keys", "---\n", { "key\($0): x\n" }),
    ("acquaintances", "---\nknows:\n", { "  - \"[[P\($0)]]\"\n" }),
    ("aliases", "---\naliases:\n", { "  - P\($0)\n" }),
    ("organizations", "---\nformerly:\n", { "  - \"[[O\($0)]]\"\n" }),
    (
      "questions", "---\nwith: Ana\ndate: 2026-04-14\n---\n## Questions\n\n",
      { "- [x] What \($0)?\n" }
    ),
    ("attendees", "---\ndate: 2026-04-14\nwith:\n", { "  - \"[[P\($0)]]\"\n" }),
    ("one of all", "# Log\n\n", { _ in "- 2026-04-14 replied: yes\n" }),
    ("referrals", "---\nwith: Ana\ndate: 2026-04-14\nreferrals:\n", { "  - \"[[P\($0)]]\"\n" }),
  ]

  @Test(arguments: shapes.map(\.name)) func workFollowsTheNote(name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    let (small, large) = (try Self.work(shape, 250), try Self.work(shape, 1000))
    for (what, steps) in small {
      let more = try #require(large[what])
      // A thousand is what a question takes of itself, in hundreds of steps.
      #expect(more <= 5 * steps + 1000, "\(what): \(steps), then \(more)")
    }
  }

  private static func work(
    _ shape: (name: String, start: String, unit: @Sendable (Int) -> String), _ count: Int
  ) throws -> [String: Int] {
    var text = shape.start + (0..<count).map(shape.unit).joined()
    if text.hasPrefix("---\n"), !text.contains("\n---\n") { text += "---\n" }
    let source = MemorySource(["contacts/Ana.md": "See [[Large]].\n"])
    source.write((text.contains("with:") ? "interviews" : "contacts") + "/Large.md", text)
    let index = try VaultIndex.inMemory()
    func synchronize() throws {
      let notes = IndexedNotes(of: source)
      _ = try index.synchronize(
        with: notes.listing(), from: source, settings: notes.settings, basis: notes.basis)
    }
    var work: [String: Int] = [:]
    work["first"] = try index.stepCount(synchronize)
    source.write("contacts/Ana.md", "See [[Large]] again.\n")
    work["other note"] = try index.stepCount(synchronize)
    source.write(
      (text.contains("with:") ? "interviews" : "contacts") + "/Large.md", text + "\nMore.\n")
    work["this note"] = try index.stepCount(synchronize)
    let day = CivilDate(year: 2026, month: 4, day: 16) ?? .earliest
    let path = try #require(VaultPath("contacts/Ana.md"))
    let ana = try #require(try index.read { try $0.node(at: path) })
    let questions: [(String, (IndexReader) throws -> Void)] = [
      ("tasks", { _ = try $0.tasks(in: Set(TaskItem.State.allCases), on: day) }),
      ("tags", { _ = try $0.tags() }),
      ("due", { _ = try $0.obligations(on: day, within: 30) }),
      ("diagnostics", { _ = try $0.diagnostics() }),
      ("doubtful mentions", { _ = try $0.doubtfulMentions() }),
      ("mentions", { _ = try $0.mentions(of: ana.id) }),
      ("ties", { _ = try $0.ties(touching: nil, on: day, withNotes: true) }),
      ("people", { _ = try $0.people(on: day) }),
      ("facts", { try $0.forEachPersonsFacts { _ in } }),
      ("namings", { _ = try $0.namings(withSources: true) { _ in "" } }),
      ("totals", { _ = try $0.totals() }),
      ("nodes", { _ = try $0.nodes(ofKinds: NoteKind.allCases) }),
    ]
    for text in ["met-with:*", "met-with:{met:*}", "met-with:Ana", "with:*"] {
      let context = QueryContext(today: day, keys: []) { name, _ in
        name == "Ana" ? .nodes([ana.id]) : .anything
      }
      let condition = try QueryCondition(text, in: context)
      work[text] = try index.stepCount {
        try index.read { reader in
          _ = try QueryReader(reader, today: day, startOfDay: TestDays.start, day: TestDays.day)
            .nodes(condition)
        }
      }
    }
    for (name, question) in questions {
      work[name] = try index.stepCount { try index.read(question) }
    }
    work["pages"] = try index.database.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    return work
  }
}
