import NoteSyntax

/// For which days meetings were set, by what was known when.
struct SetDays {
  /// The days for which one was set, each as often as it was, and those of which a note says that their
  /// meeting never was, in order.
  private let days: [CivilDate]
  private let cancelled: [CivilDate]
  /// When one was set, in order; with the latest day set up to then, by which fact, and the latest that
  /// another fact set.
  private var latest: [(setOn: CivilDate, day: CivilDate, by: Fact, other: CivilDate)] = []

  /// - Parameter set: what set meetings.
  init(_ set: [Fact], cancelled: Set<CivilDate>) {
    days = set.compactMap(\.appointment?.date).sorted()
    self.cancelled = cancelled.sorted()
    for fact in set.sorted(by: { $0.date ?? .earliest < $1.date ?? .earliest }) {
      guard let day = fact.appointment?.date else { continue }
      var entry = (setOn: fact.date ?? .earliest, day: day, by: fact, other: CivilDate.earliest)
      if let last = latest.last {
        if last.day >= day {
          (entry.day, entry.by, entry.other) = (last.day, last.by, max(last.other, day))
        } else {
          entry.other = last.day
        }
      }
      latest.append(entry)
    }
  }

  /// The last day before `day` for which one was set, or said never to have been.
  func last(before day: CivilDate) -> CivilDate? {
    let set = days.endOfPrefix { $0 < day }
    let never = cancelled.endOfPrefix { $0 < day }
    return [set > 0 ? days[set - 1] : nil, never > 0 ? cancelled[never - 1] : nil]
      .compactMap { $0 }.max()
  }

  /// Whether one was set for a day from `start` until before `end`, other than by `fact`, or said never to
  /// have been.
  func holdsAny(from start: CivilDate, before end: CivilDate, except fact: Fact) -> Bool {
    let never = cancelled.endOfPrefix { $0 < start }
    if never < cancelled.count, cancelled[never] < end { return true }
    let own = fact.setsMeeting ? fact.appointment?.date : nil
    let isOwnIn = own.map { start <= $0 && $0 < end } ?? false
    return days.endOfPrefix { $0 < end } - days.endOfPrefix { $0 < start } > (isOwnIn ? 1 : 0)
  }

  /// The latest day for which one was set by `date`, other than by `fact`.
  func latest(setBy date: CivilDate, except fact: Fact) -> CivilDate? {
    let count = latest.endOfPrefix { $0.setOn <= date }
    guard count > 0 else { return nil }
    let entry = latest[count - 1]
    return entry.by == fact ? entry.other : entry.day
  }

  /// The latest day for which one was set before `date`.
  func latest(setBefore date: CivilDate) -> CivilDate? {
    let count = latest.endOfPrefix { $0.setOn < date }
    return count > 0 ? latest[count - 1].day : nil
  }
}
