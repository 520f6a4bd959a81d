import NoteSyntax

/// The days on which something was said, for asking after many days which comes next.
///
/// A rule asks for each of a person's talks what came after it. Were all facts gone through each time, a
/// long log would take as long as its square.
struct FactDays {
  /// In order.
  private let days: [CivilDate]

  /// The days of those merged facts that satisfy `condition`. An undated fact comes before everything,
  /// so it has none.
  init(_ facts: [Fact], where condition: (Fact) -> Bool) {
    var days: [CivilDate] = []
    for index in facts.indices {
      guard let day = facts[index].date, condition(facts[index]) else { continue }
      days.append(day)
    }
    self.days = days
  }

  /// The first on or after `date`.
  func first(from date: CivilDate) -> CivilDate? {
    let index = days.endOfPrefix { $0 < date }
    return index < days.count ? days[index] : nil
  }

  /// The last on or before `date`.
  func last(to date: CivilDate) -> CivilDate? {
    let index = days.endOfPrefix { $0 <= date }
    return index > 0 ? days[index - 1] : nil
  }
}

extension [Fact] {
  /// The merged facts of one day.
  func on(_ date: CivilDate) -> ArraySlice<Fact> {
    let start = endOfPrefix { $0.date.map { $0 < date } ?? true }
    return self[start...].prefix { $0.date == date }
  }
}
