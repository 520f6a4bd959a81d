import NoteSyntax

/// How a letter puts several things, and lengths of time.
enum LetterWords {
  /// `Storage, Law and Wind`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    let others = items.dropLast().joined(separator: ", ")
    return others.isEmpty ? last : "\(others) and \(last)"
  }

  /// A name or a title without the mark at its end, behind which the sentence has its own.
  static func withoutEnd(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, ".!?…".contains(last) { rest.removeLast() }
    return rest.isEmpty ? text : String(rest)
  }

  static func length(_ term: Term) -> String {
    if let minutes = term.inMinutes { return length(minutes: minutes) }
    let unit =
      switch term.unit {
      case .minutes: "minute"
      case .hours: "hour"
      case .days: "day"
      case .weeks: "week"
      case .months: "month"
      case .businessDays: "business day"
      }
    return count(term.count, unit)
  }

  /// `2 hours`, `90 minutes`.
  static func length(minutes: Int) -> String {
    minutes > 0 && minutes.isMultiple(of: 60)
      ? count(minutes / 60, "hour") : count(minutes, "minute")
  }

  private static func count(_ count: Int, _ unit: String) -> String {
    "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
