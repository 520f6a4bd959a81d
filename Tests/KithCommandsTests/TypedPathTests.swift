import Foundation
import Testing

/// Paths of notes as they are typed: from the working folder, from the system's root, or from the vault.
@Suite struct TypedPathTests {
  private func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("---\nname: Ana Ruiz\n---\n\nSee [[Bo]].\n", to: "vault/contacts/Ana.md")
    try place.write("---\nname: The other\n---\n", to: "vault/contacts/contacts/Ana.md")
    try place.write("", to: "vault/contacts/Bo.md")
    try place.write("", to: "vault/journal/Day.md")
    try place.write("", to: "elsewhere/Ana.md")
    return place
  }

  @Test func whatIsPrintedIsTaken() throws {
    let place = try place()
    place.enter("vault/journal")
    let path = place.root.appendingPathComponent("vault/contacts/Ana.md").path
    for typed in ["../contacts/Ana.md", path, "../contacts/Ana", "contacts/Ana.md"] {
      for command in [
        ["show", typed], ["links", typed], ["prep", typed], ["chain", typed], ["graph", typed],
        ["path", typed], ["due", "--for", typed], ["tasks", "--for", typed],
        ["draft", "request", typed],
      ] {
        #expect(place.run(command).status == 0, "\(command)")
      }
      #expect(place.run(["show", typed]).output.hasPrefix("Ana Ruiz"))
    }
    #expect(place.run(["links", "Day.md"]).status == 0)
  }

  @Test func theWorkingFolderComesBeforeTheVault() throws {
    let place = try place()
    place.enter("vault/contacts")
    #expect(place.run(["show", "contacts/Ana.md"]).output.hasPrefix("The other"))
    place.enter("contacts")
    #expect(place.run(["show", "contacts/Ana.md"]).output.hasPrefix("Ana Ruiz"))
  }

  /// Where `--vault` says which vault is meant.
  @Test func aPathFromOutsideIsTaken() throws {
    let place = try place()
    let outcome = place.run(["show", "--vault", "vault", "vault/contacts/Ana.md"])
    #expect(outcome.output.hasPrefix("Ana Ruiz"))
  }

  /// No note of the name is taken for the one that a path leads to.
  @Test func whereNoNoteLiesNoneIsGuessed() throws {
    let place = try place()
    place.enter("vault/contacts/contacts")
    let outside = place.root.appendingPathComponent("elsewhere/Ana.md").path
    for typed in ["./Bo.md", "../../Bo.md", "/Bo.md", outside] {
      let outcome = place.run(["show", typed])
      #expect(outcome.status == 66, "\(typed)")
      #expect(outcome.text.contains("no note lies at"), "\(typed)")
    }
  }
}
