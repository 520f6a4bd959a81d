package import NoteSyntax

/// How much was done in one week.
package struct WeekCount: Hashable, Sendable {
  package var monday: CivilDate
  /// How many people were asked.
  package var asks = 0
  package var meetings = 0
  /// How many names were given.
  package var names = 0

  package init(monday: CivilDate) { self.monday = monday }

  package static func monday(of day: CivilDate) -> CivilDate { day - (day.weekday - 1) }

  /// The weeks from the one that holds `start` to the one that holds `today`, those without
  /// anything among them.
  package static func all(
    from start: CivilDate, to today: CivilDate, _ facts: [CountedFact], talks: [Talk],
    namings: [Naming]
  ) -> [WeekCount] {
    let first = monday(of: min(start, today))
    var weeks = (0...((monday(of: today) - first) / 7)).map { WeekCount(monday: first + 7 * $0) }
    func index(_ day: CivilDate?) -> Int? {
      guard let day, day >= first, day <= today else { return nil }
      return (day - first) / 7
    }
    var asked: Set<[Int]> = []
    for fact in facts where fact.verb == .asked {
      guard let week = index(fact.date), asked.insert([Int(fact.person.value), week]).inserted
      else { continue }
      weeks[week].asks += 1
    }
    for talk in talks { if let week = index(talk.day) { weeks[week].meetings += 1 } }
    for naming in namings { if let week = index(naming.date) { weeks[week].names += 1 } }
    return weeks
  }
}
