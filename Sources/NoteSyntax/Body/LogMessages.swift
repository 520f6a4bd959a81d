/// The words of diagnostics about what follows a log line's verb, in one place.
enum LogMessages {
  static func noAppointmentDate(_ verb: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logIncomplete, span, "\"\(verb)\" says no date for the meeting",
      remedy: "write the day of the meeting after it: \"\(verb) 2026-04-21 15:00\"")
  }

  static func nobodyNamed(_ verb: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logIncomplete, span, "\"\(verb)\" says nobody's name",
      remedy: "write whom: \"\(verb) [[Bo Chen]]\", or begin with \"note\" if it was nobody")
  }

  static func nothingSkipped(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logIncomplete, span, "\"skip\" says no rule",
      remedy: "write which: \"skip thank: she prefers not\"")
  }

  static func unknownRule(_ written: String, _ span: SourceSpan) -> Diagnostic {
    let names = RuleName.allCases.map(\.rawValue)
    let near = NearName.of(written, among: names)
    return Diagnostic(
      .unknownRule, span, "no rule is called \"\(BodyMessages.short(written))\"",
      remedy: near.map { "did you mean \"\($0)\"?" } ?? "use one of "
        + names.joined(separator: ", "),
      edit: near.map { Edit(span, $0) })
  }
}
