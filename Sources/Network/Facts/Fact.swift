package import NoteSyntax

/// The place in a note that something follows from.
package struct Source: Hashable, Comparable, Sendable {
  package let note: NodeID
  package let position: SourcePosition

  package init(note: NodeID, position: SourcePosition) {
    self.note = note
    self.position = position
  }

  package static func < (left: Source, right: Source) -> Bool {
    (left.note, left.position) < (right.note, right.position)
  }
}

extension [Source] {
  /// Takes in other sources, each once, in order. Both must be so already.
  ///
  /// Sources mostly come in their order, and a line repeated ten thousand times is ten thousand
  /// sources of one fact: so what comes behind all others is only put there.
  mutating func formUnion(_ others: [Source]) {
    for source in others {
      guard let last, source <= last else {
        append(source)
        continue
      }
      let index = lowerBound(of: source)
      if self[index] != source { insert(source, at: index) }
    }
  }

  /// The index of the first that is not before `source`.
  private func lowerBound(of source: Source) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < source { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Something that happened between you and one person, names resolved.
///
/// The same fact written twice (same person, verb, date, and what it is about) is one fact with
/// both sources.
///
/// It never changes. Everybody's facts are handed to each rule, put in order and merged: as a class
/// one is handed on by counting one reference, and not one for each of its texts and lists.
package final class Fact: Hashable, Sendable {
  package let person: NodeID
  /// Nil precedes everything dated.
  package let date: CivilDate?
  package let time: ClockTime?
  package let verb: LogVerb
  package let channel: String?
  package let appointment: Appointment?
  /// Whom `named` and `introduced` are about.
  package let about: NodeID?
  package let useName: Bool?
  package let introduction: NamedPerson.Introduction?
  /// The rule that `skip` drops.
  package let rule: RuleName?
  package let text: String
  package let isImplied: Bool
  /// Never empty; sorted.
  package let sources: [Source]

  package init(
    person: NodeID, date: CivilDate?, time: ClockTime? = nil, verb: LogVerb,
    channel: String? = nil, appointment: Appointment? = nil, about: NodeID? = nil,
    useName: Bool? = nil, introduction: NamedPerson.Introduction? = nil, rule: RuleName? = nil,
    text: String = "", isImplied: Bool = false, sources: [Source]
  ) {
    self.person = person
    self.date = date
    self.time = time
    self.verb = verb
    self.channel = channel
    self.appointment = appointment
    self.about = about
    self.useName = useName
    self.introduction = introduction
    self.rule = rule
    self.text = text
    self.isImplied = isImplied
    self.sources = sources
  }

  package static func == (left: Fact, right: Fact) -> Bool {
    left === right
      || left.person == right.person && left.date == right.date && left.verb == right.verb
        && left.sources == right.sources && left.text == right.text && left.time == right.time
        && left.channel == right.channel && left.appointment == right.appointment
        && left.about == right.about && left.useName == right.useName
        && left.introduction == right.introduction && left.rule == right.rule
        && left.isImplied == right.isImplied
  }

  package func hash(into hasher: inout Hasher) {
    // What tells nearly all apart.
    hasher.combine(person)
    hasher.combine(date)
    hasher.combine(verb)
    hasher.combine(sources)
  }

  /// Whether it is a word between you: to them, from them, or both.
  package var isWord: Bool { verb.word != .none }
  package var isWordToThem: Bool { verb.word == .toThem || verb.word == .both }
  /// Whether somebody is named by it. Whoever introduces somebody names them by that.
  package var isNaming: Bool { verb == .named || verb == .introduced }
  package var isWordFromThem: Bool { verb.word == .fromThem || verb.word == .both }
}

extension Sequence<Fact> {
  /// One fact for each thing that happened, with all its sources, in order of time: undated facts
  /// first, and on one day in the order in which a conversation runs.
  ///
  /// The order depends on the facts alone, never on the order in which files were read.
  package func merged() -> [Fact] { Fact.merged(Array(self)) }
}

extension Fact {
  fileprivate static func merged(_ all: [Fact]) -> [Fact] {
    // A log is mostly written in order.
    let facts = areInOrder(all) ? all : sorted(all)
    // Mostly no two of one day say the same; then there is nothing to merge.
    guard haveNeighbours(facts) else { return facts }
    var merged: [Fact] = []
    merged.reserveCapacity(facts.count)
    var start = 0
    // Facts of one day and verb lie side by side in the order; mostly there is one.
    while start < facts.count {
      var end = start + 1
      while end < facts.count, facts[end].isNear(facts[start]) { end += 1 }
      if end == start + 1 {
        merged.append(facts[start])
      } else {
        merge(facts[start..<end], into: &merged)
      }
      start = end
    }
    return merged
  }

  private static func areInOrder(_ facts: [Fact]) -> Bool {
    for index in facts.indices.dropFirst() {
      // Mostly the days tell.
      if let date = facts[index].date, let before = facts[index - 1].date, before < date {
        continue
      }
      if inOrder(facts[index], facts[index - 1]) { return false }
    }
    return true
  }

  private static func sorted(_ facts: [Fact]) -> [Fact] {
    // Small keys are sorted in place of large values. Days and verbs nearly always tell.
    facts.indices.map { index in
      (day: facts[index].date?.dayNumber ?? .min, verb: facts[index].verb.rank, index: index)
    }
    .sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      if left.verb != right.verb { return left.verb < right.verb }
      return inOrder(facts[left.index], facts[right.index])
    }
    .map { facts[$0.index] }
  }

  private static func haveNeighbours(_ facts: [Fact]) -> Bool {
    for index in facts.indices.dropFirst() where facts[index].isNear(facts[index - 1]) {
      return true
    }
    return false
  }

  /// By date, then by the verb's place in a conversation, then by line and words; by the number
  /// of the note only where all else is equal, since that follows the order of the files.
  package static func inOrder(_ left: Fact, _ right: Fact) -> Bool {
    let leftDate = left.date ?? .earliest
    let rightDate = right.date ?? .earliest
    if leftDate != rightDate { return leftDate < rightDate }
    if (left.date == nil) != (right.date == nil) { return left.date == nil }
    if left.verb != right.verb { return left.verb.rank < right.verb.rank }
    let (leftPlace, rightPlace) = (left.firstPosition, right.firstPosition)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    let (leftIdentity, rightIdentity) = (FactIdentity(left), FactIdentity(right))
    if leftIdentity != rightIdentity { return leftIdentity < rightIdentity }
    let (leftWords, rightWords) = (left.words, right.words)
    if leftWords != rightWords { return leftWords.lexicographicallyPrecedes(rightWords) }
    return left.sources.lexicographicallyPrecedes(right.sources)
  }

  /// Of one day and verb: they may be statements of one fact.
  fileprivate func isNear(_ other: Fact) -> Bool { date == other.date && verb == other.verb }

  private var firstPosition: SourcePosition {
    if sources.count == 1 { return sources[0].position }
    return sources.map(\.position).min() ?? SourcePosition(line: 1, column: 1)
  }

  /// What it says beyond its identity, as far as one statement of a fact may differ from another.
  private var words: [String] {
    let set = appointment.map { [$0.time?.iso ?? "", $0.minutes.map(String.init) ?? ""] } ?? []
    return [time?.iso ?? "", channel ?? "", text] + set + [appointment?.mode?.rawValue ?? ""]
  }

  fileprivate static func merge(_ facts: ArraySlice<Fact>, into merged: inout [Fact]) {
    if facts.count <= compareLimit {
      let first = merged.count
      for fact in facts {
        let same = merged.indices[first...].first { merged[$0].isSame(as: fact) }
        if let same {
          merged[same] = merged[same].absorbing(fact)
        } else {
          merged.append(fact)
        }
      }
      return
    }
    var known: [FactIdentity: [Int]] = [:]
    for fact in facts {
      let identity = FactIdentity(fact)
      if let index = known[identity]?.first(where: { merged[$0].isAtTheHour(of: fact) }) {
        merged[index] = merged[index].absorbing(fact)
      } else {
        known[identity, default: []].append(merged.count)
        merged.append(fact)
      }
    }
  }

  /// So few are compared sooner than hashed.
  private static let compareLimit = 8

  /// Whether not each sets a meeting for another hour.
  private func isAtTheHour(of other: Fact) -> Bool {
    guard let time = appointment?.time, let otherTime = other.appointment?.time else { return true }
    return time == otherTime
  }

  /// Whether both have one `FactIdentity`, and are at one hour.
  private func isSame(as other: Fact) -> Bool {
    person == other.person && date == other.date && verb == other.verb && about == other.about
      && appointment?.date == other.appointment?.date && rule == other.rule
      && isAtTheHour(of: other)
      && (verb != .note || text == other.text)
  }

  /// With what another statement of the same fact adds.
  fileprivate func absorbing(_ other: Fact) -> Fact {
    var sources = sources
    sources.formUnion(other.sources)
    var text = text.isEmpty ? other.text : text
    if !self.text.isEmpty, !other.text.isEmpty, other.text != self.text {
      // Two calls on one day are one word between you, but both are worth reading.
      text += "; " + other.text
    }
    let set = appointment.map { set in
      Appointment(
        date: set.date, time: set.time ?? other.appointment?.time,
        minutes: set.minutes ?? other.appointment?.minutes,
        mode: set.mode ?? other.appointment?.mode,
        movedFrom: set.movedFrom ?? other.appointment?.movedFrom)
    }
    return Fact(
      person: person, date: date, time: [time, other.time].compactMap(\.self).max(), verb: verb,
      channel: channel ?? other.channel, appointment: set, about: about,
      useName: Leave.combined(useName, other.useName),
      introduction: .combined(introduction, other.introduction), rule: rule, text: text,
      // Somebody said it outright somewhere: then it is no longer merely implied.
      isImplied: isImplied && other.isImplied, sources: sources)
  }
}

extension LogVerb {
  /// The verb's place among those of one day: an asking comes before its answer, a meeting before
  /// the thanks for it. The order of the table in the format.
  package var rank: Int {
    switch self {
    case .asked: 0
    case .nudged: 1
    case .replied: 2
    case .booked: 3
    case .confirmed: 4
    case .moved: 5
    case .cancelled: 6
    case .missed: 7
    case .met: 8
    case .wroteUp: 9
    case .thanked: 10
    case .declined: 11
    case .putOff: 12
    case .bounced: 13
    case .named: 14
    case .introduced: 15
    case .updated: 16
    case .told: 17
    case .contacted: 18
    case .heard: 19
    case .skip: 20
    case .note: 21
    }
  }
}

/// What makes two statements the same fact.
private struct FactIdentity: Hashable, Comparable {
  let person: NodeID
  let date: CivilDate?
  let verb: LogVerb
  let about: NodeID?
  let appointment: CivilDate?
  let rule: RuleName?
  /// Notes say different things on one day; everything else happens once.
  let text: String?

  init(_ fact: Fact) {
    person = fact.person
    date = fact.date
    verb = fact.verb
    about = fact.about
    appointment = fact.appointment?.date
    rule = fact.rule
    text = fact.verb == .note ? fact.text : nil
  }

  /// Of one day and verb: what is said first, the people last.
  static func < (left: FactIdentity, right: FactIdentity) -> Bool {
    if left.appointment != right.appointment {
      return left.appointment ?? .earliest < right.appointment ?? .earliest
    }
    if left.rule != right.rule { return left.rule?.rawValue ?? "" < right.rule?.rawValue ?? "" }
    if left.text != right.text { return left.text ?? "" < right.text ?? "" }
    return (left.person, left.about ?? left.person) < (right.person, right.about ?? right.person)
  }
}
