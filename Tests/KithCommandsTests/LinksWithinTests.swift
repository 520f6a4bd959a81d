import Testing

/// Links to a place in the note in which they stand.
@Suite struct LinksWithinTests {
  @Test func aLinkWithinTheNoteIsShown() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("See [[#Local]].\n\n# Local\n", to: "vault/contacts/Ana.md")
    place.enter("vault")
    let text = place.run(["links", "Ana", "--explain"]).output
    #expect(text.contains("(this note) → contacts/Ana.md"))
    #expect(text.contains("a place in the note itself"))
  }
}
