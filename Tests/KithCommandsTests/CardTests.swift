import Foundation
import NoteSyntax
import Testing

@testable import KithCommands
@testable import VaultIndex

/// What the sample vault's people have no case of.
@Suite struct CardTests {
  private static func card(_ files: [String: String], _ arguments: String...) throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place.run(["show"] + arguments).output
  }

  @Test func aMeetingToComeIsSetAndNotYetMet() throws {
    func files(_ day: String) -> [String: String] {
      [
        "contacts/Ana.md": "## Log\n\n- 2026-04-01 asked\n",
        "interviews/i.md": "---\nwith: Ana\ndate: \(day) 10:00\nmode: video\n---\n",
      ]
    }
    let toCome = try Self.card(files("2026-04-17"), "Ana")
    #expect(toCome.contains("booked  for 2026-04-17 10:00, video") && !toCome.contains("met"))
    let today = try Self.card(files("2026-04-16"), "Ana")
    #expect(today.contains("2026-04-16  met"))
    let json = try Self.card(files("2026-04-17"), "Ana", "--format", "json")
    #expect(json.contains("\"verb\": \"booked\"") && !json.contains("\"verb\": \"met\""))
    #expect(json.contains("\"for\": \"2026-04-17\",\n      \"for_time\": \"10:00\""))
    #expect(json.contains("\"mode\": \"video\""))
  }

  @Test func ofManyMentionsTheNewestAreShown() throws {
    var files = ["contacts/Ana.md": "", "Projects/Grid.md": "With [[Ana]]\n"]
    for day in 10...25 { files["Daily/2026-03-\(day).md"] = "[[Ana]]\n\n[[Ana]]\n" }
    let card = try Self.card(files, "Ana")
    let start = try #require(card.range(of: "Mentioned in\n"))
    let lines = card[start.upperBound...].split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.first == "• Projects/Grid.md:1" && lines[1] == "• Daily/2026-03-25.md:1, 3")
    #expect(lines[9] == "• Daily/2026-03-17.md:1, 3")
    #expect(lines[10] == "• 7 more: `kith links \"contacts/Ana.md\"`")
    let json = try Self.card(files, "Ana", "--format", "json")
    #expect(json.components(separatedBy: "\"path\":").count == 34)
  }

  /// As a file without the right to read it is; of one that is too large root can read nothing either.
  @Test func whoseNoteCannotBeReadIsAContactStill() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    try place.write("", to: "notes/contacts/Farah Osei.md")
    let path = place.root.appendingPathComponent("notes/contacts/Farah Osei.md")
    let file = try FileHandle(forWritingTo: path)
    try file.truncate(atOffset: 300 << 20)
    try file.close()
    place.enter("notes")
    #expect(place.run(["find", "farah", "--columns", "name,kind"]).output.contains("contact"))
    let card = place.run(["show", "Farah"])
    #expect(card.status == 0 && card.output.contains("it cannot be read now"))
  }

  @Test func ofTwoPathsThatDifferInCaseEachIsReached() throws {
    let place = try TestPlace(withSampleVault: false)
    for (path, day) in [("BO", "01"), ("bo", "02"), ("Zo\u{E9}", "03"), ("Zoe\u{301}", "04")] {
      try place.write("## Log\n\n- 2026-04-\(day) heard\n", to: "notes/contacts/\(path).md")
    }
    try place.write("", to: "notes/kith.yaml")
    place.enter("notes")
    for (path, day) in [("BO", "01"), ("bo", "02"), ("Zo\u{E9}", "03"), ("Zoe\u{301}", "04")] {
      #expect(place.run(["show", "contacts/\(path).md"]).output.contains("2026-04-\(day)  heard"))
    }
    let found = place.run(["check"], width: nil).output
    #expect(found.components(separatedBy: "[same-path]").count == 3)
  }
}
