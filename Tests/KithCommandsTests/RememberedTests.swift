import NoteSyntax
import Testing

@testable import KithCommands

@Suite struct NoteTextsTests {
  @Test func eachNoteIsReadOnceThereOrNot() throws {
    let (there, gone) = try (#require(VaultPath("a.md")), #require(VaultPath("b.md")))
    var readings: [String] = []
    let texts = NoteTexts { path in
      readings.append(path.text)
      return path == there ? SourceText("text") : nil
    }
    for _ in 0..<3 {
      #expect(texts.text(of: there)?.count == 4)
      #expect(texts.text(of: gone) == nil)
    }
    #expect(readings == ["a.md", "b.md"])
  }
}
