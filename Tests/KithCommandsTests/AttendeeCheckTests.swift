import Testing

@testable import KithCommands

/// Whom `thanked` and `confirmed` name must have been there, by whatever name they go.
@Suite struct AttendeeCheckTests {
  private func check(thanked name: String) throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write(
      "---\nname: Robert Chen\naliases: [Bob]\n---\n", to: "vault/contacts/Robert.md")
    for name in ["Bo", "Cy"] { try place.write("", to: "vault/contacts/\(name).md") }
    try place.write(
      "---\nwith: [\"[[Robert]]\", \"[[Bo]]\"]\ndate: 2026-04-13\n"
        + "thanked: {\(name): 2026-04-14}\n---\n",
      to: "vault/interviews/Talk.md")
    place.enter("vault")
    return place.run(["check"], width: nil).text
  }

  @Test(arguments: ["Robert", "Robert Chen", "Bob", "Bo"])
  func whoWasThereIsKnown(_ name: String) throws {
    #expect(try !check(thanked: name).contains("bad-link"))
  }

  @Test func whoWasNotThereIsTold() throws {
    let said = "interviews/Talk.md:4:11: error: \"Cy\" is not among those in \"with:\" [bad-link]"
    #expect(try check(thanked: "Cy").contains(said))
  }

  @Test func aSlipIsSuggestedAgainst() throws {
    let output = try check(thanked: "Robert Chem")
    #expect(output.contains("\"Robert Chem\" is not among those in \"with:\""))
    #expect(output.contains("did you mean \"Robert Chen\"?"))
  }
}
