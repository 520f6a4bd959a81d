import Network
import NoteSyntax
import Testing

/// A vault in memory, evaluated in the plainest way there is: everything is read, resolved and
/// judged anew, nothing is stored. What an index answers must agree with it.
struct TestVault {
  let settings: Settings
  let records: [NoteRecord]
  /// Notes in the order of the files, and behind them the stubs.
  private(set) var names: [NodeID: String] = [:]
  /// As stated: one for each line, not merged.
  private(set) var facts: [Fact] = []
  private(set) var commitments: [NodeID: [PersonCommitment]] = [:]
  private(set) var interviews: [NodeID: [InterviewNote]] = [:]
  /// The organizations at which each contact works, by what its links resolve to.
  private var workplaces: [NodeID: [NodeID]] = [:]
  /// What each mention of each note came to, in the order of the notes and their mentions.
  private(set) var resolutions: [NodeID: [(resolution: Resolution, alternatives: Alternatives)]] =
    [:]
  private var entries: [NameEntry] = []
  private var stubs: [NameKey: NodeID] = [:]

  init(_ files: [TestFile], settings yaml: String = "") throws {
    let settings = Settings.test(yaml)
    try self.init(records: files.map { try $0.record(settings) }, settings)
  }

  init(records: [NoteRecord], _ settings: Settings) {
    self.settings = settings
    self.records = records
    let nodes = records.indices.map { NodeID(Int64($0 + 1)) }
    for (node, record) in zip(nodes, records) {
      names[node] = record.name
      entries += record.nameKeys.map { key, rank in
        NameEntry(
          key: key, rank: rank, node: node, path: record.path, kind: record.kind,
          organizations: record.contact?.organizations ?? [])
      }
    }
    for (node, record) in zip(nodes, records) { add(record, as: node) }
  }

  private mutating func add(_ record: NoteRecord, as note: NodeID) {
    let people = record.mentions.map { resolve($0, in: note, at: record.path) }
    if record.kind == .contact {
      workplaces[note] = zip(record.mentions, people)
        .compactMap { $0.role == .organization ? $1 : nil }
    }
    func node(_ reference: Reference) -> NodeID? {
      switch reference {
      case .thisNote: note
      case .mention(let index): people[index]
      }
    }
    for said in record.statements {
      let about = said.about.map(node)
      guard let person = node(said.subject), about != .some(nil),
        about != person || said.about != .thisNote
      else { continue }
      facts.append(
        Fact(
          person: person, date: said.date, time: said.time, verb: said.verb,
          channel: said.channel, appointment: said.appointment, about: about ?? nil,
          useName: said.useName, introduction: said.introduction, rule: said.rule,
          text: said.text, isImplied: said.isImplied,
          sources: [Source(note: note, position: said.position)]))
    }
    for held in record.commitments {
      let present = Set((record.interview?.attendees ?? []).compactMap(node))
      guard let person = node(held.subject),
        held.isTo(person, meaning: node, isPresent: present.contains)
      else { continue }
      let source = Source(note: note, position: held.position)
      commitments[person, default: []].append(PersonCommitment(held, source: source))
    }
    if let interview = record.interview, let day = record.date {
      for person in interview.attendees.compactMap(node) {
        interviews[person, default: []].append(
          InterviewNote(
            day: day, questions: interview.questions, isWrittenUp: interview.isWrittenUp))
      }
    }
  }

  private mutating func resolve(_ mention: Mention, in note: NodeID, at path: VaultPath)
    -> NodeID?
  {
    guard !mention.link.target.isEmpty else { return note }
    let target = LinkTarget(mention.link.target)
    let candidates = entries.filter { target.lookupKeys.contains($0.key) }
    let found = Resolver.resolve(
      target, written: mention.link.target, from: path, wantsPerson: mention.wantsPerson,
      among: candidates)
    resolutions[note, default: []].append(found)
    switch found.resolution {
    case .note(let entry, _): return entry.node
    case .ambiguous: return nil
    case .none:
      guard mention.wantsPerson else { return nil }
      if let stub = stubs[target.key] { return stub }
      let stub = NodeID(Int64(records.count + stubs.count + 1))
      stubs[target.key] = stub
      names[stub] = mention.link.target
      return stub
    }
  }
}

extension TestVault {
  /// The note or stub of this name; of several notes, the first.
  func node(_ name: String) -> NodeID? {
    names.keys.sorted().first { names[$0] == name }
  }

  /// The path of a note; nil of a stub.
  func path(of node: NodeID) -> String? {
    let index = Int(node.value) - 1
    return records.indices.contains(index) ? records[index].path.text : nil
  }

  /// The merged facts of one person.
  func facts(of person: NodeID) -> [Fact] { facts.filter { $0.person == person }.merged() }

  var namings: [Naming] { Naming.merging(facts.shuffled(), names: { names[$0] ?? "" }) }

  /// One case for each contact, each stub and whoever else something is said of.
  var cases: [PersonCase] {
    let namings = namings
    return names.keys.sorted().map { id in
      let record = id.value <= records.count ? records[Int(id.value) - 1] : nil
      return PersonCase(
        person: Person(
          id: id, name: names[id] ?? "", note: record?.path,
          attributes: record?.contact ?? ContactAttributes()),
        facts: facts(of: id),
        commitments: (commitments[id] ?? []).sorted { $0.source < $1.source },
        namedBy: namings.filter { $0.to == id },
        named: namings.filter { $0.from == id }.map { ($0, facts(of: $0.to)) },
        interviews: interviews[id] ?? [], targets: targets(of: id), acceptances: acceptances)
    }
  }

  private func targets(of person: NodeID) -> [Target] {
    (workplaces[person] ?? []).filter { $0.value <= records.count }
      .filter { records[Int($0.value) - 1].isTarget }
      .map { organization in
        let colleagues = workplaces.filter { $0.value.contains(organization) }.keys
        let words = facts.filter { colleagues.contains($0.person) && $0.isWordToThem }
          .compactMap { fact in fact.date.map { Target.Word(day: $0, person: fact.person) } }
        return Target(
          organization: organization, name: names[organization] ?? "",
          words: Set(words).sorted { ($0.day, $0.person) < ($1.day, $1.person) })
      }
  }

  private var acceptances: [Acceptance] {
    records.enumerated().compactMap { index, record in
      let id = NodeID(Int64(index + 1))
      return record.accepted.map {
        Acceptance(
          opportunity: id, name: record.name, day: $0.day,
          source: Source(note: id, position: $0.position))
      }
    }
    .sorted { ($0.day, $0.opportunity) < ($1.day, $1.opportunity) }
  }

  var obligations: [Obligation] {
    let judge = Judge(settings: settings)
    return cases.flatMap { judge.obligations(in: $0) }
  }
}
