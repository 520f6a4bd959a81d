import NoteSyntax
import Presentation

/// One problem of the vault, wherever it was found.
struct Finding {
  /// The vault path; for what has none, the path shown safely.
  var path: String
  /// Nil where the problem is with the file as a whole.
  var position: SourcePosition?
  var severity: Diagnostic.Severity
  var code: DiagnosticCode
  var message: String
  var remedy: String
  /// For showing the line: the span and the file's text.
  var excerpt: (diagnostic: Diagnostic, source: SourceText)?
}

extension Finding {
  /// What was found of a file as a whole.
  init(of code: DiagnosticCode, path: String, _ message: String, remedy: String) {
    self.init(
      path: path, position: nil, severity: code.severity, code: code, message: message,
      remedy: remedy, excerpt: nil)
  }

  /// What was found in a text that is at hand.
  init(_ diagnostic: Diagnostic, in source: SourceText?, path: String) {
    // A span may lie outside of the file if it was written to in this very moment.
    let source = source.flatMap { diagnostic.span.end <= $0.count ? $0 : nil }
    self.init(
      path: path, position: source?.position(of: diagnostic.span.start),
      severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message,
      remedy: diagnostic.remedy, excerpt: source.map { (diagnostic, $0) })
  }
}

/// The list of problems.
struct CheckView {
  var findings: [Finding]
  /// Where they were looked for: `48 notes`.
  var place: String
  /// What is said where nothing was found since nobody is there.
  var noContacts: StyledText?
  /// Those of them that are laid out, in order; nil for all.
  var shown: [Finding]?

  func document(isTerminal: Bool) -> Document {
    var blocks = reports(isTerminal: isTerminal)
    guard isTerminal else { return Document(blocks) }
    blocks.append(.paragraph(summary))
    if findings.isEmpty, let noContacts { blocks.append(.paragraph(noContacts)) }
    return Document(blocks)
  }

  /// The problems alone.
  func reports(isTerminal: Bool) -> [Document.Block] {
    var blocks: [Document.Block] = []
    for finding in shown ?? findings {
      let diagnostic =
        finding.excerpt?.diagnostic
        ?? Diagnostic(finding.code, .at(0), finding.message, remedy: finding.remedy)
      blocks.append(
        .diagnostic(
          DiagnosticReport(diagnostic, path: finding.path, source: finding.excerpt?.source)))
      if isTerminal { blocks.append(.blank) }
    }
    return blocks
  }

  private var summary: StyledText {
    func count(_ severity: Diagnostic.Severity) -> String? {
      let count = findings.filter { $0.severity == severity }.count
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let parts = Diagnostic.Severity.allCases.compactMap(count)
    return parts.isEmpty
      ? StyledText("No problems in \(place).", .good)
      : StyledText("\(parts.joined(separator: ", ")) in \(place)")
  }

  var json: JSONValue {
    .array(
      findings.map { finding in
        [
          "path": .string(finding.path), "line": JSONValue(finding.position?.line),
          "column": JSONValue(finding.position?.column),
          "severity": .string(finding.severity.rawValue),
          "code": .string(finding.code.rawValue), "message": .string(finding.message),
          "remedy": .string(finding.remedy),
        ]
      })
  }

  static let columns: [Table.Column] = [
    .init("path", "Path"), .init("line", "Line", .right), .init("column", "Column", .right),
    .init("severity", "Severity"), .init("code", "Code"),
    .init("message", "Message", fit: .wrap(minimum: 20)),
    .init("remedy", "Remedy", fit: .wrap(minimum: 20)),
  ]

  var table: Table {
    Table(
      Self.columns,
      rows: findings.map { finding in
        [
          Cell(finding.path), Cell(finding.position.map { .int($0.line) } ?? .null),
          Cell(finding.position.map { .int($0.column) } ?? .null),
          Cell(finding.severity.rawValue), Cell(finding.code.rawValue), Cell(finding.message),
          Cell(finding.remedy),
        ]
      })
  }
}
