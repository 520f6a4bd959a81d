/// The words of diagnostics about what follows a log line's verb, in one place.
enum LogMessages {
  /// `isOther` where it says some other day, as that which the meeting is moved from.
  static func noAppointmentDate(_ verb: String, _ span: SourceSpan, isOther: Bool) -> Diagnostic {
    Diagnostic(
      .logIncomplete, span,
      "\"\(verb)\" " + (isOther ? "does not say to which day" : "says no date for the meeting"),
      remedy: "write the day of the meeting after it: \"\(verb) 2026-04-21 15:00\"")
  }

  static func twoDates(
    _ verb: String, _ days: (CivilDate, CivilDate), _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .logTwoDates, span,
      "\"\(verb)\" says two days, \"\(days.0.iso)\" and \"\(days.1.iso)\", so none is read",
      remedy: "write the day that is meant, \"\(verb) \(days.0.iso)\", and the other behind a "
        + "colon or on a line of its own")
  }

  /// A meeting set for a day before the line's own.
  static func earlyDay(_ verb: String, _ day: CivilDate, _ span: SourceSpan, _ written: CivilDate)
    -> Diagnostic
  {
    Diagnostic(
      .earlyDay, span, "\"\(verb)\" on \(written.iso) for \(day.iso), which is before",
      remedy: "look at the year of both; a meeting that was held is \"\(day.iso) met\"")
  }

  static func unreadTime(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoTime, span,
      "\"\(BodyMessages.short(written))\" is not read as a time, so the meeting has none",
      remedy: "write the time as \"15:00\"")
  }

  static func unreadDay(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoTime, span,
      "\"\(written)\" may be another day, and is read neither as one nor as a time",
      remedy: "write the day that is meant, with the other behind a colon")
  }

  static func twoTimes(_ second: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoTime, second, "this is a second time, so the meeting has none",
      remedy: "write only the time that is meant, or \"15:00-15:30\" with its end")
  }

  static func nobodyNamed(_ verb: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logIncomplete, span, "\"\(verb)\" says nobody's name",
      remedy: "write whom: \"\(verb) [[Bo Chen]]\", or begin with \"note\" if it was nobody")
  }

  /// `isOnly` where the line names nobody else.
  static func unclearName(_ written: String, _ span: SourceSpan, verb: String, isOnly: Bool)
    -> Diagnostic
  {
    let name = nameAtEnd(of: written) ?? "Bo Chen"
    let remedy =
      isOnly
      ? "link whom it is: \"\(verb) [[\(name)]]\", or begin with \"note\" if it was nobody"
      : "link whom it is, \"[[\(name)]]\", or put words about others behind a colon"
    return Diagnostic(
      isOnly ? .logIncomplete : .logUnclearName, span,
      "\"\(BodyMessages.short(written))\" is not read as a name", remedy: remedy)
  }

  /// Names stand last: `her boss Kim Lee`, `introduced by Karin`. Nil where no word with a capital does.
  private static func nameAtEnd(of written: String) -> String? {
    let last = written.split(separator: " ").reversed().prefix { $0.first?.isUppercase ?? false }
    guard !last.isEmpty, !last.contains(where: { DayWords.isDay($0.lowercased()) }) else {
      return nil
    }
    return last.reversed().joined(separator: " ")
  }

  private static let remarks =
    "(use my name), (not my name), (will introduce) or (will introduce by 2026-04-24)"

  static func unknownRemark(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownRemark, span,
      "\"\(BodyMessages.short(written))\" is no remark that is read behind a name",
      remedy: "write \(remarks), or put it behind a colon at the end of the line")
  }

  static func remarkOfNobody(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownRemark, span,
      "no name stands before \"\(BodyMessages.short(written))\", so it is not counted",
      remedy: "put the name first: \"[[Bo Chen]] (use my name)\"")
  }

  /// `who` is the target of the link to whoever gave the name, where it is one.
  static func reversedNaming(
    _ written: String, _ span: SourceSpan, isIntroduction: Bool, who: String?, orChannel: String?,
    on date: CivilDate
  ) -> Diagnostic {
    if isIntroduction {
      let name = who ?? nameAtEnd(of: written) ?? "who made the introduction"
      return reversed(
        written, span, "is the other way round",
        remedy: "write \"\(date.iso) introduced\" with the name of who this note is about into the "
          + "log of \(name)")
    }
    let by = who.map { "referred_by: \"[[\($0)]]\"" } ?? "referred_by:"
    return reversed(
      written, span, "is the other way round",
      remedy: "write \(by) and referred_on: \(date.iso) into the front matter of who was named, "
        + "or \"named\" with that name into the log of \(who ?? "who gave it")" + orVia(orChannel))
  }

  static func othersIntroduced(_ written: String, _ span: SourceSpan) -> Diagnostic {
    reversed(
      written, span, "is no introduction to you",
      remedy: "begin with \"note\"; or leave out to whom, if it was to you")
  }

  /// `orChannel` is a word that may be the way it was sent after all.
  static func wordOfTheirs(_ written: String, _ span: SourceSpan, orChannel: String?) -> Diagnostic
  {
    reversed(
      written, span, "is no word of yours",
      remedy: "write \"heard\" for a word from them" + orVia(orChannel))
  }

  private static func orVia(_ channel: String?) -> String {
    channel.map { ", or \"via \($0)\" for the way it was sent" } ?? ""
  }

  static func wordOfYours(_ written: String, _ span: SourceSpan) -> Diagnostic {
    reversed(
      written, span, "is no word of theirs",
      remedy: "write \"contacted\" for a word from you")
  }

  static func turned(
    _ written: String, _ span: SourceSpan, _ meaning: TurnedVerb.Meaning
  ) -> Diagnostic {
    switch meaning {
    case .yours: return wordOfYours(written, span)
    case .theirs: return wordOfTheirs(written, span, orChannel: nil)
    case .nothing:
      return reversed(
        written, span, "tells of what did not happen",
        remedy: "leave it out, or begin with \"note\": only what happened counts")
    case .either:
      return reversed(
        written, span, "may be a word of yours or of theirs",
        remedy: "write \"replied\" for an answer from them, \"contacted\" for one from you")
    case .off(let verb):
      return reversed(
        written, span, "is no meeting that was held",
        remedy: "write \"\(verb.rawValue)\" for what came of it")
    case .deputy:
      return reversed(
        written, span, "is no word with whom the line is about",
        remedy:
          "write \"contacted\" for your attempt; a word with somebody else belongs into their "
          + "note")
    case .hearsay:
      return reversed(
        written, span, "may be news of them, and no word from them",
        remedy: "write \"heard:\" and what they said, or begin with \"note\" if others said it")
    case .other:
      return reversed(
        written, span, "may mean something else than the verb",
        remedy: "write the verb alone and the rest behind a colon, or begin with \"note\"")
    }
  }

  private static func reversed(
    _ written: String, _ span: SourceSpan, _ what: String, remedy: String
  ) -> Diagnostic {
    Diagnostic(
      .logReversed, span,
      "\"\(BodyMessages.short(written))\" \(what); the line is kept as a note", remedy: remedy)
  }

  static func secondVerb(_ verb: String, _ second: String, _ span: SourceSpan, on date: CivilDate)
    -> Diagnostic
  {
    // It may have a day of its own.
    let line = CivilDate(String(second.prefix(10))) == nil ? "\(date.iso) \(second)" : second
    return Diagnostic(
      .logTwoVerbs, span,
      "of this line only \"\(verb)\" is read, and not \"\(second)\"",
      remedy: "write that on a line of its own: \"- \(line.lowercased()) …\"")
  }

  /// `meant` is the verb that the words behind another say.
  static func meantVerb(_ verb: String, _ meant: String, _ span: SourceSpan, on date: CivilDate)
    -> Diagnostic
  {
    Diagnostic(
      .logTwoVerbs, span, "\"\(verb)\" counts as a word between you, and not as \"\(meant)\"",
      remedy: "begin with that verb: \"- \(date.iso) \(meant) …\"")
  }

  /// - Parameter isRead: whether it is taken for that day.
  static func unclearDay(_ verb: String, _ day: String, _ span: SourceSpan, isRead: Bool)
    -> Diagnostic
  {
    Diagnostic(
      .logUnclearDay, span,
      "\"\(BodyMessages.short(day))\" may be the day of what was \(verb), or another: "
        + (isRead ? "it is taken for that day" : "all that is set is taken to be off"),
      remedy:
        "write the day right behind the verb, \"\(verb) 2026-04-21\", and the rest behind a colon")
  }

  /// They put you off, and nothing says when it is time again.
  static func untilNoDay(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoDay, span,
      "\"\(BodyMessages.short(written))\" names no day, so nothing is due then",
      remedy: "write the day on which you will ask again: \"put off until 2026-06-15\"")
  }

  /// They promised an introduction, and nothing says by when.
  static func promiseNoDay(_ written: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .logNoDay, span,
      "\"\(BodyMessages.short(written))\" names no day, so the introduction has none",
      remedy: "write the day: \"(will introduce by YYYY-MM-DD)\"")
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
