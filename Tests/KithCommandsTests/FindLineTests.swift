import Testing

/// The lines that hold what a search looked for.
@Suite struct FindLineTests {
  /// To look for them in notes that were found otherwise would read those in vain, and could show a
  /// line in which nothing was looked for.
  @Test func `Only what the words found has a line`() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("Works in storage.\n", to: "vault/contacts/Ana Ruiz.md")
    try place.write("# Storage\n", to: "vault/journal/Plans.md")
    place.enter("vault")
    func lines(_ query: String) -> String {
      place.run(["find", query, "--format", "{{name}}:{{line}}"]).text
    }
    #expect(lines("storage") == "Plans:1\nAna Ruiz:1\n")
    #expect(lines("kind:contact or heading:storage") == "Plans:1\nAna Ruiz:\n")
  }
}
