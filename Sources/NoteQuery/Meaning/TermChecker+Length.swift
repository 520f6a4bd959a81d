import NoteSyntax

/// Values that are lengths of time.
extension TermChecker {
  /// Lengths of time that the value and its comparison leave; nil where it says none.
  ///
  /// - Parameter isOnly: whether it can be nothing else.
  func length(isOnly: Bool) throws(QueryError) -> NumberRange? {
    func minutes(_ text: Placed<String>) throws(QueryError) -> Double? {
      if let term = Term(text.value) { return Double(term.comparableMinutes) }
      guard isOnly else { return nil }
      throw checker.error(
        "\"\(text.value)\" is no length of time", remedy: "write 30m, 2h, 10d, 6w, 3mo or 5bd",
        at: text.span)
    }
    switch value {
    case .words(let words) where !words.isPrefix && !words.isQuoted:
      return try minutes(words.text).map { NumberRange(term.comparison ?? .exactly, $0) }
    case .range(let low, let high) where term.comparison == nil:
      var range = NumberRange()
      for (end, bound) in [(low, \NumberRange.low), (high, \NumberRange.high)] {
        guard let end else { continue }
        guard let minutes = try minutes(end) else { return nil }
        range[keyPath: bound] = minutes
      }
      guard range.low <= range.high else {
        throw checker.error(
          "this range ends before it begins", remedy: "the shorter time comes first",
          at: term.value.span)
      }
      return range
    default:
      guard isOnly else { return nil }
      throw unexpected("a length of time, as 30m or 6w")
    }
  }
}
