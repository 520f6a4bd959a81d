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

  @Test(arguments: [
    ("a.md", "b.md", true), ("a/b.md", "a/c.md", true), ("a/b/c.md", "a/b.md", false),
    ("a/b.md", "b.md", false), ("a/b.md", "A/b.md", false), ("a/x.md", "b/x.md", false),
    ("Zo\u{E9}/a.md", "Zoe\u{301}/b.md", true), ("Zo\u{E9}/a.md", "Zoe/b.md", false),
  ])
  func liesBeside(left: String, right: String, isBeside: Bool) throws {
    let (left, right) = (try #require(VaultPath(left)), try #require(VaultPath(right)))
    #expect(left.isBeside(right) == isBeside)
    #expect((left.folder == right.folder) == isBeside)
  }

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
