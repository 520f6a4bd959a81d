import Testing

@testable import KithCommands

@Suite struct SyncCopiesTests {
  private static let text = "---\nemail: ana@x.example\n---\n\n## Log\n\n- 2026-04-01 asked\n"

  private func isCopy(_ name: String, _ text: String = SyncCopiesTests.text) -> Bool {
    var texts = ["Ana Ruiz.md": Self.text]
    texts[name] = text
    let copies = SyncCopies(among: Array(texts.keys)) { [texts] in texts[$0] }
    return copies.contains(name)
  }

  @Test(arguments: [
    "Ana Ruiz (1).md", "Ana Ruiz 2.md", "Ana Ruiz-LAPTOP-7.md", "Ana Ruiz (Case Conflict).md",
    "Ana Ruiz_conflict-20260414-101010.md", "Ana Ruiz (In Konflikt stehende Kopie 2026-04-14).md",
    "Kopie von Ana Ruiz.md", "Copy of Ana Ruiz.md", "Ana Ruiz copy.md", "Ana Ruiz - Kopie.md",
    "Ana Ruiz.orig.md", "Ana Ruiz~.md", "Ana Ruiz.bak.md",
    "Ana Ruiz.sync-conflict-20260414-101010-ABC.md",
    "Ana Ruiz (Mara's conflicted copy 2026-04-14).md",
  ])
  func aCopyIsKnown(_ name: String) {
    #expect(isCopy(name))
    #expect(isCopy(name, Self.text + "- 2026-04-03 replied\n"))
  }

  @Test(arguments: [
    "Ana Ruiz (Northwind).md", "Ana Ruiz 2.md", "Ana Ruiz-Lund.md", "Ana Ruiz Lund.md", "Ana.md",
  ])
  func aNamesakeIsNone(_ name: String) {
    #expect(!isCopy(name, "---\nemail: other@x.example\n---\n\n## Log\n\n- 2026-03-02 met\n"))
    #expect(!isCopy(name, "---\nkind: contact\nemail:\n---\n\n## Log\n"))
  }

  @Test func theNoteItselfIsNone() {
    #expect(!isCopy("Ana Ruiz.md"))
    #expect(!isCopy("Bo Chen 2.md"))
  }
}
