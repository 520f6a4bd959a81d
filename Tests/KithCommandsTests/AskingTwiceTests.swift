import Testing

@testable import KithCommands

/// A view that is asked of the index before it is known whether a note has changed says everything
/// once, and says what the notes say now.
@Suite struct AskingTwiceTests {
  private func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for folder in ["north", "south"] {
      try place.write("## Log\n\n- 2026-04-01 met\n", to: "notes/contacts/\(folder)/Ana.md")
    }
    place.enter("notes")
    _ = place.run(["index"])
    return place
  }

  private let command = ["due", "--for", "Ana", "--rule", "thank"]

  @Test(arguments: [false, true]) func warningIsGivenOnce(isChanged: Bool) throws {
    let place = try place()
    if isChanged { try place.write("New.\n", to: "notes/contacts/Zoe.md") }
    let text = place.run(command).text
    #expect(text.ranges(of: "of the same name").count == 1)
    #expect(text.ranges(of: "met on 2026-04-01").count == 1)
  }

  @Test(arguments: [false, true]) func errorIsGivenOnce(isChanged: Bool) throws {
    let place = try place()
    if isChanged { try place.write("New.\n", to: "notes/contacts/Zoe.md") }
    let outcome = place.run(["due", "--for", "Nobody"])
    #expect(outcome.text.ranges(of: "nobody is called").count == 1)
    #expect(outcome.status == ExitStatus.noInput.rawValue && outcome.output.isEmpty)
  }

  /// Warnings and errors of the old state are dropped with its answer.
  @Test func whatWasTrueBeforeIsNotSaid() throws {
    let place = try place()
    try place.write("New.\n", to: "notes/contacts/Zoe.md")
    #expect(!place.run(["due", "--for", "Zoe"]).text.contains("nobody"))
    try place.write("---\nkind: note\n---\n", to: "notes/contacts/south/Ana.md")
    try place.write(
      "## Log\n\n- 2026-04-02 met\n- 2026-04-02 thanked\n", to: "notes/contacts/north/Ana.md")
    let text = place.run(command).text
    #expect(!text.contains("met on") && !text.contains("of the same name"))
  }
}
