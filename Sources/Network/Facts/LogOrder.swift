import NoteSyntax

/// What came first of one day, where a log tells: its lines follow each other, from the top down or,
/// where the newest stands on top, from the bottom up.
final class LogOrder {
  private let facts: [Fact]
  /// Whether a note's log runs upward.
  private var directions: [NodeID: Bool] = [:]

  /// - Parameter facts: a person's, by whose days each log's direction is told.
  init(of facts: [Fact]) { self.facts = facts }

  /// Whether a fact stands before another of the same day in a log that has both; nil where none has.
  func stands(_ fact: Fact, before other: Fact) -> Bool? {
    for source in fact.sources {
      guard let there = other.sources.first(where: { $0.note == source.note }),
        there.position.line != source.position.line
      else { continue }
      return (source.position < there.position) != runsUpward(source.note)
    }
    return nil
  }

  /// Whether more lines are followed by an older one than by a newer.
  private func runsUpward(_ note: NodeID) -> Bool {
    if let known = directions[note] { return known }
    var lines: [(place: SourcePosition, day: CivilDate)] = []
    for fact in facts {
      guard let day = fact.date else { continue }
      for source in fact.sources where source.note == note { lines.append((source.position, day)) }
    }
    lines.sort { $0.place < $1.place }
    let turns = zip(lines, lines.dropFirst()).map { above, below in
      above.day == below.day ? 0 : above.day < below.day ? 1 : -1
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
      let isOneLog = first.sources.contains { source in
        day.allSatisfy { $0.sources.contains { $0.note == source.note } }
      }
      told += isOneLog ? day.sorted { order.stands($0, before: $1) == true } : Array(day)
      rest = rest.dropFirst(day.count)
    }
    return told
  }
}
