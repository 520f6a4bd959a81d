import Network
import NoteSyntax

/// What the notes of a first load say of people, kept in memory until everybody is judged: the
/// same that `CaseLoader` reads from the index.
///
/// To read it back would take as long as the judging, on the one thread that also writes. A value
/// can be looked at on every core.
struct CaseShelf: Sendable {
  /// Something said of a person: what, by its place in the notes. Small, since a vault has millions.
  private struct Said {
    var person: NodeID
    /// An index of `notes`.
    var note: Int32
    /// Among what that note says.
    var offset: Int32
    /// An index of `abouts`, of a naming or introduction; else below zero.
    var about: Int32 = -1
    /// Of a fact.
    var verb: LogVerb?
  }

  /// In ascending order.
  private let notes: [NodeID]
  /// A `SaidOfPeople` for each.
  private let said: PackedNotes
  /// Whose statements are being kept: an index of `notes`.
  private var note = -1
  private var stubs: [NodeID: String] = [:]
  private var targets: [NodeID: Target] = [:]
  private var acceptances: [Acceptance] = []
  // Until `finish` in the order of the notes, then in that of whom it is said of.
  private var facts: [Said] = []
  private var commitments: [Said] = []
  private var interviews: [(person: NodeID, interview: InterviewNote)] = []
  private var workplaces: [(person: NodeID, organization: NodeID)] = []
  /// The other person of each naming and introduction.
  private var abouts: [NodeID] = []
  /// Namings and introductions, in the order of who is named.
  private var namings: [Said] = []

  /// - Parameter pending: of notes whose numbers ascend, as they do in a first load.
  init(of pending: PendingMeanings) {
    notes = pending.notes
    said = pending.said
    // Grown step by step, a list is half empty in the end.
    facts.reserveCapacity(pending.statementCount)
  }

  /// What is kept next is said by this note: the one behind the last.
  mutating func begin(_ id: NodeID) {
    note += 1
    assert(notes[note] == id)
  }

  mutating func keep(_ verb: LogVerb, at offset: Int, of person: NodeID, about: NodeID?) {
    var said = Said(person: person, note: Int32(note), offset: Int32(offset), verb: verb)
    if let about {
      said.about = Int32(abouts.count)
      abouts.append(about)
    }
    facts.append(said)
  }

  mutating func keep(commitmentAt offset: Int, of person: NodeID) {
    commitments.append(Said(person: person, note: Int32(note), offset: Int32(offset)))
  }

  mutating func keep(_ interview: InterviewNote, of person: NodeID) {
    interviews.append((person, interview))
  }

  mutating func keep(workplace organization: NodeID, of person: NodeID) {
    workplaces.append((person, organization))
  }

  mutating func keepStubs(_ names: [NodeID: String]) { stubs = names }

  /// To be called when everything is kept, before anything is asked for.
  mutating func finish(acceptances: [Acceptance]) {
    self.acceptances = acceptances
    namings =
      facts.filter { $0.about >= 0 && ($0.verb == .named || $0.verb == .introduced) }
      .sorted { whoIsNamed(by: $0) < whoIsNamed(by: $1) }
    facts.sort { $0.person < $1.person }
    commitments.sort { $0.person < $1.person }
    interviews.sort { $0.person < $1.person }
    workplaces.sort { $0.person < $1.person }
    targets = targetsWithWords()
  }

  /// Everybody of whom anything is said, in order.
  var everybody: [NodeID] {
    var people = Array(stubs.keys)
    // Both are in the order of the people, so that this passes over nearly all of each one's.
    for said in facts where people.last != said.person { people.append(said.person) }
    for said in commitments where people.last != said.person { people.append(said.person) }
    people += abouts
    return people.sortedWithoutRepeats()
  }

  /// All that the cases of these people are made of.
  func material(of ids: ArraySlice<NodeID>) -> CaseMaterial {
    let facts = ids.flatMap { self.facts.part(of: $0, by: \.person).map(fact) }
    let inward = ids.flatMap { id in
      namings.part(of: id, by: whoIsNamed).map(fact)
    }
    let named = Set(facts.compactMap(\.about))
    let promised = Set(facts.lazy.filter { $0.introduction != nil }.compactMap(\.about))
    var outcomes: [Fact] = []
    for id in named {
      let isPromised = promised.contains(id)
      for said in self.facts.part(of: id, by: \.person)
      where isPromised || said.verb == .met || said.verb == .declined {
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
      let talks = interviews.part(of: id, by: \.person).map(\.interview)
      if !talks.isEmpty { material.interviews[id] = talks }
      let asked = workplaces.part(of: id, by: \.person).compactMap { targets[$0.organization] }
      if !asked.isEmpty { material.targets[id] = asked }
    }
    return material
  }

  /// Who is named by it.
  private func whoIsNamed(by said: Said) -> NodeID { abouts[Int(said.about)] }

  private func statement(_ said: Said) -> StatedFact {
    var reader = self.said.reader(of: Int(said.note), at: Int(said.offset))
    return reader.statement()
  }

  private func fact(_ said: Said) -> Fact {
    let stated = statement(said)
    return Fact(
      person: said.person, date: stated.date, time: stated.time, verb: stated.verb,
      channel: stated.channel, appointment: stated.appointment,
      about: said.about < 0 ? nil : whoIsNamed(by: said), useName: stated.useName,
      introduction: stated.introduction, rule: stated.rule,
      text: stated.text, isImplied: stated.isImplied,
      sources: [Source(note: notes[Int(said.note)], position: stated.position)])
  }

  private func commitment(_ said: Said) -> PersonCommitment {
    var reader = self.said.reader(of: Int(said.note), at: Int(said.offset))
    var commitment = reader.commitment()
    // Whose it is, is settled.
    commitment.subject = .thisNote
    return PersonCommitment(
      commitment, source: Source(note: notes[Int(said.note)], position: commitment.position))
  }

  private func person(_ id: NodeID) -> Person {
    let itself = itself(id)
    return Person(
      id: id, name: itself?.name ?? stubs[id] ?? "", note: itself?.path,
      attributes: itself?.attributes ?? ContactAttributes())
  }

  /// Nil for somebody without a note.
  private func itself(_ id: NodeID) -> SaidOfItself? {
    notes.part(of: id, by: \.self).indices.first.map { number in
      var reader = said.reader(of: number)
      return reader.saidOfItself()
    }
  }

  /// The words to the people who work at each target, by day.
  private func targetsWithWords() -> [NodeID: Target] {
    var words: [NodeID: [Target.Word]] = [:]
    for organization in Set(workplaces.map(\.organization))
    where itself(organization)?.isTarget == true {
      words[organization] = []
    }
    for (person, organization) in workplaces where words[organization] != nil {
      words[organization]?.append(
        contentsOf: facts.part(of: person, by: \.person).compactMap { said in
          guard let verb = said.verb, verb.word == .toThem || verb.word == .both else {
            return nil
          }
          return statement(said).date.map { Target.Word(day: $0, person: person) }
        })
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
