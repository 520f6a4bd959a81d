import Testing

/// The words that a search hit, as a terminal shows them.
@Suite struct FindMarkTests {
  private static let name = "\u{1B}[1m"
  private static let match = "\u{1B}[1;35m"
  private static let end = "\u{1B}[0m"

  private func names(_ query: String) throws -> [String] {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write("Storage of storage", to: "vault/contacts/Storåge Larkin (Storage).md")
    try place.write("# Storage", to: "vault/contacts/Ana Ruiz.md")
    place.enter("vault")
    let found = place.run(["find", query, "--columns", "name", "--color", "always"])
    return found.text.split(separator: "\n").dropFirst().map(String.init).sorted()
  }

  @Test func `Names have their marks, apart from case and accents`() throws {
    let (name, match, end) = (Self.name, Self.match, Self.end)
    let plain = "\(name)Ana Ruiz\(end)"
    let hit =
      "\(match)Storåge\(end)\(name) Larkin (\(end)\(match)Storage\(end)\(name))\(end)"
    #expect(try names("storage") == [hit, plain].sorted())
    #expect(try names("in:name storage") == [hit])
    #expect(
      try names("\"storage larkin\"") == ["\(match)Storåge Larkin\(end)\(name) (Storage)\(end)"])
  }

  @Test func `No marks where the words were not looked for in the name`() throws {
    #expect(
      try names("in:body storage").contains("\(Self.name)Storåge Larkin (Storage)\(Self.end)"))
    #expect(try names("name:*").allSatisfy { !$0.contains(Self.match) })
    #expect(try names("-ana").allSatisfy { !$0.contains(Self.match) })
  }
}
