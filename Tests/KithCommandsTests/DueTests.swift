import Foundation
import Testing

@testable import KithCommands

/// What the sample vault's obligations have no case of. Today is 2026-04-16.
@Suite struct DueTests {
  private func place(_ files: [String: String]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place
  }

  private func rows(_ place: TestPlace, _ arguments: [String] = []) -> [String] {
    let output = place.run(["due", "--format", "csv"] + arguments, width: nil).output
    return output.split(separator: "\r\n").dropFirst().map(String.init)
  }

  // MARK: What clears a row

  private static let days = ["2026-04-10", "2026-04-17", "2026-04-20"]
  private static let log =
    "## Log\n\n" + days.map { "- 2026-04-01 booked \($0)\n" }.joined()

  /// The lines printed below the row of a rule and a meeting's day.
  private func ways(_ rule: String, _ day: String) throws -> [String] {
    let place = try place(["contacts/Ana.md": Self.log])
    let page = place.run(["due", "--all", "--within", "5d", "--why"], width: 400).output
    let row = page.components(separatedBy: "\n\n").first {
      $0.contains("Ana  \(rule)\n") && $0.contains(day)
    }
    return (row ?? "").matches(of: /`(- [0-9].*)`/).map { String($0.1) }
      .filter { !$0.contains(" skip ") }
  }

  /// Written down as it is printed, a line ends the meeting of its row, and none that is set for later.
  @Test(arguments: [
    ("outcome", "2026-04-10", 4), ("meeting", "2026-04-17", 4), ("meeting", "2026-04-20", 4),
    ("confirm", "2026-04-17", 1), ("confirm", "2026-04-20", 1),
  ])
  func whatIsPrintedClearsThatMeeting(rule: String, day: String, count: Int) throws {
    let ways = try ways(rule, day)
    #expect(ways.count == count)
    for way in ways {
      let line = way.replacing("YYYY-MM-DD HH:MM", with: "2026-05-11 10:00")
      // What is written ahead counts on its day.
      let today = max("2026-04-16", String(line.dropFirst(2).prefix(10)))
      func rows(_ log: String) throws -> [String] {
        let place = try place(["contacts/Ana.md": log])
        return self.rows(place, ["--all", "--within", "5d", "--today", today])
      }
      func isOf(_ meeting: String, _ row: String) -> Bool {
        row.contains("for \(meeting)") || row.contains("on \(meeting)")
      }
      let (before, after) = (try rows(Self.log), try rows(Self.log + line + "\n"))
      #expect(before.contains { $0.contains(",\(rule),") && isOf(day, $0) }, "\(line)")
      #expect(!after.contains { $0.contains(",\(rule),") && isOf(day, $0) }, "\(line)")
      let isOver = way.hasSuffix("met") || way.hasSuffix("missed")
      let others = Self.days.filter { isOver ? $0 > day : $0 != day }
      let kept = before.filter { row in others.contains { isOf($0, row) } }
      #expect(!kept.isEmpty || others.isEmpty)
      #expect(kept.filter { !after.contains($0) } == [], "\(line)")
    }
  }

  @Test func aWordIsWrittenForTheDayOfTheFollowUp() throws {
    let place = try place(["contacts/Ana.md": "---\nfollow_up: 2026-04-20\n---\n"])
    let page = place.run(["due", "--within", "5d", "--why"]).output
    #expect(page.contains("to clear it: `- 2026-04-20 contacted`"))
  }

  // MARK: Rows that several share

  private static let shared = [
    "contacts/Ana.md": "## Log\n\n- 2026-04-10 thanked\n",
    "contacts/Bo.md": "- [ ] Own by 2026-04-11\n\n## Log\n\n- 2026-04-10 thanked\n",
    "interviews/Talk.md":
      "---\nwith: [Ana, Bo]\ndate: 2026-04-10\n---\n\n- [ ] Send the table by 2026-04-12\n",
  ]

  /// Who has no row of their own is not forgotten because another in it has one.
  @Test func whoSharesARowHasOne() throws {
    let place = try place(Self.shared)
    let found = rows(place)
    try #require(found.count == 2)
    #expect(found[0].contains(",Bo,promise,") && found[1].contains(",\"Ana, Bo\",promise,"))
    let page = place.run([], width: 120).output
    #expect(page.contains("Ana, Bo"))
    let paths = place.run(["due", "--format", "paths"], width: nil).output
    #expect(paths == "contacts/Bo.md\ncontacts/Ana.md\n")
  }

  /// What is not shown of both is counted in the row of each.
  @Test func whatIsSharedCountsForEach() throws {
    var files = Self.shared
    files["contacts/Ana.md"]? = "- [ ] Hers by 2026-04-11\n\n## Log\n\n- 2026-04-10 thanked\n"
    let place = try place(files)
    for name in ["Ana", "Bo"] {
      let all = rows(place, ["--for", name]).count
      let row = rows(place).first { $0.contains(",\(name),") }
      #expect(row?.contains(",\(all - 1),") == true, "\(name): \(all) \(row ?? "")")
    }
  }

  @Test func aRowOfOneSaysWhoElseSharesIt() throws {
    let place = try place(Self.shared)
    for (name, all) in [("Ana", "\"Ana, Bo\""), ("Bo", "\"Bo, Ana\"")] {
      let found = rows(place, ["--for", name])
      #expect(found.contains { $0.contains(",\(all),promise,") }, "\(found)")
    }
  }

  // MARK: Options

  @Test(arguments: [("3m", "did you mean \"3mo\"?"), ("5h", "write it as 7d, 2w or 1mo")])
  func whatIsLessThanADayIsNoWayAhead(term: String, remedy: String) throws {
    let outcome = try place([:]).run(["due", "--within", term])
    #expect(outcome.status == 64)
    #expect(outcome.text.contains("is less than a day") && outcome.text.contains(remedy))
  }

  /// Put into shape, a terminal's table says the same as the page.
  @Test func aShapedTableIsForReading() throws {
    let place = try place(Self.shared)
    let page = place.run(["due", "--sort", "due", "--limit", "1"], width: 120).output
    #expect(page.contains("5 d late") && page.contains("→\u{A0}check the box"))
    #expect(rows(place, ["--sort", "due", "--limit", "1"]).first?.prefix(16) == "2026-04-11,5,Bo,")
  }
}
