import NoteQuery
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("contacts/\u{C9}mile.md", "contacts/E\u{301}mile.md", true),
    ("emile", "contacts/E\u{301}mile.md", true), ("CONTACTS/*", "contacts/Ana.md", true),
    ("contacts/*.md", "contacts/Ana.md", true), ("contacts/*a*a*", "contacts/Ana.md", true),
    ("*", "", true), ("contacts/*", "interviews/Ana.md", false), ("a*a", "a", false),
  ])
  func matches(_ pattern: String, _ path: String, _ isMatch: Bool) {
    #expect(PathPattern(pattern).matches(path) == isMatch)
  }
}
