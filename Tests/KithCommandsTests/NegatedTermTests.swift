import Testing

@testable import KithCommands

/// What is not wanted begins with a stroke, as short options do.
@Suite struct NegatedTermTests {
  private func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("## Log\n\n- 2026-01-05 met\n", to: "vault/contacts/Ana.md")
    try place.write("Of hydro2030.\n", to: "vault/contacts/Bo.md")
    place.enter("vault")
    return place
  }

  /// Each holds letters of short options, `-0` and `-h` among them.
  @Test(arguments: [
    ("-last:>90d", "Bo\n"), ("-met:2026-01..", "Bo\n"), ("-hydro2030", "Ana\n"),
    ("-(chain-of:none met:2026-01)", "Bo\n"), ("-hydro2030 -0of", "Ana\n"),
  ])
  func aQueryMayBeginWithAStroke(_ query: String, _ expected: String) throws {
    let place = try place()
    let template = ["--format", "{{name}}", "--sort", "-name"]
    #expect(place.run(["find", query] + template, width: nil).output == expected)
    #expect(place.run(["find"] + template + [query], width: nil).output == expected)
    #expect(place.run(["find", "--"] + query.split(separator: " ").map(String.init)).status == 0)
  }

  @Test func optionsAreOptionsStill() throws {
    let place = try place()
    let paths = place.run(["find", "--format", "paths", "-0", "-hydro2030"], width: nil)
    #expect(paths.output == "contacts/Ana.md\0")
    #expect(place.run(["find", "-h"]).output.contains("USAGE"))
    #expect(place.run(["find", "ana", "--sort", "-name", "--columns", "name"]).status == 0)
  }

  @Test func sqlMayBeginWithAComment() throws {
    let place = try place()
    let sql = "-- whom I know\nSELECT name FROM people ORDER BY name"
    #expect(place.run(["sql", sql, "--format", "plain"]).output == "Ana\nBo\n")
    #expect(place.run(["sql", "--x\nSELECT 1", "--limit", "1"]).status == 0)
    #expect(place.run(["sql", "-- a\nSELECT nme FROM people"]).text.contains(" 2 | SELECT nme"))
  }

  /// The place of an error is counted in what was typed.
  @Test func anErrorShowsTheQueryAsItWasTyped() throws {
    let outcome = try place().run(["find", "-met:soon"])
    #expect(outcome.text.contains("\n  1 | -met:soon\n    |      ^^^^\n"))
  }
}
