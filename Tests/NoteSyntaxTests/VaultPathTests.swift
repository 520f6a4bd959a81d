import NoteSyntax
import Testing

/// What may be a note's place in its vault.
@Suite struct VaultPathTests {
  @Test(arguments: [
    "a", "a.md", "contacts/Ana Ruiz.md", ".a", "..a", "a..", "...", "a/.../b", "a/.b", "é/é.md",
    "a.",
  ])
  func isOne(text: String) { #expect(VaultPath(text)?.text == text) }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/.", "a/..", "a/./b", "a/../b",
  ])
  func isNone(text: String) { #expect(VaultPath(text) == nil) }

  /// As strings they are equal, but they are the paths of two files.
  @Test func comparesByBytes() throws {
    let composed = try #require(VaultPath("Zo\u{E9}.md"))
    let decomposed = try #require(VaultPath("Zoe\u{301}.md"))
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect((composed < decomposed) != (decomposed < composed))
  }
}
