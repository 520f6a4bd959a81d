import Network
import NoteQuery
import NoteSyntax
import Testing

@testable import VaultIndex

/// How SQLite goes about each kind of query: through an index wherever one serves. What is gone
/// through as a whole is named here, with the reason.
@Suite struct QueryPlanTests {
  private let context = QueryContext(today: CivilDate(dayNumber: 20_559), keys: ["score"]) {
    _, _ in .nodes([NodeID(65_536)])
  }

  private func plan(_ text: String) throws -> [String] {
    let vault = try TestVault(["contacts/Ana.md": "---\nscore: 3\ntags: x\n---\n"])
    try vault.sync()
    return try vault.index.read { reader in
      let queries = QueryReader(
        reader, today: context.today, startOfDay: TestDays.start, day: TestDays.day)
      return try queries.plan(try QueryCondition(text, in: context))
    }
  }

  /// Each looks up what it wants, and then the notes by their numbers.
  @Test(arguments: [
    "kind:contact", "storage", "stor*", "\"grid storage\"", "heading:grid", "in:name ana",
    "score:3",
    "score:>=3", "score:=3", "score:*", "date:2026-04", "tie:weak", "met:2026-03", "asked:*",
    "last:<7d", "next:today", "owed:thank", "named:Ana", "named-by:Ana", "chain-of:Ana",
    "chain-to:Ana", "links-to:Ana", "linked-from:Ana", "within:2:Ana", "met-with:Ana",
    "works-at:Ana", "worked-at:Ana", "worked-at:{score:3}", "replied:2026-03",
    "replied:*",
    "declined:*", "declined:>=2026-03",
    "score:3 kind:contact", "named-by:{score:3}", "links-to:{met:2026-03}",
  ])
  func goesThroughNothing(_ text: String) throws {
    let plan = try plan(text)
    let scans = plan.filter { step in
      step.hasPrefix("SCAN") && !Self.isOwn(step)
    }
    #expect(scans.isEmpty, "\(text): \(plan)")
  }

  /// What no index can serve is gone through once: a table of what is asked for, never a join.
  @Test(arguments: [
    // The words of a name may begin anywhere in it.
    ("name:ana", "SCAN node"), ("path:con*", "SCAN node"), ("words:>9", "SCAN node"),
    // A state depends on the day, and is reckoned from each person's days.
    ("state:met", "SCAN standing"), ("cold:*", "SCAN standing"),
    // Times of files are in no order.
    ("modified:today", "SCAN file"),
    // Everything is counted; each in the order of an index, without a look at the table.
    ("named:>=2", "SCAN referral USING COVERING INDEX referral_referrer"),
    ("named:*", "SCAN referral USING COVERING INDEX referral_referrer"),
    // Chains begin with whoever is named by nobody, and each is gone along to its end.
    ("chain-depth:1", "SCAN top USING COVERING INDEX referral_referrer"),
    ("chain-depth:>=2", "SCAN top USING COVERING INDEX referral_referrer"),
    // Whoever works anywhere is nearly everybody: an index of roles would serve nothing else.
    ("works-at:*", "SCAN mention"), ("worked-at:*", "SCAN mention"),
    ("degree:>=2", "SEARCH mention USING COVERING INDEX mention_resolved (resolved>?)"),
    // What a query finds may be most of the vault, and then one pass is least.
    ("within:2:{score:3}", "SEARCH mention USING COVERING INDEX mention_resolved (resolved>?)"),
    ("tag:x", "SCAN tag USING COVERING INDEX tag_name"), ("open-tasks:>0", "SCAN task"),
  ])
  func goesThroughOneTable(_ text: String, _ wanted: String) throws {
    let plan = try plan(text)
    #expect(plan.contains(wanted), "\(text): \(plan)")
  }

  /// Alternatives and what is not wanted are looked for among all notes, which are few beside what
  /// they hold.
  @Test(arguments: ["-score:3", "score:3 or met:*"])
  func goesThroughTheNotesAlone(_ text: String) throws {
    let scans = try plan(text).filter { $0.hasPrefix("SCAN") && !Self.isOwn($0) }
    #expect(scans.allSatisfy { $0.hasPrefix("SCAN node") }, "\(text): \(scans)")
  }

  /// The full-text index, the values of one key, the few people without a note, lists that were bound, and
  /// what the query itself has made.
  private static func isOwn(_ step: String) -> Bool {
    [
      "SCAN text VIRTUAL", "SCAN json_each", "SCAN chain", "SCAN near", "SCAN goal", "SCAN found",
      "SCAN node USING INDEX node_stub", "SCAN (",
      "SCAN ranked",
    ]
    .contains { step.hasPrefix($0) }
      // 0: the values of all keys.
      || step.contains("VIRTUAL TABLE") && !step.hasPrefix("SCAN property VIRTUAL TABLE INDEX 0:")
  }
}
