package import NoteSyntax

/// A diagnostic together with the file it is about.
package struct DiagnosticReport: View {
  /// As the user would name the file from where they are.
  package let path: String
  package let diagnostic: Diagnostic
  /// Nil where the file cannot be read; then no line or column is known.
  package let source: SourceText?

  package init(_ diagnostic: Diagnostic, path: String, source: SourceText?) {
    self.diagnostic = diagnostic
    self.path = path
    self.source = source
  }

  /// In a terminal, the place, the message, the line with the span underlined, and the remedy:
  ///
  ///     people/Ana.md:4:13: warning: no note for "Bo Chn" [unresolved-link]
  ///       4 | referred_by: [[Bo Chn]]
  ///         |              ^^^^^^^^^^
  ///       help: did you mean "Bo Chen"?
  ///
  /// In a pipe, all on one line that editors' quickfix lists and compilers' problem matchers read
  /// (Vim: `%f:%l:%c: %t%*[^:]: %m`), the remedy after a semicolon. An unknown place is 1:1 there.
  package func lines(_ style: OutputStyle) -> [StyledText] {
    let position = source?.position(of: diagnostic.span.start)
    guard let width = style.width else { return [pipeLine(position)] }
    var lines = header(position).wrapped(
      to: width, first: "", rest: "    ", breakingWords: false)
    if let source, let excerpt = SourceExcerpt(source, diagnostic.span, width: width) {
      lines += excerpt.lines(underline: role)
    }
    if !diagnostic.remedy.isEmpty {
      lines += StyledText(diagnostic.remedy).wrapped(
        to: width, first: "  \("help:", .hint) ", rest: "        ")
    }
    return lines
  }

  /// The members that every JSON view of diagnostics has. An unknown place is null.
  package var json: JSONValue {
    let position = source?.position(of: diagnostic.span.start)
    return [
      "path": .string(path), "line": JSONValue(position?.line),
      "column": JSONValue(position?.column), "severity": .string(diagnostic.severity.rawValue),
      "code": .string(code), "message": .string(diagnostic.message),
      "remedy": .string(diagnostic.remedy),
    ]
  }

  private func header(_ position: SourcePosition?) -> StyledText {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    return "\(place, .path): \(severity) \(diagnostic.message) \("[\(code)]", .muted)"
  }

  private func pipeLine(_ position: SourcePosition?) -> StyledText {
    let remedy = diagnostic.remedy.isEmpty ? "" : "; " + diagnostic.remedy
    return header(position ?? SourcePosition(line: 1, column: 1)) + StyledText(remedy)
  }

  private var severity: StyledText { StyledText(diagnostic.severity.rawValue + ":", role) }
  private var code: String { diagnostic.code.rawValue }

  private var role: StyledText.Role {
    switch diagnostic.severity {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    }
  }
}
