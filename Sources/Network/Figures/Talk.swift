package import NoteSyntax

/// A talk that took place, with what it brought.
package struct Talk: Hashable, Sendable {
  package var day: CivilDate
  /// Who was there.
  package var people: [NodeID]
  /// The interview's note; nil where only logs tell of the talk.
  package var note: NodeID?
  /// Where it is told.
  package var sources: [Source]
  /// Whom they named in it, or on its day.
  package var names: Int
  /// Tasks in its note: yours, and theirs to you.
  package var promises: Int
  package var awaited: Int
  package var outcome: String?

  /// The talks that facts tell of, by day. What an interview's note tells of everybody in it is one
  /// talk; so is what several lines tell of one person and day.
  package static func all(
    in facts: [CountedFact], outcomes: [NodeID: String?],
    promises: [NodeID: (yours: Int, theirs: Int)]
  ) -> [Talk] {
    struct Meeting: Hashable {
      var person: NodeID
      var day: CivilDate
    }
    var talks: [Talk] = []
    var byNote: [NodeID: Int] = [:]
    var byMeeting: [Meeting: Int] = [:]
    // Interviews' notes first: the lines of logs about the same meetings belong to them.
    let met = facts.filter { $0.verb == .met && $0.date != nil }
    for isInterview in [true, false] {
      for fact in met {
        let note = fact.source.note
        guard (outcomes[note] != nil) == isInterview, let day = fact.date else { continue }
        let meeting = Meeting(person: fact.person, day: day)
        if let known = isInterview ? byNote[note] : byMeeting[meeting] {
          if !talks[known].people.contains(fact.person) { talks[known].people.append(fact.person) }
          if !talks[known].sources.contains(fact.source) {
            talks[known].sources.append(fact.source)
          }
          byMeeting[meeting] = known
          continue
        }
        byMeeting[meeting] = talks.count
        if isInterview { byNote[note] = talks.count }
        talks.append(
          Talk(
            day: day, people: [fact.person], note: isInterview ? note : nil,
            sources: [fact.source], names: 0, promises: promises[note]?.yours ?? 0,
            awaited: promises[note]?.theirs ?? 0, outcome: outcomes[note] ?? nil))
      }
    }
    var named: [Int: Set<NodeID>] = [:]
    for fact in facts where fact.verb == .named {
      guard let about = fact.about, about != fact.person, let day = fact.date,
        let talk = byNote[fact.source.note]
          ?? byMeeting[Meeting(person: fact.person, day: day)]
      else { continue }
      named[talk, default: []].insert(about)
    }
    for (talk, names) in named { talks[talk].names = names.count }
    for index in talks.indices {
      if talks[index].note == nil { (talks[index].promises, talks[index].awaited) = (0, 0) }
      talks[index].people.sort()
      talks[index].sources.sort()
    }
    return talks.sorted { ($0.day, $0.people[0]) < ($1.day, $1.people[0]) }
  }
}
