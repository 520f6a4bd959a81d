/// The diagnostics about a file as a whole, worded in one place.
enum FileMessages {
  /// A file in UTF-16.
  static func utf16(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notUTF8, span, "the file is UTF-16; nothing in it was read",
      remedy: "save it as UTF-8")
  }

  /// The first byte that is not UTF-8, of `count`.
  static func notUTF8(_ first: Int, _ count: Int) -> Diagnostic {
    Diagnostic(
      .notUTF8, SourceSpan(first, first + 1),
      count == 1 ? "a byte here is not UTF-8" : "\(count) bytes are not UTF-8; the first is here",
      remedy: "save the file as UTF-8")
  }

  /// The first NUL, of `count`.
  static func nulByte(_ first: Int, _ count: Int) -> Diagnostic {
    Diagnostic(
      .nulByte, SourceSpan(first, first + 1),
      count == 1 ? "there is a NUL byte here" : "there are \(count) NUL bytes; the first is here",
      remedy: "delete \(count == 1 ? "it" : "them"); text files hold none")
  }

  /// A conflict, from marker to marker.
  static func mergeConflict(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .mergeConflict, span, "a merge conflict was left unresolved here",
      remedy: "keep one side, or parts of both, and delete the three marker lines")
  }
}
