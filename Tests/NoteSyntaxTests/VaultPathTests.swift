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
}
