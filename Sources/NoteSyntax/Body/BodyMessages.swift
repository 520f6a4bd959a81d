/// The words of diagnostics about a body, in one place; `LogMessages` has those about what follows a
/// log line's verb.
enum BodyMessages {
  static func tooDeep(_ line: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooDeep, line, "more than \(NestingGuard.limit) quotes and lists inside one another",
      remedy: "take out the surplus marks; this line and others as deep are not read")
  }

  /// `written` is the link as far as it goes: `[[Bo Chen` or `[[Bo Chen]`.
  static func unclosedLink(_ written: String, _ span: SourceSpan, lacksOne: Bool) -> Diagnostic {
    let shown = short(written)
    guard lacksOne else {
      return Diagnostic(
        .unclosedLink, span, "\"\(shown)\" is never closed",
        remedy: "close the link with \"]]\", or write \"\\[[\" where none is meant")
    }
    return Diagnostic(
      .unclosedLink, span, "\"\(shown)\" lacks a bracket", remedy: "write \"\(shown)]\"",
      edit: Edit(.at(span.end), "]"))
  }

  static func taskBadDate(_ written: String, _ span: SourceSpan) -> Diagnostic {
    let bytes = Array(written.utf8)
    let other = OtherDateForms.read(bytes, 0, bytes.count)
    if DateScan.read(bytes, 0, bytes.count) == nil, let dates = other?.dates, !dates.isEmpty {
      return suggesting(.taskBadDate, "due date \"\(short(written))\"", span, dates)
    }
    return Diagnostic(
      .taskBadDate, span, "\"\(short(written))\" is no day, so the task has no due date",
      remedy: "write a day that exists, as YYYY-MM-DD")
  }

  static func impossibleLogDate(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logBadDate, span, "there is no day \"\(written)\"",
      remedy: "write a day that exists, as YYYY-MM-DD")
  }

  static func impossibleTime(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logBadDate, span, "there is no time \"\(written)\"",
      remedy: "write a time from 00:00 to 23:59")
  }

  /// `dates` are the days that it may mean.
  static func miswrittenDate(_ written: String, _ span: SourceSpan, _ dates: [CivilDate])
    -> Diagnostic
  {
    guard !dates.isEmpty else { return impossibleLogDate(written, span) }
    return suggesting(.logBadDate, "date \"\(written)\"", span, dates)
  }

  private static func suggesting(
    _ code: DiagnosticCode, _ subject: String, _ span: SourceSpan, _ dates: [CivilDate]
  ) -> Diagnostic {
    let choices = dates.map { "\"\($0.iso)\"" }.joined(separator: " or ")
    return Diagnostic(
      code, span, "\(subject) is not written as YYYY-MM-DD", remedy: "write \(choices)",
      edit: dates.count == 1 ? Edit(span, dates[0].iso) : nil)
  }

  static func logWithoutDate(_ item: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoDate, item, "this line of the log begins with no date, so it is not counted",
      remedy: "begin it with the day, as YYYY-MM-DD, or move it under another heading")
  }

  /// An item below another that begins with a verb.
  static func factWithoutDate(_ verb: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoDate, span,
      "\"\(verb)\" stands below another line without a date, so it is not counted",
      remedy: "begin it with the day, as YYYY-MM-DD")
  }

  /// `mark` is what stands in the place of a list item's mark; empty where nothing does.
  static func logWithoutBullet(
    _ line: SourceSpan, mark: SourceSpan, isDash: Bool, isCode: Bool
  ) -> Diagnostic {
    Diagnostic(
      .logNoBullet, line, "this line of the log is no list item, so it is not counted",
      remedy: isCode
        ? "begin it with \"- \", and with no blanks before that"
        : isDash ? "put a blank behind the \"-\"" : "begin it with \"- \"",
      edit: isCode ? nil : Edit(mark, "- "))
  }

  /// A date in a heading, and no line of the log below it.
  static func logInHeading(_ heading: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoBullet, heading,
      "this heading in the log is no line of it, so nothing below it is counted",
      remedy: "begin each line with \"- \", the day and the verb: \"- 2026-04-14 met\"")
  }

  static func logElsewhere(_ line: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logElsewhere, line, "this reads like a line of the log, but stands under no heading Log",
      remedy: "put \"## Log\" above it; nothing under this heading is counted")
  }

  static func taskSlip(_ box: String, _ span: SourceSpan, meant: String, isCode: Bool = false)
    -> Diagnostic
  {
    Diagnostic(
      .taskSlip, span, "\"\(box)\" makes no task, so this is kept as plain text",
      remedy: "write \"\(meant)\"" + (isCode ? ", with no blanks before it" : ""),
      edit: isCode ? nil : Edit(span, meant))
  }

  static func taskOtherDate(_ date: CivilDate, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .taskOtherDate, span, "\"\(date.iso)\" is not taken for the day this is due",
      remedy: "write \"due:\(date.iso)\", or \"by \(date.iso)\" at the end")
  }

  static func taskDayInWords(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .taskOtherDate, span, "\"\(short(written))\" is not read as the day this is due",
      remedy: "write the day: \"by YYYY-MM-DD\" at the end")
  }

  /// Where something follows the date, but no word.
  static func noVerb(_ date: CivilDate, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownVerb, span, "no verb follows \"\(date.iso)\", so the line is kept as a note",
      remedy: "say what happened (asked, replied, met, thanked, ...), or write \"note\"")
  }

  /// Where a link stands between the date and the verb.
  static func verbBehindName(_ verb: String, _ span: SourceSpan, on date: CivilDate) -> Diagnostic {
    Diagnostic(
      .unknownVerb, span, "\"\(verb)\" stands behind a name, so the line is kept as a note",
      remedy: "write the verb first: \"- \(date.iso) \(verb) …\", in the log of who it was")
  }

  /// `near` is the verb that may have been meant.
  static func unknownVerb(_ written: String, _ span: SourceSpan, near: String?) -> Diagnostic {
    let shown = short(written)
    guard let near else {
      return Diagnostic(
        .unknownVerb, span, "\"\(shown)\" is not a verb of the log; the line is kept as a note",
        remedy: "write \"note\" before it if that is right, else one of asked, replied, met, ...")
    }
    return Diagnostic(
      .unknownVerb, span, "\"\(shown)\" is not a verb of the log; the line is kept as a note",
      remedy: "did you mean \"\(near)\"?")
  }

  /// Enough of a text to know it by; a message is one line.
  static func short(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
