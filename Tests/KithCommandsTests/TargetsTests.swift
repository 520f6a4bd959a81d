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
}
