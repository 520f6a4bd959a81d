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

  @Test(arguments: [
    "---\nname: Ana\n---\n\n---\ntie: friend\n---\n",
    "---\nname: Ana\n---\n## Log\n- 2026-05-04 asked\n---\nkind: contact\nfollow_up: 2026-06-01\n---\n",
    "---\nname: Ana\n---\nText.\n---\ntags:\n- a\nstatus: closed\n---\nHi.\n",
    "---\n---\ntie: friend\n---\n", "---\nname: Ana\n---\ntie: friend\n---\n",
    "---\rtie: friend\r---\r",
  ])
  func furtherOnesAreReported(_ text: String) throws {
    let record = try TestFile("people/a.md", text).record()
    #expect(record.diagnostics.map(\.code) == [.unreadFrontMatter])
  }

  @Test(arguments: [
    ("people/a.md", "---\nname: Ana\n---\n\n---\nTags: #a\n---\n"),
    ("people/a.md", "---\nname: Ana\n---\n\n---\nText, and\ntie: friend\n---\n"),
    ("people/a.md", "---\nname: Ana\n---\n\n---\ntie: friend\n\nHi.\n"),
    ("people/a.md", "---\nname: Ana\n---\n```\n---\ntie: friend\n---\n```\n"),
    ("diary.md", "---\nname: Ana\n---\n\n---\ntie: friend\n---\n"),
    ("people/a.md", "---\r\nname: Ana\r\n---\r\nHi.\r\n"),
  ])
  func rulesAreNone(_ path: String, _ text: String) throws {
    #expect(try TestFile(path, text).record().diagnostics.isEmpty)
  }

  @Test func anOpeningLineMendsIt() throws {
    let text = "name: Ana\n---\nHi.\n"
    let edit = try #require(try TestFile("people/a.md", text).record().diagnostics.first?.edit)
    #expect(edit.replacement + text == "---\n" + text)
    #expect(edit.span == .at(0))
  }
}
