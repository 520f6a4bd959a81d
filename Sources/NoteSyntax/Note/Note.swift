/// What one file says, as far as it can be told from its bytes alone: no other note, no settings,
/// no clock.
package struct Note: Sendable {
  package var frontMatter: FrontMatter
  package var body: Body
  /// In the order of their spans.
  package var diagnostics: [Diagnostic]

  package init(frontMatter: FrontMatter, body: Body, diagnostics: [Diagnostic]) {
    self.frontMatter = frontMatter
    self.body = body
    self.diagnostics = diagnostics
  }
}
