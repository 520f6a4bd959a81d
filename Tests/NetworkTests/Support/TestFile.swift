import Network
import NoteSyntax
import Testing

/// A note as a test writes it: a path and the text under it.
struct TestFile {
  var path: String
  var text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }

  /// What the note means under `settings`, names unresolved.
  func record(_ settings: Settings = Settings()) throws -> NoteRecord {
    let path = try #require(VaultPath(path))
    let source = SourceText(text)
    return RecordReader(settings: settings).record(of: .parse(source), in: source, at: path)
  }

  /// A contact's note in `people/`, with its front matter and the lines of its log.
  static func contact(_ name: String, _ yaml: String = "", log: String = "", body: String = "")
    -> TestFile
  {
    TestFile("people/\(name).md", note(yaml, log, body))
  }

  /// An interview's note in `interviews/`, with its front matter and the lines of its log.
  static func interview(_ name: String, _ yaml: String, log: String = "", body: String = "")
    -> TestFile
  {
    TestFile("interviews/\(name).md", note(yaml, log, body))
  }

  /// An organization's note in `organizations/`.
  static func organization(_ name: String, _ yaml: String = "target: yes") -> TestFile {
    TestFile("organizations/\(name).md", note(yaml, "", ""))
  }

  /// An opportunity's note in `opportunities/`.
  static func opportunity(_ name: String, _ yaml: String) -> TestFile {
    TestFile("opportunities/\(name).md", note(yaml, "", ""))
  }

  private static func note(_ yaml: String, _ log: String, _ body: String) -> String {
    let lines = log.split(separator: "\n").map { "- \($0)" }.joined(separator: "\n")
    return (yaml.isEmpty ? "" : "---\n\(yaml)\n---\n") + body
      + (lines.isEmpty ? "" : "\n## Log\n\n\(lines)\n")
  }
}

extension Settings {
  /// The settings of a `kith.yaml` that must be right.
  static func test(_ yaml: String, sourceLocation: SourceLocation = #_sourceLocation) -> Settings {
    let (settings, diagnostics) = Settings.read(SourceText(yaml))
    // A phase without a day is a case of its own.
    #expect(diagnostics.allSatisfy { $0.code == .noDay }, sourceLocation: sourceLocation)
    return settings
  }
}

extension NoteRecord {
  /// `code line:column`, one for each thing wrong with the note.
  var findings: [String] {
    zip(diagnostics, positions).map { "\($0.code.rawValue) \($1.line):\($1.column)" }
  }
}

extension CivilDate: ExpressibleByStringLiteral {
  /// A date in a test; one that does not exist fails it.
  public init(stringLiteral text: String) {
    let date = CivilDate(text)
    if date == nil { Issue.record("\(text) is no date") }
    self = date ?? .earliest
  }
}
