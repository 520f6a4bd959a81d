import Network
import NoteSyntax
import Testing

@Suite struct NoteKindTests {
  private func kind(_ path: String, _ yaml: String = "", settings: String = "") throws -> NoteKind {
    let text = yaml.isEmpty ? "" : "---\n\(yaml)\n---\n"
    return try TestFile(path, text).record(.test(settings)).kind
  }

  @Test func theKeyOutranksTheFolder() throws {
    #expect(try kind("people/x.md", "kind: organization") == .organization)
    #expect(try kind("people/x.md", "type: Company") == .organization)
    #expect(try kind("x.md", "kind: meeting") == .interview)
    #expect(try kind("people/x.md", "kind: note") == .note)
    #expect(try kind("people/x.md", "type: contact\nkind: field") == .field)
  }

  @Test(arguments: Settings.usualFolders.sorted { $0.key < $1.key })
  func theTopFolderSaysIt(_ folder: String, _ expected: NoteKind) throws {
    #expect(try kind("\(folder)/x.md") == expected)
    #expect(try kind("\(folder.uppercased())/a/b/x.md") == expected)
    #expect(try kind("a/\(folder)/x.md") == .note)
  }

  @Test func foldersMayBeSetAlsoInsideOthers() throws {
    let settings = "folders: {contact: [amigos, areas/people], note: people/archive}"
    #expect(try kind("Amigos/x.md", settings: settings) == .contact)
    #expect(try kind("areas/people/a/x.md", settings: settings) == .contact)
    #expect(try kind("areas/x.md", settings: settings) == .note)
    #expect(try kind("people/x.md", settings: settings) == .contact)
    #expect(try kind("people/archive/x.md", settings: settings) == .note)
    #expect(try kind("x.md", settings: settings) == .note)
  }

  @Test func aKeyOfYourOwnMaySayTheKind() throws {
    #expect(try kind("x.md", "art: contact", settings: "keys: {art: kind}") == .contact)
    #expect(try kind("x.md", "type: contact", settings: "keys: {type: source}") == .note)
  }

  @Test(arguments: [
    "kind: [contact]", "kind:\n  - contact", "type: \"[[Person]]\"", "type: [[People/Person]]",
    "kind: \"[[contact|somebody]]\"", "type: [\"[[Authors]]\", \"[[People]]\"]",
  ])
  func aListOfOneAndALinkSayItAsWell(yaml: String) throws {
    let record = try TestFile("x.md", "---\n\(yaml)\n---\n").record()
    #expect(record.kind == .contact && !record.findings.contains { $0.hasPrefix("unknown-kind") })
  }

  @Test func listsOfSeveralKindsOrOfNoneAreReported() throws {
    let two = try TestFile("people/x.md", "---\nkind: [contact, job]\n---\n").record()
    #expect(two.kind == .note && two.findings == ["unknown-kind 2:7"])
    let none = try TestFile("people/x.md", "---\nkind: [a, b]\n---\n").record()
    #expect(none.kind == .note && none.findings == ["unknown-kind 2:7"])
    #expect(try kind("people/x.md", "kind: []") == .contact)
  }

  @Test func aSlipIsReported() throws {
    let slip = try TestFile("people/x.md", "---\nkind: contat\n---\n").record()
    #expect(slip.kind == .note && slip.findings == ["unknown-kind 2:7"])
    let type = try TestFile("people/x.md", "---\ntype: contat\n---\n").record()
    #expect(type.kind == .contact && type.findings == ["unknown-kind 2:7"])
    let other = try TestFile("people/x.md", "---\ntype: daily\n---\n").record()
    #expect(other.kind == .contact && other.findings == [])
  }
}
