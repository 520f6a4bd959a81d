import Network
import NoteSyntax
import Testing

/// Keys that no fence opens, where the folder says whose they are.
@Suite struct UnopenedKeysTests {
  @Test(arguments: ["name: Ana\n---\n", "\nName: Ana\nfoo: x\n\n---\nHi.\n", "tags:\n- a\n---\n"])
  func areReported(_ text: String) throws {
    let record = try TestFile("people/a.md", text).record()
    #expect(record.diagnostics.map(\.code) == [.unreadFrontMatter])
  }

  @Test(arguments: [
    ("people/a.md", "note: this\n---\n"), ("people/a.md", "name: Ana\n\nHi.\n\n---\n"),
    ("people/a.md", "name: Ana\n"), ("diary.md", "name: Ana\n---\n"),
    ("people/a.md", "---\nname: Ana\n---\n"),
  ])
  func areNone(_ path: String, _ text: String) throws {
    #expect(try TestFile(path, text).record().diagnostics.isEmpty)
  }

  @Test func anOpeningLineMendsIt() throws {
    let text = "name: Ana\n---\nHi.\n"
    let edit = try #require(try TestFile("people/a.md", text).record().diagnostics.first?.edit)
    #expect(edit.replacement + text == "---\n" + text)
    #expect(edit.span == .at(0))
  }
}
