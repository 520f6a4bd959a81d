/// How those who were asked took it.
package struct Rates: Hashable, Sendable {
  package private(set) var asked = 0
  package private(set) var replied = 0
  package private(set) var booked = 0
  package private(set) var met = 0
  /// In the order of the outcomes: counted up for thousands, where a dictionary takes its time.
  private var ended = [Int](repeating: 0, count: PersonTally.Outcome.allCases.count)

  package init() {}

  /// Counts one person, if they were asked in the time looked at.
  package mutating func add(_ tally: PersonTally) {
    guard let outcome = tally.outcome else { return }
    asked += 1
    if tally.hasReplied { replied += 1 }
    if tally.hasBooked { booked += 1 }
    if tally.hasMet { met += 1 }
    ended[outcome.index] += 1
  }

  /// How many ended so.
  package func count(of outcome: PersonTally.Outcome) -> Int { ended[outcome.index] }
}

/// A count out of a greater one.
package struct Share: Hashable, Sendable {
  package let count: Int
  package let base: Int

  /// Below so many, one more or less is too much of a difference for a percentage to say anything.
  package static let smallestBase = 5

  package init(_ count: Int, of base: Int) {
    self.count = count
    self.base = base
  }

  /// Rounded to the nearest; nil where the base is too small to say.
  package var percent: Int? {
    base < Self.smallestBase ? nil : (200 * count + base) / (2 * base)
  }
}
