import NoteSyntax
import Presentation
import Testing
import VaultFiles
import VaultIndex

@testable import KithCommands

@Suite struct BurstTests {
  private let start = ContinuousClock.now

  @Test func itIsOverWhenAllIsQuiet() {
    var burst = Burst()
    #expect(burst.isOverAt == nil)
    burst.add(at: start)
    #expect(burst.isOverAt == start + Burst.quiet)
    burst.add(at: start + .milliseconds(20))
    #expect(burst.isOverAt == start + .milliseconds(20) + Burst.quiet)
  }

  @Test func whatNeverIsQuietIsTakenInAllTheSame() {
    var burst = Burst()
    for step in 0...200 { burst.add(at: start + .milliseconds(10 * step)) }
    #expect(burst.isOverAt == start + Burst.limit)
  }

  @Test func toLookAgainDelaysNoChange() {
    var burst = Burst()
    burst.add(lookingAgainAt: start + .seconds(1))
    #expect(burst.isOverAt == start + .seconds(1))
    burst.add(at: start)
    #expect(burst.isOverAt == start + Burst.quiet)
    burst.add(lookingAgainAt: start + .seconds(1))
    #expect(burst.isOverAt == start + Burst.quiet)
  }
}

@Suite struct VaultStateTests {
  private static func look(
    _ settings: UInt64, _ notes: [(String, UInt64)], in parts: Set<String> = [""]
  ) throws -> VaultState.Look {
    VaultState.Look(
      settings: ContentHash(value: settings),
      parts: ListedParts(covering: Set(parts.map { Array($0.utf8) })),
      notes: try notes.map {
        NoteContent(path: try #require(VaultPath($0.0)), hash: ContentHash(value: $0.1))
      })
  }

  @Test func whatCameWentAndChanged() throws {
    let first = try Self.look(1, [("a.md", 1), ("b.md", 2), ("d.md", 4), ("z.md", 9)])
    var state = VaultState(settings: first.settings)
    state.take(first)
    let after = try Self.look(2, [("b.md", 3), ("c.md", 1), ("d.md", 4), ("zz.md", 1)])
    #expect(
      state.changes(to: after)
        == VaultChanges(
          added: ["c.md", "zz.md"], changed: ["b.md", "kith.yaml"], removed: ["a.md", "z.md"]))
    #expect(state.changes(to: first).isEmpty)
    #expect(try state.changes(to: Self.look(1, [])).removed.count == 4)
  }

  @Test func whatLiesElsewhereIsNotGone() throws {
    let first = try Self.look(1, [("a-b.md", 1), ("a/b/c.md", 2), ("a/b/d.md", 3), ("a/e.md", 4)])
    var state = VaultState(settings: first.settings)
    state.take(first)
    let part = try Self.look(1, [("a/b/d.md", 5), ("a/b/f.md", 6)], in: ["a/b", "a-b.md", "x.md"])
    #expect(
      state.changes(to: part)
        == VaultChanges(
          added: ["a/b/f.md"], changed: ["a/b/d.md"], removed: ["a-b.md", "a/b/c.md"]))
    state.take(part)
    #expect(state.changes(to: part).isEmpty)
    let all = [("a/b/d.md", UInt64(5)), ("a/b/f.md", 6), ("a/e.md", 4)]
    #expect(try state.changes(to: Self.look(1, all)).isEmpty)
  }
}

@Suite struct WatchViewTests {
  private func line(_ changes: VaultChanges, judged: Int = 0) throws -> String {
    let day = try #require(CivilDate("2026-04-16"))
    return WatchView(
      time: WallTime(day: day, seconds: 3661, offset: -150), changes: changes, notes: 9,
      personsJudged: judged
    )
    .document(isTerminal: false).render(.pipe(color: false))
  }

  @Test func fewAreNamedAndManyCounted() throws {
    let few = VaultChanges(added: ["b\u{1B}.md"], changed: ["a.md"], removed: ["c.md"])
    #expect(try line(few) == "01:01:01  a.md changed, b␛.md new, c.md gone\n")
    let many = VaultChanges(added: [], changed: ["a", "b", "c"], removed: ["d"])
    #expect(try line(many, judged: 2) == "01:01:01  3 changed, 1 gone; 2 people judged anew\n")
  }

  @Test func timesHaveTheirZone() throws {
    let day = try #require(CivilDate("2026-04-16"))
    #expect(WallTime(day: day, seconds: 0, offset: -150).iso == "2026-04-16T00:00:00-02:30")
    #expect(WallTime(day: day, seconds: 86399, offset: 0).iso == "2026-04-16T23:59:59+00:00")
  }
}
