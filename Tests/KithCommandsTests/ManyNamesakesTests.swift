import Foundation
import Testing

/// Of the notes that a link may mean a few are named, and the others counted.
@Suite struct ManyNamesakesTests {
  private func place(_ count: Int, _ text: String) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    for number in 10..<10 + count { try place.write(text, to: "vault/contacts/\(number)/Ana.md") }
    try place.write("See [[Ana]] and [[Annie]].\n", to: "vault/interviews/Talk.md")
    place.enter("vault")
    return place
  }

  /// The messages about the links, by their code.
  private func messages(_ count: Int) throws -> String {
    let place = try place(count, "---\naliases: Annie\n---\n")
    return place.run(["check", "--format", "jsonl"]).output.replacing("\\\"", with: "'")
  }

  @Test func aCheckNamesSixOfThem() throws {
    let six = try messages(6)
    #expect(six.contains("'Ana' is the file name of several notes: 'contacts/10/Ana.md'"))
    #expect(six.contains("'Annie' is the name of several notes: 'contacts/10/Ana.md'"))
    #expect(six.components(separatedBy: "'contacts/15/Ana.md'\"").count == 3)
    let many = try messages(30)
    #expect(many.components(separatedBy: "'contacts/15/Ana.md' and 24 more\"").count == 3)
  }

  @Test func linksNameTwentyOfThem() throws {
    let place = try place(30, "---\naliases: Annie\n---\n")
    let text = place.run(["links", "interviews/Talk.md", "--explain"]).output
    #expect(text.contains("contacts/29/Ana.md and 10 more"))
    #expect(!text.contains("contacts/30/Ana.md"))
    let rows = place.run(["links", "interviews/Talk.md", "--format", "jsonl"]).output
    #expect(rows.split(separator: "\n").allSatisfy { $0.contains("\"more_candidates\":10") })
    #expect(!rows.contains("contacts/30/Ana.md"))
  }
}
