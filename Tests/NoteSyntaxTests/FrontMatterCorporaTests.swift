import Foundation
import Testing

@testable import NoteSyntax

/// Files that this project did not write: nothing in them crashes the parser, spans stay in
/// bounds, and no key of theirs is lost.
@Suite(.enabled(if: Corpora.root != nil, "skipped: corpora absent"))
struct FrontMatterCorporaTests {
  static let vaults = [
    "kepano-obsidian", "mekb", "dataview-vault", "obsidian-tasks-demo", "jekyll-source",
    "gray-matter",
  ]

  @Test(arguments: vaults)
  func vault(_ name: String) throws {
    let root = try #require(Corpora.root)
    let files = Corpora.files(root.appending(path: name))
    #expect(!files.isEmpty)
    for file in files {
      let source = SourceText(Array(try Data(contentsOf: file)))
      let note = Note.parse(source)
      let what: Comment = "\(file.path)"
      expectSoundSpans(note.frontMatter, note.diagnostics, source, what)
      let read = Set(note.frontMatter.properties.map(\.key.folded))
      let lost = Self.topLevelKeys(source, note.frontMatter.span).filter { !read.contains($0) }
      #expect(lost.isEmpty, what)
    }
  }

  @Test func yamlTestSuite() throws {
    let root = try #require(Corpora.root)
    let data = try Data(contentsOf: root.appending(path: "yaml-test-suite/cases.json"))
    let cases = try JSONDecoder().decode([YAMLCase].self, from: data)
    #expect(cases.count > 300)
    for example in cases {
      let what: Comment = "\(example.id): \(example.name)"
      for text in [example.yaml, "---\n" + example.yaml + "\n---\n"] {
        let source = SourceText(text)
        let note = Note.parse(source)
        expectSoundSpans(note.frontMatter, note.diagnostics, source, what)
        var diagnostics: [Diagnostic] = []
        let properties = FrontMatterParser.parseDocument(source, diagnostics: &diagnostics)
        expectSoundSpans(FrontMatter(span: nil, properties: properties), diagnostics, source, what)
      }
    }
  }

  @Test func templatesOfAnObsidianVaultAreReadWhole() throws {
    let root = try #require(Corpora.root)
    for file in Corpora.files(root.appending(path: "kepano-obsidian")) {
      let note = Note.parse(SourceText(Array(try Data(contentsOf: file))))
      let codes = Set(note.diagnostics.map(\.code))
      #expect(codes.isSubset(of: [.unfilledTemplate]), "\(file.path): \(codes)")
    }
  }

  /// The keys that stand at the start of a line, by the simplest reading there is.
  private static func topLevelKeys(_ source: SourceText, _ span: SourceSpan?) -> [String] {
    guard let span else { return [] }
    let lines = source.text(span).split(separator: "\n").dropFirst()
    return lines.compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true,
        line[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "_- ".contains($0) })
      else { return nil }
      let after = line.index(after: colon)
      guard after == line.endIndex || line[after].isWhitespace else { return nil }
      return PropertyKey.fold(String(line[..<colon]).trimmed)
    }
  }

  private struct YAMLCase: Decodable {
    let id: String
    let name: String
    let yaml: String
  }
}

/// Where the corpora lie, on machines that have them: `KITH_CORPORA`, or `shared/corpora` in a
/// folder above this file.
enum Corpora {
  static let root: URL? = {
    if let path = ProcessInfo.processInfo.environment["KITH_CORPORA"] {
      return URL(filePath: path)
    }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appending(path: "shared/corpora")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static func files(_ folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (found?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }
}
