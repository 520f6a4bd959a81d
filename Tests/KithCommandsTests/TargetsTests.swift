import Testing

@testable import KithCommands

/// What the sample vault's targets have no case of.
@Suite struct TargetsTests {
  private static func place(_ files: [String: String]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place
  }

  private static func organization(_ yaml: String) -> String { "---\ntarget: yes\n\(yaml)\n---\n" }

  @Test func whomNobodyAskedIsSeen() throws {
    let place = try Self.place([
      "organizations/Acme.md": Self.organization("motivation: 2"),
      "organizations/Bell.md": Self.organization("motivation: 2"),
      "contacts/Ana.md": "---\norganization: Bell\n---\n",
    ])
    let lines = place.run(["targets"]).output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[1].hasPrefix("Bell ") && lines[1].contains("Ana, nobody asked yet"))
    #expect(lines[2].hasPrefix("Acme ") && lines[2].contains("nobody known there"))
  }

  @Test func fewerRowsInAnotherOrderKeepTheLayout() throws {
    let place = try Self.place([
      "organizations/Acme.md": Self.organization("motivation: 2"),
      "organizations/Bell.md": Self.organization("motivation: 3"),
      "contacts/Ana.md": "## Log\n\n- 2026-04-01 asked\n",
      "contacts/Bo.md": "## Log\n\n- 2026-04-02 asked\n",
    ])
    let all = place.run(["targets"]).output.split(separator: "\n")
    let sorted = place.run(["targets", "--sort", "organization", "--limit", "1"]).output
      .split(separator: "\n")
    #expect(sorted == [all[0], all[2]])
    let due = place.run(["due", "--sort", "-person", "--limit", "1"]).output
    #expect(due.hasPrefix("Due ") && due.contains("Bo ") && due.contains("nudged"))
    #expect(!due.contains("Ana"))
    let why = place.run(["due", "--why", "--limit", "1"]).output
    #expect(why.contains("Ana") && why.contains("to clear it") && !why.contains("Bo"))
    let clash = place.run(["due", "--why", "--group", "rule"])
    #expect(clash.text.contains("--why goes with text and json, and not with --group"))
    let links = place.run(["links", "Ana", "--explain", "--limit", "1"]).output
    #expect(links.hasPrefix("Links out"))
  }

  @Test func whoLeftCountsAndWhoCameBackWorksThere() throws {
    let place = try Self.place([
      "organizations/Acme.md": Self.organization(""),
      "contacts/Ana.md": "---\nformerly: Acme 2019-2023\n---\n\n## Log\n\n- 2026-01-05 met\n",
      "contacts/Bo.md": "---\norganization: Acme\nformerly: Acme\n---\n",
    ])
    let row = place.run(["targets"], width: nil).output
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(row.count == 13)
    #expect(row[3...8] == ["Ana", "met", "2026-01-05", "yes", "2", "1"])
    #expect(place.run(["targets"]).output.contains("Ana, formerly there: met"))
    #expect(place.run(["targets", "--format", "json"]).output.contains("\"former\": false"))
  }

  @Test func noneIsSaidOnATerminalAlone() throws {
    let place = try Self.place([:])
    #expect(place.run(["targets"]).output.hasPrefix("No target yet"))
    #expect(place.run(["targets"], width: nil).output.isEmpty)
    #expect(place.run(["targets", "--exit-code"]).status == 1)
  }

  /// A second talk, set or declined, makes nobody unmet; who is not to be asked is nobody to work on.
  @Test func whomYouMetYouMet() throws {
    func contact(_ name: String, _ log: String, _ yaml: String = "") -> (String, String) {
      ("contacts/A \(name).md", "---\norganization: \(name)\n\(yaml)\n---\n\n## Log\n\n\(log)\n")
    }
    let contacts = [
      contact("Declined", "- 2026-03-01 met\n- 2026-04-10 declined"),
      contact("Later", "- 2026-03-01 met\n- 2026-04-10 booked 2026-04-20"),
      contact("Met", "- 2026-03-01 met"), contact("Open", "- 2026-03-01 booked 2026-03-10"),
      contact("New", ""), contact("Never", "", "status: do-not-contact"),
    ]
    var files = Dictionary(uniqueKeysWithValues: contacts)
    for name in ["Declined", "Later", "Met", "Open", "New", "Never"] {
      files["organizations/\(name).md"] = Self.organization("motivation: 3")
    }
    let place = try Self.place(files)
    let rows = place.run(["targets"], width: nil).output.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.map { $0[0] } == ["Declined", "Later", "Met", "Open", "New", "Never"])
    #expect(rows.map { $0[8] } == ["1", "1", "1", "0", "0", "0"])
    let page = place.run(["targets"], width: 200).output
    #expect(page.contains("A Later: met 2026-03-01, booked for 2026-04-20"))
    #expect(page.contains("A Declined: met 2026-03-01, declined 2026-04-10"))
    #expect(page.contains("A Never, not to be asked"))
  }
}
