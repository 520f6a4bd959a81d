import Testing

@testable import KithCommands

/// Somebody whose note is a plain one, as of those who were moved into an archive: they are named, and what
/// their own note says of them does not count.
@Suite struct PlainPersonTests {
  private func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "v/kith.yaml")
    try place.write(
      "---\nstatus: do-not-contact\n---\n## Log\n- 2026-04-10 declined\n",
      to: "v/Archive/Zev Orr.md")
    try place.write(
      "## Log\n- 2026-04-12 named [[Zev Orr]]\n- 2026-04-13 named [[Zev Orr]]\n",
      to: "v/contacts/Pat.md")
    place.enter("v")
    return place
  }

  @Test func isToldOfOnce() throws {
    let output = try place().run(["check"], width: nil).output
    #expect(output.ranges(of: "[wrong-kind]").count == 1)
    #expect(output.contains("contacts/Pat.md:2:22: warning: \"Zev Orr\" is a plain note"))
    #expect(output.contains("give it `kind: contact`, or move it to contacts/"))
  }

  @Test(arguments: ["Zev Orr", "Zev", "[[Zev Orr]]", "Archive/Zev Orr"])
  func isFoundByWhoIsOwedSomething(_ name: String) throws {
    let place = try place()
    #expect(place.run(["due"]).output.contains("Zev Orr"))
    for command in [["show"], ["chain"], ["due", "--for"], ["path"], ["prep"]] {
      #expect(place.run(command + [name]).status == 0, "\(command)")
    }
  }

  @Test func aPlainNoteOfWhomNothingIsSaidIsNobody() throws {
    let place = try place()
    try place.write("", to: "v/Reading list.md")
    let outcome = place.run(["show", "Reading list"])
    #expect(outcome.status == 66)
  }

  @Test func noVaultIsNotTheNextBest() throws {
    let outcome = try place().run(["due", "--vault", ""])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.text.contains("`--vault` names no folder"))
  }

  @Test func pathsThatDifferInBlanksAreNotOneFile() throws {
    let place = try place()
    for name in ["Ana Ruiz", "Ana  Ruiz"] { try place.write("", to: "v/contacts/\(name).md") }
    let output = place.run(["check"], width: nil).output
    #expect(output.contains("from which it differs in blanks alone [same-path]"))
    #expect(!output.contains("on other systems they are one file"))
  }
}
