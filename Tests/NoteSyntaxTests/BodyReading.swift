import NoteSyntax

/// A body read for a test, with the text to look spans up in.
struct BodyReading {
  let source: SourceText
  let body: Body
  let diagnostics: [Diagnostic]

  init(_ text: String, from start: Int = 0) {
    self.init(SourceText(text), from: start)
  }

  init(_ source: SourceText, from start: Int = 0) {
    self.source = source
    var diagnostics: [Diagnostic] = []
    body = BodyParser.parse(source, from: start, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// One log line under a heading.
  static func log(_ line: String) -> BodyReading { BodyReading("## Log\n\n- \(line)\n") }

  var entry: LogEntry? { body.log.first }
  var task: TaskItem? { body.tasks.first }
  var targets: [String] { body.links.map(\.target) }
  var codes: [DiagnosticCode] { diagnostics.map(\.code) }

  func text(_ span: SourceSpan?) -> String? { span.map(source.text) }

  /// The text after applying the first diagnostic's edit.
  var mended: String? {
    guard let edit = diagnostics.first?.edit else { return nil }
    var bytes = source.bytes
    bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}
