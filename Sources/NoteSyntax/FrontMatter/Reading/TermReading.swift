/// What is said of how often or how soon: a length of time, or not at all.
package enum TermSetting: Hashable, Sendable {
  case off
  case every(Term)
}

extension PropertyValue {
  /// A length of time: `30m`, `2h`, `10d`, `6w`, `3mo`, `5bd`.
  package func term(of key: String, _ diagnostics: inout [Diagnostic]) -> Term? {
    guard let (text, span) = single(of: key, .badTerm, &diagnostics) else { return nil }
    if let term = Term(text.trimmed) { return term }
    diagnostics.append(ValueMessages.badTerm(key, text.trimmed, span, allowsOff: false))
    return nil
  }

  /// A length of time, or `off` (`no`, `false`, `never`).
  package func termSetting(of key: String, _ diagnostics: inout [Diagnostic]) -> TermSetting? {
    guard let (text, span) = single(of: key, .badTerm, &diagnostics) else { return nil }
    let word = text.trimmed
    if ["off", "no", "false", "never"].contains(word.lowercased()) { return .off }
    if let term = Term(word) {
      // How often to write to somebody is counted in days and more: by `3m` months are meant.
      guard term.unit == .minutes else { return .every(term) }
      diagnostics.append(ValueMessages.minutes(key, term, span))
      return nil
    }
    diagnostics.append(ValueMessages.badTerm(key, word, span, allowsOff: true))
    return nil
  }
}

/// The term that words for a length of time mean, so that a message can name it.
enum TermForms {
  /// `2 weeks`, `30 min`, `1 year`, `weekly`, `1.5h`, `1h30`, `1:30`; nil where it is unclear.
  static func reading(_ text: String) -> Term? {
    let text = text.lowercased()
    if let term = adverbs[text] { return term }
    let digits = text.prefix(while: \.isASCIIDigit)
    guard let count = Int(digits), count <= 1000 else { return nil }
    let rest = String(text.dropFirst(digits.count)).trimmed
    if let (unit, factor) = units[rest] { return Term(count * factor, unit) }
    if rest == ".5h" || rest == ".5 h" || rest == ".5 hours" {
      return Term(count * 60 + 30, .minutes)
    }
    guard let divider = rest.first, divider == "h" || divider == ":" else { return nil }
    var minutes = String(rest.dropFirst()).trimmed
    if divider == "h", minutes.hasSuffix("m") { minutes.removeLast() }
    guard minutes.count == 2, let minute = Int(minutes), (0...59).contains(minute) else {
      return nil
    }
    return Term(count * 60 + minute, .minutes)
  }

  private static let adverbs: [String: Term] = [
    "daily": Term(1, .days), "weekly": Term(1, .weeks), "monthly": Term(1, .months),
    "quarterly": Term(3, .months), "yearly": Term(12, .months), "annually": Term(12, .months),
  ]

  private static let units: [String: (Term.Unit, Int)] = [
    "min": (.minutes, 1), "mins": (.minutes, 1), "minute": (.minutes, 1),
    "minutes": (.minutes, 1), "'": (.minutes, 1),
    "hr": (.hours, 1), "hrs": (.hours, 1), "hour": (.hours, 1), "hours": (.hours, 1),
    "day": (.days, 1), "days": (.days, 1),
    "wk": (.weeks, 1), "wks": (.weeks, 1), "week": (.weeks, 1), "weeks": (.weeks, 1),
    "mon": (.months, 1), "month": (.months, 1), "months": (.months, 1),
    "quarter": (.months, 3), "quarters": (.months, 3),
    "y": (.months, 12), "yr": (.months, 12), "year": (.months, 12), "years": (.months, 12),
    "business day": (.businessDays, 1), "business days": (.businessDays, 1),
    "working day": (.businessDays, 1), "working days": (.businessDays, 1),
    "workday": (.businessDays, 1), "workdays": (.businessDays, 1),
  ]
}
