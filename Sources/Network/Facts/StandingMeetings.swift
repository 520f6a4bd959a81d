import NoteSyntax

/// The meetings that are set on a day, kept from one day to the next.
///
/// Bookings come by day, so that of their indexes the greater is the later meeting.
struct StandingMeetings {
  private let bookings: [Booking]
  /// By the day on which they were set.
  private let bySetting: [Int]
  private var next = 0
  /// Set, and still to come on the day, the next one last; some may have ended meanwhile.
  private var ahead: [Int] = []
  /// Set, and past on the day, the latest last; some may have ended meanwhile.
  private var past: [Int] = []

  /// - Parameter bookings: all of a person's, by day.
  init(_ bookings: [Booking]) {
    self.bookings = bookings
    bySetting = bookings.indices.sorted {
      bookings[$0].setOn ?? .earliest < bookings[$1].setOn ?? .earliest
    }
  }

  /// Goes on to a later day.
  mutating func advance(to day: CivilDate) {
    while next < bySetting.count, bookings[bySetting[next]].setOn ?? .earliest <= day {
      let index = bySetting[next]
      next += 1
      if bookings[index].day >= day {
        ahead.insert(index, at: ahead.endOfPrefix { $0 > index })
      } else {
        putPast(index)
      }
    }
    while let index = ahead.last {
      let isPast = bookings[index].day < day
      guard isPast || !bookings[index].isSet(on: day) else { break }
      ahead.removeLast()
      if isPast, bookings[index].isSet(on: day) { putPast(index) }
    }
  }

  /// The next meeting to come.
  var upcoming: Booking? { ahead.last.map { bookings[$0] } }

  /// The latest that is past and of which nothing said since what came of it, of those that satisfy
  /// `condition`.
  ///
  /// - Parameter lastStep: the day of the last step, which says what came of all before. It never goes back.
  mutating func open(
    since lastStep: CivilDate, on day: CivilDate, where condition: (Booking) -> Bool
  ) -> Booking? {
    while let index = past.last, !isOpen(index, since: lastStep, on: day) { past.removeLast() }
    return past.lazy.reversed().first {
      isOpen($0, since: lastStep, on: day) && condition(bookings[$0])
    }.map { bookings[$0] }
  }

  private func isOpen(_ index: Int, since lastStep: CivilDate, on day: CivilDate) -> Bool {
    bookings[index].isSet(on: day) && lastStep <= bookings[index].day
  }

  private mutating func putPast(_ index: Int) {
    past.insert(index, at: past.endOfPrefix { $0 < index })
  }
}
