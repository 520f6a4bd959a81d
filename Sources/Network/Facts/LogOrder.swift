import NoteSyntax

/// What came first of one day, where a log tells: its lines follow each other, from the top down or,
/// where the newest stands on top, from the bottom up.
final class LogOrder {
  private let facts: [Fact]
  /// The dated lines of each note's log.
  private lazy var lines: [NodeID: [(place: SourcePosition, day: CivilDate)]] = {
    var lines: [NodeID: [(place: SourcePosition, day: CivilDate)]] = [:]
    // What follows from a note's date is no line of its log.
    for fact in facts where !fact.isImplied {
      guard let day = fact.date else { continue }
      for source in fact.sources { lines[source.note, default: []].append((source.position, day)) }
    }
    return lines
  }()
  /// Whether a note's log runs upward.
  private var directions: [NodeID: Bool] = [:]

  /// - Parameter facts: a person's, by whose days each log's direction is told.
  init(of facts: [Fact]) { self.facts = facts }

  /// Whether a fact was before another of the same day: by the times of both, else by the lines of a log
  /// that has both; nil where neither tells. Of what a log says more than once the last time counts.
  func stands(_ fact: Fact, before other: Fact) -> Bool? {
    if let one = fact.time, let two = other.time, one != two { return one < two }
    var (mine, theirs) = (fact.sources[...], other.sources[...])
    // Both are in order of their notes.
    while let one = mine.first?.note, let two = theirs.first?.note {
      if one == two { return stands(fact, before: other, in: one) }
      if one < two {
        mine = mine.drop { $0.note == one }
      } else {
        theirs = theirs.drop { $0.note == two }
      }
    }
    return nil
  }

  /// The same by one note's log; nil where both stand in one line, or one in none.
  func stands(_ fact: Fact, before other: Fact, in note: NodeID) -> Bool? {
    let isUpward = runsUpward(note)
    func line(_ fact: Fact) -> Int? {
      let lines = fact.sources.lazy.filter { $0.note == note }.map(\.position.line)
      return isUpward ? lines.min() : lines.max()
    }
    guard let mine = line(fact), let theirs = line(other), mine != theirs else { return nil }
    return (mine < theirs) != isUpward
  }

  /// Whether more lines are followed by an older one than by a newer.
  private func runsUpward(_ note: NodeID) -> Bool {
    if let known = directions[note] { return known }
    let lines = (lines[note] ?? []).sorted { $0.place < $1.place }
    let turns = zip(lines, lines.dropFirst()).map { above, below in
      // Between front matter and a log stands at least a fence and a heading.
      above.day == below.day || below.place.line - above.place.line > 2
        ? 0 : above.day < below.day ? 1 : -1
    }
    let answer = turns.reduce(0, +) < 0
    directions[note] = answer
    return answer
  }
}

extension [Fact] {
  /// Merged facts as somebody reads them: those of one day in the order in which one log has them,
  /// where one has them all; else in that of a conversation.
  package func asWritten() -> [Fact] {
    let order = LogOrder(of: self)
    var told: [Fact] = []
    var rest = self[...]
    while let first = rest.first {
      let day = rest.prefix { $0.date == first.date }
      let log = first.sources.first { source in
        day.allSatisfy { $0.sources.contains { $0.note == source.note } }
      }
      told +=
        log.map { log in
          day.sorted { order.stands($0, before: $1, in: log.note) == true }
        } ?? Array(day)
      rest = rest.dropFirst(day.count)
    }
    return told
  }
}
