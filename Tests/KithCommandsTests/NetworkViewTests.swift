import Testing

@testable import KithCommands

/// Who is in the views of the network, where the sample vault has no case of it.
@Suite struct NetworkViewTests {
  private func run(_ files: [String: String], _ arguments: [String]) throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place.run(arguments, width: nil).output
  }

  /// Met in a talk, without a note, and tied to nobody.
  @Test(arguments: [["chain"], ["chain", "--format", "json"], ["graph", "--format", "json"]])
  func whoHasNeitherNoteNorTieIsThere(arguments: [String]) throws {
    let talk = ["interviews/Talk.md": "---\nwith: \"[[Zed Orr]]\"\ndate: 2026-04-14\n---\n"]
    #expect(try run(talk, arguments).contains("Zed Orr"))
  }

  /// A name that was given later is not known yet.
  @Test(arguments: [("2026-04-09", false), ("2026-04-10", true)])
  func aNamingIsKnownFromItsDay(day: String, isKnown: Bool) throws {
    let files = [
      "contacts/Ana.md": "## Log\n\n- 2026-04-10 named [[Bo]]\n- 2026-01-10 met\n",
      "contacts/Bo.md": "",
    ]
    for arguments in [["chain"], ["chain", "Bo", "--up"], ["path", "Bo"]] {
      let output = try run(files, arguments + ["--today", day])
      #expect(output.contains("2026-04-10 (leave") == isKnown, "\(arguments)")
    }
  }
}
