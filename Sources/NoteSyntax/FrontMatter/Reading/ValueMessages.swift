/// Every diagnostic about a value that is not what its key wants, worded in one place.
enum ValueMessages {
  /// A list where one value belongs.
  static func manyValues(_ key: String, _ count: Int, _ span: SourceSpan, _ code: DiagnosticCode)
    -> Diagnostic
  {
    Diagnostic(
      code, span, "\(inQuotes(key)) takes one value, and here are \(count)",
      remedy: "keep one of them")
  }

  /// A mapping where a value belongs.
  static func mapping(_ key: String, _ span: SourceSpan, _ code: DiagnosticCode) -> Diagnostic {
    Diagnostic(
      code, span, "\(inQuotes(key)) takes no keys below it",
      remedy:
        "write its value on one line, or as a list of \"- \" lines; quote it if it holds \": \"")
  }

  /// No date, or one in another form; names the day where only one can be meant, and both where
  /// two can.
  static func badDate(_ key: String, _ text: String, _ span: SourceSpan, wantsTime: Bool)
    -> Diagnostic
  {
    let timed = DateForms.readingsWithTime(text).map(\.iso)
    let days = timed.isEmpty ? DateForms.readings(text).map(\.iso) : timed
    let form = wantsTime ? "YYYY-MM-DD or YYYY-MM-DD HH:MM" : "YYYY-MM-DD"
    if days.count == 2 {
      return Diagnostic(
        .badDate, span, "\(inQuotes(text)) may be \(days[0]) or \(days[1])",
        remedy: "write the one you mean")
    }
    if let only = days.first {
      return Diagnostic(
        .badDate, span, "\(inQuotes(text)) is not written as \(form)", remedy: "write \(only)",
        edit: Edit(span, only))
    }
    if let day = CivilDate(String(text.prefix(10))), text.count > 10 {
      return behindDay(text, day, span, wantsTime: wantsTime)
    }
    if let reason = whyImpossible(text) {
      return Diagnostic(.badDate, span, reason, remedy: "correct it, as \(form)")
    }
    return Diagnostic(
      .badDate, span, "\(inQuotes(text)) is not a date", remedy: "write \(inQuotes(key)) as \(form)"
    )
  }

  /// Words behind a day that are no time, or further days.
  private static func behindDay(
    _ text: String, _ day: CivilDate, _ span: SourceSpan, wantsTime: Bool
  ) -> Diagnostic {
    let words = String(text.dropFirst(10))
    let holdsDay = words.split { !$0.isASCIIDigit && $0 != "-" }.contains { CivilDate($0) != nil }
    if holdsDay {
      return Diagnostic(
        .badDate, span, "\(inQuotes(text)) is more than one day", remedy: "write one of them")
    }
    // `2026-04-14 25:00`
    if words.contains(":"), wantsTime {
      return Diagnostic(
        .badDate, span, "\(inQuotes(text)) holds no time of day behind the date",
        remedy: "correct it, as YYYY-MM-DD or YYYY-MM-DD HH:MM")
    }
    return Diagnostic(
      .badDate, span, "\(inQuotes(text)) holds more than a day", remedy: "write \(day.iso) alone",
      edit: Edit(span, day.iso))
  }

  /// A time with a zone, of which the local part was used.
  static func utcInstant(_ text: String, _ zone: String, _ used: CivilDateTime, _ span: SourceSpan)
    -> Diagnostic
  {
    // `15:00-16:00` is hardly a time sixteen hours behind.
    if zone.hasPrefix("-"), let end = ClockTime(String(zone.dropFirst())), let start = used.time,
      end > start
    {
      return Diagnostic(
        .utcInstant, span, "\(inQuotes(text)) says when it ends, which is not read here",
        remedy: "write `duration: \(end.minutes - start.minutes)m`, and only when it begins")
    }
    return Diagnostic(
      .utcInstant, span,
      "\(inQuotes(text)) names a time zone, \(inQuotes(zone)); "
        + "it is read as \(used.iso) local time",
      remedy: "write the local time, without a zone")
  }

  /// No length of time, or one in other words.
  static func badTerm(_ key: String, _ text: String, _ span: SourceSpan, allowsOff: Bool)
    -> Diagnostic
  {
    if let meant = TermForms.reading(text) {
      return Diagnostic(
        .badTerm, span, "\(inQuotes(text)) is not written as a number and a unit",
        remedy: "write \(meant.text)", edit: Edit(span, meant.text))
    }
    return Diagnostic(
      .badTerm, span, "\(inQuotes(text)) is not a length of time",
      remedy: "write \(inQuotes(key)) as 30m, 2h, 10d, 6w, 3mo or 5bd (business days)"
        + (allowsOff ? ", or off" : ""))
  }

  /// Minutes where only days make sense.
  static func minutes(_ key: String, _ term: Term, _ span: SourceSpan) -> Diagnostic {
    let months = Term(term.count, .months).text
    return Diagnostic(
      .badTerm, span,
      "\(inQuotes(term.text)) is so many minutes, which is no length for \(inQuotes(key))",
      remedy: "write \(months) for months, or days as 10d", edit: Edit(span, months))
  }

  /// Neither yes nor no.
  static func badFlag(_ key: String, _ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badChoice, span, "\(inQuotes(text)) is neither yes nor no",
      remedy: "write \(inQuotes(key)) as yes or no")
  }

  /// No whole number, or one outside `range`.
  static func badNumber(
    _ key: String, _ text: String, _ range: ClosedRange<Int>, _ span: SourceSpan
  )
    -> Diagnostic
  {
    Diagnostic(
      .badNumber, span, "\(inQuotes(text)) is not a value of \(inQuotes(key))",
      remedy: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// None of the words allowed; suggests the nearest.
  static func badChoice(_ key: String, _ text: String, _ allowed: [String], _ span: SourceSpan)
    -> Diagnostic
  {
    // `inactive` is near to `active`, and means the opposite.
    let opposites = ["in", "un", "non", "non-", "not "]
    let near = NearName.of(
      text,
      among: allowed.filter { word in !opposites.contains { $0 + word == text.lowercased() } })
    return Diagnostic(
      .badChoice, span, "\(inQuotes(text)) is not a value of \(inQuotes(key))",
      remedy: near.map { "did you mean \(inQuotes($0))?" }
        ?? "write one of \(allowed.joined(separator: ", "))")
  }

  /// Brackets that make no link.
  static func brokenLink(_ text: String, _ span: SourceSpan) -> Diagnostic {
    let inner = text.filter { $0 != "[" && $0 != "]" }.trimmed
    // Only what is one link but for a bracket has one certain mend.
    let isOne =
      !inner.isEmpty && text.hasPrefix("[[") && !text.dropFirst(2).contains("[")
      && !text.dropFirst(2).dropLast().contains("]") && !inner.contains("\n")
    let mended = YAMLQuoting.quoted("[[" + inner + "]]")
    return Diagnostic(
      .badLink, span,
      inner.isEmpty
        ? "\(inQuotes(text)) links to nothing" : "\(inQuotes(text)) is not a whole link",
      remedy: isOne ? "write \(mended)" : "write each link as \"[[Name]]\"",
      edit: isOne ? Edit(span, mended) : nil)
  }

  /// An address where a note belongs.
  static func webAddress(_ key: String, _ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badLink, span, "\(inQuotes(text)) is an address outside the vault",
      remedy:
        "write \(inQuotes(key)) as the name of a note; addresses go under \"url\" or \"email\"")
  }

  /// Why a text in the right form is no date all the same.
  private static func whyImpossible(_ text: String) -> String? {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    guard (1...12).contains(month) else {
      return "\(inQuotes(text)) does not exist: there is no month \(month)"
    }
    let length = CivilDate.length(ofMonth: month, year: year)
    guard day < 1 || day > length else { return nil }
    return
      "\(inQuotes(text)) does not exist: \(DateForms.months[month - 1]) \(year) has \(length) days"
  }

  private static func inQuotes(_ text: String) -> String { FrontMatterMessages.inQuotes(text) }
}
