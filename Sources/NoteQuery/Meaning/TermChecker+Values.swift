import Network
import NoteSyntax

/// Days, numbers and texts as values.
extension TermChecker {
  func days(of key: QueryCondition.DayKey, countsAhead: Bool) throws -> QueryCondition {
    switch value {
    case .anything: return .day(key, .earliest ... .latest)
    case .nothing: return .not(.day(key, .earliest ... .latest))
    default: return .day(key, try days(countsAhead: countsAhead))
    }
  }

  /// The days that the value and its comparison leave.
  func days(countsAhead: Bool) throws(QueryError) -> ClosedRange<CivilDate> {
    switch value {
    case .range(let low, let high):
      guard term.comparison == nil else { throw unexpected("a range or a comparison") }
      let first = try low.map { text throws(QueryError) in try day(text).lowerBound } ?? .earliest
      let last = try high.map { text throws(QueryError) in try day(text).upperBound } ?? .latest
      guard first <= last else {
        throw checker.error(
          "this range ends before it begins", remedy: "the earlier day comes first",
          at: term.value.span)
      }
      return first...last
    case .words(let words) where !words.isPrefix:
      // A length of time without a sign is counted back, or ahead where days to come are asked for:
      // `last:>90d` is longer ago than 90 days.
      if let length = Term(words.text.value), let comparison = term.comparison,
        comparison != .exactly,
        let day = checker.context.dayWords.day(length, isAhead: countsAhead)
      {
        return try Self.days(comparison.turned(unless: countsAhead), day...day, in: self)
      }
      return try Self.days(term.comparison ?? .exactly, try day(words.text), in: self)
    default: throw unexpected("a day")
    }
  }

  private static func days(
    _ comparison: QueryTerm.Comparison, _ days: ClosedRange<CivilDate>, in term: TermChecker
  ) throws(QueryError) -> ClosedRange<CivilDate> {
    switch comparison {
    case .exactly: return days
    case .atLeast: return days.lowerBound ... .latest
    case .atMost: return .earliest...days.upperBound
    case .more where days.upperBound < .latest: return (days.upperBound + 1) ... .latest
    case .less where days.lowerBound > .earliest: return .earliest...(days.lowerBound - 1)
    case .more, .less:
      throw term.checker.error(
        "no day is left", remedy: "days are from 0001-01-01 to 9999-12-31",
        at: term.term.value.span)
    }
  }

  private func day(_ text: Placed<String>) throws(QueryError) -> ClosedRange<CivilDate> {
    if let days = checker.context.dayWords.days(text.value) { return days }
    let words = checker.context.dayWords
    if let day = words.last(weekday: text.value) {
      throw checker.error(
        "\"\(text.value)\" does not say which week", remedy: "the last was \(day.iso)",
        at: text.span
      )
    }
    let near = DayWords.padded(text.value) ?? NearName.of(text.value, among: DayWords.words)
    throw checker.error(
      "\"\(text.value)\" is no day",
      remedy: near.map { "did you mean \"\($0)\"?" }
        ?? "write 2026-04-16, 2026-04, today, -6w, this-week", at: text.span)
  }

  func count(_ key: QueryCondition.CountKey) throws -> QueryCondition {
    switch value {
    case .anything: return .count(key, 1...Int.max)
    case .nothing: return .not(.count(key, 1...Int.max))
    default: break
    }
    let range = try numbers("a number")
    // What is counted is whole and never negative. Who stands in no chain has no depth, not one of 0.
    let least = key == .chainDepth ? 1 : 0
    let low = range.low == -.infinity ? 0 : range.low.rounded(.up)
    let high = range.high == .infinity ? 1e15 : range.high.rounded(.down)
    let first = Int(
      min(max(Double(least), low + (range.includesLow || low != range.low ? 0 : 1)), 1e15))
    let last = Int(min(max(-1, high - (range.includesHigh || high != range.high ? 0 : 1)), 1e15))
    guard first <= last else {
      throw checker.error(
        "no number is left", remedy: "counts are whole and not below \(least)", at: term.value.span)
    }
    return .count(key, first...(range.high == .infinity ? Int.max : last))
  }

  func numbers(_ wanted: String) throws(QueryError) -> NumberRange {
    switch value {
    case .range(let low, let high):
      guard term.comparison == nil else { throw unexpected("a range or a comparison") }
      let first = try low.map { text throws(QueryError) in try number(text) } ?? -.infinity
      let last = try high.map { text throws(QueryError) in try number(text) } ?? .infinity
      guard first <= last else {
        throw checker.error(
          "this range ends before it begins", remedy: "the smaller number comes first",
          at: term.value.span)
      }
      return NumberRange(low: first, high: last)
    case .words(let words) where !words.isPrefix && !words.isQuoted:
      let number = try number(words.text)
      return NumberRange(term.comparison ?? .exactly, number)
    case .words(let words) where PlainNumber.value(words.text.value) != nil:
      let written = QueryTerm.written(term.key.value) + ":" + (term.comparison?.rawValue ?? "")
      throw checker.error(
        "\"\(words.text.value)\" in quotes is text, and no number",
        remedy: "`\(written)\(words.text.value)`", at: words.text.span)
    default: throw unexpected(wanted)
    }
  }

  private func number(_ text: Placed<String>) throws(QueryError) -> Double {
    guard let number = PlainNumber.value(text.value) else {
      throw checker.error("\"\(text.value)\" is no number", remedy: "write 3 or 2.5", at: text.span)
    }
    return number
  }

  /// A whole value, which may be made of signs alone.
  private func whole(_ words: QueryWords) throws(QueryError) -> SearchPhrase {
    let phrase = SearchPhrase(words.text.value, isPrefix: words.isPrefix)
    return phrase.plain.isEmpty ? try checker.phrase(words) : phrase
  }

  /// What a text must be, as the value says.
  func text(_ made: (TextTest) -> QueryCondition) throws -> QueryCondition {
    switch value {
    case .anything: return made(.anything)
    case .nothing: return .not(made(.anything))
    case .words(let words):
      switch term.comparison {
      case nil: return made(.words(try checker.phrase(words)))
      case .exactly: return made(.exactly(try whole(words)))
      default: throw unexpected("words")
      }
    default: throw unexpected("words")
    }
  }
}

extension NumberRange {
  /// What a comparison with a number leaves.
  init(_ comparison: QueryTerm.Comparison, _ number: Double) {
    switch comparison {
    case .exactly: self.init(low: number, high: number)
    case .atLeast: self.init(low: number)
    case .atMost: self.init(high: number)
    case .more: self.init(low: number, includesLow: false)
    case .less: self.init(high: number, includesHigh: false)
    }
  }
}

extension QueryTerm.Comparison {
  /// Longer ago is earlier: comparisons of lengths that are counted back are those of days turned
  /// round.
  fileprivate func turned(unless isAhead: Bool) -> Self {
    guard !isAhead else { return self }
    return switch self {
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .more: .less
    case .less: .more
    case .exactly: .exactly
    }
  }
}
