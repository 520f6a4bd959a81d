import Foundation
import Presentation
import Testing

@testable import KithCommands

@Suite struct WatchTests {
  @Test func aChangeIsALine() throws {
    let watched = try WatchedPlace()
    try watched.write("# Nobody\n", to: "contacts/Nobody Yet.md")
    try watched.wait(for: "a line") { !watched.lines.isEmpty }
    #expect(watched.lines == ["12:03:07  contacts/Nobody Yet.md new; 1 person judged anew"])
    // What others find is what was taken in.
    watched.place.enter("SampleVault")
    #expect(watched.place.run(["index"]).text == "53 notes, nothing changed\n")
    try watched.end()
    #expect(watched.status == 0)
    #expect(watched.lines.count == 1)
  }

  @Test func whatIsOnlyTouchedIsSilent() throws {
    let watched = try WatchedPlace()
    let ana = watched.path("contacts/Ana Ruiz.md")
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: ana)
    try FileManager.default.removeItem(atPath: watched.path("contacts/Gordon Pike.md"))
    try watched.wait(for: "a line") { !watched.lines.isEmpty }
    #expect(watched.lines.allSatisfy { $0.contains("contacts/Gordon Pike.md gone;") })
  }

  @Test func changesTogetherAreALineOfJSON() throws {
    let watched = try WatchedPlace(["--format", "jsonl"])
    let aside = watched.place.root.appendingPathComponent("new")
    try watched.place.write("# Bo\n", to: "new/Bo.md")
    try watched.place.write("# Cy\n", to: "new/Cy.md")
    try FileManager.default.moveItem(atPath: aside.path, toPath: watched.path("new"))
    try watched.wait(for: "a line") { watched.output.hasSuffix("\n") }
    #expect(
      watched.lines == [
        #"{"schema":"kith.watch.v1","time":"2026-04-16T12:03:07+01:00","added":["new/Bo.md","new/Cy.md"],"#
          + #""changed":[],"removed":[],"notes":54,"persons_judged":2}"#
      ])
    // The new folder is watched.
    try watched.write("# Bo Chen\n", to: "new/Bo.md")
    try watched.wait(for: "another line") { watched.lines.count == 2 }
    #expect(watched.lines[1].contains(#""changed":["new/Bo.md"]"#))
  }

  @Test func theSettingsAreReadAgain() throws {
    let watched = try WatchedPlace()
    let settings = try String(contentsOfFile: watched.path("kith.yaml"), encoding: .utf8)
    try watched.write(
      settings.replacing("\nignore:", with: "\n#") + "\nignore: [contacts/]\n", to: "kith.yaml")
    try watched.wait(for: "a line") { !watched.lines.isEmpty }
    #expect(watched.lines[0].contains("1 changed"))
    #expect(watched.lines[0].contains(" gone"))
    let count = watched.lines.count
    try watched.write("# Nobody\n", to: "contacts/Nobody.md")
    try watched.write("# Note\n", to: "Note.md")
    try watched.wait(for: "another line") { watched.lines.count > count }
    #expect(watched.lines.last?.contains("Note.md new") == true)
    #expect(!watched.output.contains("contacts/Nobody.md"))
  }

  @Test func theProblemsOfWhatChangedAreShown() throws {
    let watched = try WatchedPlace(["--check"])
    try watched.write("---\nkind: contact\nfollow_up: never\n---\n", to: "contacts/Bo.md")
    try watched.wait(for: "a problem") { watched.lines.count > 1 }
    #expect(watched.lines[1].hasPrefix("contacts/Bo.md:3:12: error: "))
    #expect(watched.lines.count == 2)
  }

  /// Names and values of notes do nothing to the terminal; see `HarmlessOutputTests`.
  @Test(arguments: [["--check"], ["--format", "jsonl"]])
  func isHarmless(arguments: [String]) throws {
    let watched = try WatchedPlace(arguments)
    let poison = "\u{1B}[2J\u{9B}1m\u{202E}\u{2066}\u{7}"
    try watched.write(
      "---\nkind: contact\nfollow_up: never\(poison)\n---\n", to: "contacts/Bo\(poison).md")
    try watched.wait(for: "a line") { watched.lines.count >= (arguments == ["--check"] ? 2 : 1) }
    let shown = (watched.output + watched.errors).unicodeScalars
    #expect(!shown.contains { $0 != "\n" && Harmless.isHarmful($0) })
    #expect(watched.output.contains("Bo"))
  }

  @Test(arguments: [false, true]) func aVaultThatGoesAwayEndsIt(isLinked: Bool) throws {
    let watched = try WatchedPlace()
    let away = watched.place.root.appendingPathComponent("Away").path
    try FileManager.default.moveItem(atPath: watched.path(""), toPath: away)
    if isLinked {
      let place = String(watched.path("").reversed().drop { $0 == "/" }.reversed())
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: away)
    }
    try watched.wait(for: "it ends") { watched.status != nil }
    #expect(watched.status == 74)
    #expect(watched.errors.contains("was moved or deleted"))
  }
}
