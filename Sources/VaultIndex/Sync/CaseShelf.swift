import Network
import NoteSyntax

/// What the notes of a first load say of people, kept in memory until everybody is judged: the
/// same that `CaseLoader` reads from the index.
///
/// To read it back would take as long as the judging, on the one thread that also writes. A value
/// can be looked at on every core.
struct CaseShelf: Sendable {
  /// Something said of a person: what, by its place in the notes.
  private struct Said {
    var person: NodeID
    /// The other person of a naming.
    var about: NodeID?
    /// An index of `notes`.
    var note: Int32
    /// An index of what that note says.
    var index: Int32
  }

  private var notes: [SaidOfPeople] = []
  private var places: [NodeID: Int] = [:]
  private var stubs: [NodeID: String] = [:]
  private var interviews: [NodeID: [InterviewNote]] = [:]
  /// By who works there, in the order written.
  private var workplaces: [NodeID: [NodeID]] = [:]
  private var targets: [NodeID: Target] = [:]
  private var acceptances: [Acceptance] = []
  // Until `finish` in the order of the notes, then in that of whom it is said of.
  private var facts: [Said] = []
  private var commitments: [Said] = []
  /// Namings and introductions, in the order of who is named.
  private var namings: [Said] = []

  /// What is kept next is said by this note.
  mutating func begin(_ said: SaidOfPeople) {
    places[said.note] = notes.count
    notes.append(said)
  }

  mutating func keep(statement index: Int, of person: NodeID, about: NodeID?) {
    facts.append(said(index, of: person, about: about))
  }

  mutating func keep(commitment index: Int, of person: NodeID) {
    commitments.append(said(index, of: person))
  }

  mutating func keep(_ interview: InterviewNote, of person: NodeID) {
    interviews[person, default: []].append(interview)
  }

  mutating func keep(workplace organization: NodeID, of person: NodeID) {
    workplaces[person, default: []].append(organization)
  }

  mutating func keepStubs(_ names: [NodeID: String]) { stubs = names }

  private func said(_ index: Int, of person: NodeID, about: NodeID? = nil) -> Said {
    Said(person: person, about: about, note: Int32(notes.count - 1), index: Int32(index))
  }

  /// To be called when everything is kept, before anything is asked for.
  mutating func finish(acceptances: [Acceptance]) {
    self.acceptances = acceptances
    namings = facts.filter { said in
      guard said.about != nil else { return false }
      return [.named, .introduced].contains(verb(of: said))
    }
    namings.sort { ($0.about ?? $0.person) < ($1.about ?? $1.person) }
    facts.sort { $0.person < $1.person }
    commitments.sort { $0.person < $1.person }
    targets = targetsWithWords()
  }

  /// Everybody of whom anything is said, in order.
  var everybody: [NodeID] {
    var people = Array(stubs.keys)
    // Both are in the order of the people, so that this passes over nearly all of each one's.
    for said in facts where people.last != said.person { people.append(said.person) }
    for said in commitments where people.last != said.person { people.append(said.person) }
    for said in facts { if let about = said.about { people.append(about) } }
    return people.sortedWithoutRepeats()
  }

  /// All that the cases of these people are made of.
  func material(of ids: ArraySlice<NodeID>) -> CaseMaterial {
    let facts = ids.flatMap { self.facts.part(of: $0, by: \.person).map(fact) }
    let inward = ids.flatMap { id in
      namings.part(of: id, by: { $0.about ?? $0.person }).map(fact)
    }
    let named = Set(facts.compactMap(\.about))
    let promised = Set(facts.lazy.filter { $0.introduction != nil }.compactMap(\.about))
    var outcomes: [Fact] = []
    for id in named {
      let isPromised = promised.contains(id)
      for said in self.facts.part(of: id, by: \.person)
      where isPromised || [.met, .declined].contains(verb(of: said)) {
        outcomes.append(fact(said))
      }
    }
    var names: [NodeID: String] = [:]
    for id in named.union(inward.map(\.person)) { names[id] = person(id).name }
    var material = CaseMaterial(
      persons: ids.map(person), facts: facts, inward: inward, outcomes: outcomes, names: names,
      commitments: [:], interviews: [:], targets: [:], acceptances: acceptances)
    for id in ids {
      let held = commitments.part(of: id, by: \.person).map(commitment)
      if !held.isEmpty { material.commitments[id] = held.sorted { $0.source < $1.source } }
      material.interviews[id] = interviews[id]
      material.targets[id] = workplaces[id]?.compactMap { targets[$0] }
    }
    return material
  }

  /// Without a copy of all that is stated.
  private func verb(of said: Said) -> LogVerb {
    notes[Int(said.note)].statements[Int(said.index)].verb
  }

  private func statement(_ said: Said) -> StatedFact {
    notes[Int(said.note)].statements[Int(said.index)]
  }

  private func fact(_ said: Said) -> Fact {
    let stated = statement(said)
    return Fact(
      person: said.person, date: stated.date, time: stated.time, verb: stated.verb,
      channel: stated.channel, appointment: stated.appointment, about: said.about,
      useName: stated.useName, introduction: stated.introduction, rule: stated.rule,
      text: stated.text, isImplied: stated.isImplied,
      sources: [Source(note: notes[Int(said.note)].note, position: stated.position)])
  }

  private func commitment(_ said: Said) -> PersonCommitment {
    let note = notes[Int(said.note)]
    var commitment = note.commitments[Int(said.index)]
    // Whose it is, is settled.
    commitment.subject = .thisNote
    return PersonCommitment(
      commitment, source: Source(note: note.note, position: commitment.position))
  }

  private func person(_ id: NodeID) -> Person {
    let note = places[id].map { notes[$0] }
    return Person(
      id: id, name: note?.name ?? stubs[id] ?? "", note: note?.path,
      attributes: note?.attributes ?? ContactAttributes())
  }

  /// The words to the people who work at each target, by day.
  private func targetsWithWords() -> [NodeID: Target] {
    var words: [NodeID: [Target.Word]] = [:]
    for note in notes where note.isTarget { words[note.note] = [] }
    for (person, organizations) in workplaces {
      for organization in organizations where words[organization] != nil {
        words[organization]?.append(
          contentsOf: facts.part(of: person, by: \.person).compactMap { said in
            let verb = verb(of: said)
            guard verb.word == .toThem || verb.word == .both else { return nil }
            return statement(said).date.map { Target.Word(day: $0, person: person) }
          })
      }
    }
    var targets: [NodeID: Target] = [:]
    for (organization, words) in words {
      targets[organization] = Target(
        organization: organization, name: person(organization).name,
        words: words.sortedWithoutRepeats())
    }
    return targets
  }
}

extension Array where Element: Comparable {
  fileprivate func sortedWithoutRepeats() -> [Element] {
    var kept: [Element] = []
    for element in sorted() where kept.last != element { kept.append(element) }
    return kept
  }
}

extension Array {
  /// The elements with this key, in an array that is in the order of its keys.
  fileprivate func part<Key: Comparable>(of key: Key, by keyOf: (Element) -> Key)
    -> ArraySlice<Element>
  {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if keyOf(self[middle]) < key { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, keyOf(self[end]) == key { end += 1 }
    return self[low..<end]
  }
}
