import NoteSyntax

/// The wording of what is wrong in `kith.yaml`.
enum SettingsMessages {
  static func unknown(_ key: PropertyKey, among known: [String]) -> Diagnostic {
    let near = NearName.of(key.folded, among: known)
    return Diagnostic(
      .unknownSetting, key.span, "no setting is called \"\(key.written)\"",
      remedy: near.map { "did you mean \"\($0)\"?" }
        ?? "settings here are \(known.joined(separator: ", "))",
      edit: near.map { Edit(key.span, $0) })
  }

  static func unknownKind(_ key: PropertyKey) -> Diagnostic {
    let kinds = NoteKind.allCases.map(\.rawValue)
    let near = NearName.of(key.folded, among: kinds)
    return Diagnostic(
      .badSetting, key.span, "no kind of note is called \"\(key.written)\"",
      remedy: near.map { "did you mean \"\($0)\"?" } ?? "kinds are \(kinds.joined(separator: ", "))"
    )
  }

  static func unknownKey(_ key: PropertyKey, among known: [String]) -> Diagnostic {
    let near = NearName.of(key.folded, among: known)
    return Diagnostic(
      .badSetting, key.span, "no kind of note knows the key \"\(key.written)\"",
      remedy: near.map { "did you mean \"\($0)\"?" }
        ?? "write your key first and kith's behind it, `company: organization`, or `none` where it is not kith's",
      edit: near.map { Edit(key.span, $0) })
  }

  static func wrongShape(_ key: String, wanted: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(.badSetting, span, "\"\(key):\" cannot be read", remedy: "write \(wanted)")
  }

  static func badDay(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badSetting, span, "\"\(text)\" is no day of the week",
      remedy: "write days as sat, sun, or Saturday, Sunday")
  }

  static func daysInOneText(_ key: String, _ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badSetting, span, "\"\(text)\" is several days in one text",
      remedy: "write a list: `\(key): [\(text)]`")
  }

  static func badRange(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badSetting, span, "\"\(text)\" is not a range of days that exist",
      remedy: "write the first and the last day: 2026-02-23..2026-02-27")
  }
}
