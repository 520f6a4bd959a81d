/// Trouble in a person's notes: never thrown, always shown with its place and a remedy.
///
/// The file it concerns is known to whoever holds the diagnostic; see `NoteSyntax`'s readers, which
/// see one file at a time.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    case error, warning, hint

    /// The graver is the lesser, so that sorting puts errors first.
    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .hint: 2
      }
    }
  }

  package let code: DiagnosticCode
  /// What it is about, in the file's bytes. Inside the file, always.
  package let span: SourceSpan
  /// One line, no full stop, the thing in quotes: `no note for "Bo Chn"`.
  package let message: String
  /// What to do, as one line; empty only where the message says it all.
  package var remedy: String
  /// The change that would mend it, where there is exactly one.
  package let edit: Edit?

  package var severity: Severity { code.severity }

  package init(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: String, remedy: String,
    edit: Edit? = nil
  ) {
    self.code = code
    self.span = span
    self.message = message
    self.remedy = remedy
    self.edit = edit
  }
}

/// A change to a file: the bytes in `span` give way to `replacement`, everything else stays.
package struct Edit: Hashable, Sendable {
  package let span: SourceSpan
  package let replacement: String

  package init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
