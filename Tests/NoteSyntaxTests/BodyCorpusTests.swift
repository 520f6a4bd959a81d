import Foundation
import NoteSyntax
import Testing

@Suite(.enabled(if: NoteCorpora.root != nil, "skipped: corpora absent"))
struct BodyCorpusTests {
  struct Example: Decodable {
    var example: Int
    var section: String
    var markdown: String
    var html: String
  }

  static func examples() throws -> [Example] {
    let file = try #require(NoteCorpora.root).appending(path: "commonmark/spec.json")
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  /// Examples whose links kith reads otherwise, by their text: links within an image's text, which
  /// are shown nowhere but are references still; a label that only full case folding matches; and
  /// one that is a wikilink.
  static let otherwise = ["![[[foo]", "![foo ![bar]", "![foo [bar]", "[ẞ]", "[[*foo* bar]]"]

  @Test func readsCommonMarksExamples() throws {
    let examples = try Self.examples()
    #expect(examples.count > 600)
    for example in examples {
      let reading = BodyReading(example.markdown)
      reading.expectSound("example \(example.example)")
      BodyReading(example.markdown.replacing("\n", with: "\r\n")).expectSound()
      BodyReading("> " + example.markdown.replacing("\n", with: "\n> ")).expectSound()
      BodyReading("- [ ] x\n\n  " + example.markdown.replacing("\n", with: "\n  ")).expectSound()
    }
  }

  @Test func findsCommonMarksHeadings() throws {
    for example in try Self.examples() where example.section != "HTML blocks" {
      let expected = example.html.matches(of: /<h([1-6])>/).compactMap { Int($0.output.1) }
      #expect(
        BodyReading(example.markdown).body.headings.map(\.level) == expected,
        "example \(example.example): \(example.markdown)")
    }
  }

  @Test func findsCommonMarksItems() throws {
    for example in try Self.examples() where example.section != "HTML blocks" {
      let expected = example.html.matches(of: /<li>/).count
      #expect(
        BodyReading(example.markdown).body.items.count == expected, "example \(example.example)")
    }
  }

  @Test func findsCommonMarksLinksToNotes() throws {
    // The examples' destinations are made those of notes, so that our reading of links can be held
    // against the specification's.
    let sections = [
      "Links", "Images", "Link reference definitions", "Backslash escapes", "Raw HTML",
      "Code spans",
      "Autolinks", "Precedence",
    ]
    for example in try Self.examples()
    where sections.contains(example.section)
      && !Self.otherwise.contains(where: { example.markdown.hasPrefix($0) })
    {
      func adapted(_ text: String) -> String {
        text.replacing(/\/?ur[li](\d?)/) { "u\($0.output.1).md" }
      }
      let expected = adapted(example.html).matches(of: /(?:href|src)="([^"]*)"/)
        .map { String($0.output.1).replacing("%20", with: " ") }.filter { $0.hasSuffix(".md") }
      let reading = BodyReading(adapted(example.markdown))
      let found = reading.body.links.filter { $0.style == .markdown }
      #expect(found.map(\.target) == expected, "\(example.example): \(adapted(example.markdown))")
    }
  }

  @Test(arguments: ["obsidian-tasks-demo", "dataview-vault", "kepano-obsidian", "mekb"])
  func readsVaults(_ folder: String) {
    let notes = NoteCorpora.notes(in: folder)
    #expect(!notes.isEmpty)
    for (path, bytes) in notes {
      BodyReading(SourceText(bytes)).expectSound(path)
    }
  }

  @Test func findsEveryTaskOfThePluginsVault() {
    var tasks = 0
    var due = 0
    for (path, bytes) in NoteCorpora.notes(in: "obsidian-tasks-demo") {
      let reading = BodyReading(SourceText(bytes))
      for task in reading.body.tasks {
        tasks += 1
        if task.due != nil { due += 1 }
        let written = reading.source.text(task.span)
        // A due date in a code span is none; otherwise the sign and a date make one.
        if let match = written.firstMatch(of: /📅 (\d{4}-\d\d-\d\d)/), !written.contains("`"),
          CivilDate(String(match.output.1)) != nil, !written.contains("<!--")
        {
          #expect(task.due != nil, "\(path): \(written)")
          #expect(!task.text.contains("📅"), "\(path): \(written)")
        }
      }
    }
    #expect(tasks > 500)
    #expect(due >= 100)
  }
}
