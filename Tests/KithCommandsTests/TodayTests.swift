import Foundation
import Testing

@testable import KithCommands

/// The morning page where the sample vault has no case.
@Suite struct TodayTests {
  /// A vault of somebody in London, on 2026-04-16.
  private func today(_ files: [String: String], on day: String = "2026-04-16") throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place.run(["today", "--today", day]).output
  }

  private func contact(_ yaml: String, _ log: String) -> String {
    "---\n\(yaml)\n---\n\n## Log\n\n- \(log)\n"
  }

  @Test(arguments: [
    ("timezone: America/New_York", "15:00; 10:00 for Ana → "),
    ("timezone: Asia/Tokyo", "15:00; 23:00 for Ana → "),
    ("timezone: Pacific/Auckland", "15:00; 02:00 on 2026-04-17 for Ana → "),
    ("timezone: Europe/London", "15:00 → "), ("", "15:00 → "), ("timezone: Nowhere", "15:00 → "),
  ])
  func aMeetingBeginsByBothClocks(yaml: String, shown: String) throws {
    let page = try today([
      "contacts/Ana.md": contact(yaml, "2026-04-01 booked 2026-04-16 15:00")
    ])
    #expect(page.contains("• meeting Ana: " + shown + "`kith prep \"Ana\"`"))
  }

  /// On 29 March 2026 the clocks of London change, those of New York did on the 8th.
  @Test(arguments: [("2026-03-28", "11:00"), ("2026-03-29", "10:00"), ("2026-03-30", "10:00")])
  func clocksChangeOnDaysOfTheirOwn(day: String, there: String) throws {
    let note = contact("timezone: America/New_York", "2026-03-01 booked \(day) 15:00")
    let page = try today(["contacts/Ana.md": note], on: day)
    #expect(page.contains("15:00; \(there) for Ana"))
  }

  @Test func theZoneOfTheTalkCountsFirst() throws {
    let page = try today([
      "contacts/Ana.md": contact("timezone: Asia/Tokyo", "2026-04-01 booked 2026-04-16 15:00"),
      "interviews/2026-04-16 Ana.md":
        "---\nwith: \"[[Ana]]\"\ndate: 2026-04-16 15:00\ntimezone: Europe/Berlin\nstatus: booked\n---\n",
    ])
    #expect(page.contains("16:00 for Ana"))
  }

  @Test func nothingToDoIsSaid() throws {
    let page = try today(["contacts/Ana.md": contact("", "2026-04-16 heard: hello")])
    #expect(page.contains("All clear."))
    #expect(!page.contains("→"))
  }

  @Test func whomYouWaitForIsNamedUntilItIsYourTurn() throws {
    let files = ["contacts/Ana.md": contact("", "2026-04-01 asked by email")]
    #expect(try today(files, on: "2026-04-09").contains("You wait for Ana until Fri 10 Apr."))
    #expect(try !today(files, on: "2026-04-10").contains("You wait for"))
    #expect(try today(files, on: "2026-04-10").contains("nudge"))
    #expect(try !today(files, on: "2026-03-31").contains("You wait for"))
  }

  /// Whatever the order of the names is.
  @Test func meetingsStandByTheirHour() throws {
    let hours = [("Abe", " 16:00"), ("Kim", ""), ("Moe", " 11:00"), ("Zoe", " 08:30")]
    let page = try today(
      Dictionary(
        uniqueKeysWithValues: hours.map { name, hour in
          ("contacts/\(name).md", contact("", "2026-04-01 booked 2026-04-16\(hour)"))
        }))
    let places = try ["meeting Zoe", "meeting Moe", "meeting Abe", "meeting Kim"].map {
      try #require(page.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }
}
