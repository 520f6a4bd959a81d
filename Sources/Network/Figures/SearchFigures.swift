package import NoteSyntax

/// What comes of a search, in numbers: how many of those who were asked answered and met you, how
/// much is done in a week, and who and what brings most.
package struct SearchFigures: Sendable {
  /// Of those whom somebody named.
  package struct Yield: Hashable, Sendable {
    package var referrer: NodeID
    package var names = 0
    package var asked = 0
    package var met = 0
  }

  /// Everybody whom the notes know.
  package private(set) var identified = 0
  package private(set) var all = Rates()
  /// Met, and never asked.
  package private(set) var metUnasked = 0
  /// By `source`, and by what they were asked; nil where it is not written.
  package private(set) var bySource: [String?: Rates] = [:]
  package private(set) var byChannel: [String?: Rates] = [:]
  package private(set) var weeks: [WeekCount] = []
  /// Whoever named most whom you met first, then whom you asked, then most.
  package private(set) var yields: [Yield] = []
  /// Of the weeks shown, or of the whole time that was asked for.
  package private(set) var talks: [Talk] = []

  /// - Parameters:
  ///   - people: everybody whom the notes know, with `source`.
  ///   - since: nothing before it is counted; nil for all.
  ///   - weekStart: a day of the first week shown.
  ///   - outcomes: what each interview came to.
  ///   - promises: by interview, the tasks in its note.
  package init(
    of facts: [CountedFact], people: [NodeID: String?], namings: [Naming],
    outcomes: [NodeID: String?], promises: [NodeID: (yours: Int, theirs: Int)],
    since: CivilDate?, weekStart: CivilDate, today: CivilDate
  ) {
    identified = people.count
    var tallies: [NodeID: PersonTally] = [:]
    tallies.reserveCapacity(people.count)
    // The facts of one person mostly stand side by side: who it is is then looked up once.
    var start = 0
    while start < facts.count {
      let person = facts[start].person
      var end = start + 1
      while end < facts.count, facts[end].person == person { end += 1 }
      tallies[person, default: PersonTally()]
        .take(facts[start..<end], since: since, today: today)
      start = end
    }
    for (person, tally) in tallies {
      all.add(tally)
      if let met = tally.met, met >= since ?? .earliest, !tally.wasAsked { metUnasked += 1 }
      guard tally.asked != nil else { continue }
      bySource[people[person] ?? nil, default: Rates()].add(tally)
      byChannel[tally.channel, default: Rates()].add(tally)
    }
    let namings = namings.filter { naming in
      guard let date = naming.date else { return since == nil }
      return date <= today && date >= since ?? .earliest
    }
    // Talks are many, and only those of the time looked at are put together.
    let first = Self.start(since: since, weekStart: weekStart, today)
    let recent = facts.filter { $0.date ?? .earliest >= first }
    talks = Talk.all(in: recent, outcomes: outcomes, promises: promises)
    weeks = WeekCount.all(
      from: weekStart, to: today, recent, talks: talks, namings: namings)
    yields = Self.yields(namings, tallies)
  }

  /// The first day whose talks are wanted.
  package static func start(since: CivilDate?, weekStart: CivilDate, _ today: CivilDate)
    -> CivilDate
  {
    since ?? WeekCount.monday(of: min(weekStart, today))
  }

  private static func yields(_ namings: [Naming], _ tallies: [NodeID: PersonTally]) -> [Yield] {
    var yields: [NodeID: Yield] = [:]
    for naming in namings {
      let tally = tallies[naming.to]
      var yield = yields[naming.from] ?? Yield(referrer: naming.from)
      yield.names += 1
      if tally?.wasAsked ?? false { yield.asked += 1 }
      if tally?.met != nil { yield.met += 1 }
      yields[naming.from] = yield
    }
    return yields.values.sorted {
      ($1.met, $1.asked, $1.names, $0.referrer) < ($0.met, $0.asked, $0.names, $1.referrer)
    }
  }
}
