import Testing

@testable import NoteSyntax

/// The front matter of a note whose YAML is `yaml`, with what was found wrong with it.
struct ReadYAML {
  let source: SourceText
  let frontMatter: FrontMatter
  let diagnostics: [Diagnostic]

  init(_ yaml: String) {
    source = SourceText("---\n" + yaml + "\n---\nBody.\n")
    var diagnostics: [Diagnostic] = []
    frontMatter = FrontMatterParser.parse(source, diagnostics: &diagnostics).frontMatter
    self.diagnostics = diagnostics
  }

  /// The properties in one line each, as `render` writes them.
  var lines: [String] { frontMatter.properties.map { "\($0.key.folded) = \(render($0.value))" } }

  /// `code "text under the span" -> replacement`, one a diagnostic.
  var findings: [String] {
    diagnostics.map { diagnostic in
      let edit = diagnostic.edit.map { edit in
        let whole = edit.span == diagnostic.span
        return " -> " + (whole ? "" : "\(edit.span.start - diagnostic.span.end):")
          + edit.replacement
      }
      return "\(diagnostic.code.rawValue) <\(source.text(diagnostic.span))>\(edit ?? "")"
    }
  }

  /// The file's text with every edit made, the last first.
  var mended: String {
    var bytes = source.bytes
    let edits = diagnostics.compactMap(\.edit).sorted { $0.span.start > $1.span.start }
    for edit in edits { bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func text(_ key: String) -> String? {
    frontMatter[key].map { source.text($0.value.span) }
  }
}

/// A value as a short line: `'plain'`, `"quoted"`, `null`, `[...]`, `{k: v}`, `<target#anchor|shown>`.
func render(_ value: PropertyValue) -> String {
  switch value.content {
  case .null: "null"
  case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : "'\(text)'"
  case .list(let items): "[" + items.map(render).joined(separator: ", ") + "]"
  case .mapping(let properties):
    "{" + properties.map { "\($0.key.written): \(render($0.value))" }.joined(separator: ", ") + "}"
  case .link(let link):
    (link.isEmbed ? "!" : "") + "<" + link.target + (link.anchor.map { "#" + $0 } ?? "")
      + (link.shown.map { "|" + $0 } ?? "") + ">"
  }
}

/// Every span in the front matter lies in the file, and inside that of what holds it.
func expectSoundSpans(
  _ frontMatter: FrontMatter, _ diagnostics: [Diagnostic], _ source: SourceText, _ note: Comment
) {
  let file = SourceSpan(0, source.count)
  func check(_ properties: [Property], in outer: SourceSpan) {
    for property in properties {
      #expect(outer.contains(property.key.span), note)
      #expect(outer.contains(property.value.span), note)
      check(property.value)
    }
  }
  func check(_ value: PropertyValue) {
    switch value.content {
    case .null, .scalar: break
    case .list(let items):
      for item in items {
        #expect(value.span.contains(item.span), note)
        check(item)
      }
    case .mapping(let properties): check(properties, in: value.span)
    case .link(let link):
      #expect(value.span.contains(link.span), note)
      #expect(link.span.contains(link.targetSpan), note)
    }
  }
  check(frontMatter.properties, in: frontMatter.span ?? file)
  for diagnostic in diagnostics {
    #expect(file.contains(diagnostic.span), note)
    if let edit = diagnostic.edit { #expect(file.contains(edit.span), note) }
  }
}
