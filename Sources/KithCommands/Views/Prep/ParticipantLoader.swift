import Network
import NoteSyntax
import VaultIndex

/// Gathers what the sheet says of one person.
struct ParticipantLoader {
  private let prep: PrepLoader
  private let meeting: PrepSheet.Meeting?
  private let isCall: Bool
  private var reader: IndexReader { prep.reader }
  private var today: CivilDate { prep.today }

  init(_ prep: PrepLoader, meeting: PrepSheet.Meeting?, isCall: Bool = false) {
    self.prep = prep
    self.meeting = meeting
    self.isCall = isCall
  }

  func participant(_ node: NodeRow) throws -> PrepSheet.Participant {
    let page = prep.shelf.page(of: node)
    let facts = try reader.facts(of: node.id).filter { $0.date ?? .earliest <= today }
    // What was named later is not known yet on an earlier day.
    let known = { (naming: Naming) in naming.date ?? .earliest <= today }
    let upward = try reader.namings(from: node.id, up: true).filter(known)
    let chain = Array(ReferralForest.steps(up: node.id, namings: upward).reversed())
    let named = try reader.namings(of: node.id).named.filter(known)
    let people = try reader.people([node.id] + named.map(\.to), on: today)
    let promises = try reader.commitments(of: node.id)
      .filter { held in
        held.commitment.isOpen && held.commitment.kind != .followUp
          && held.commitment.madeOn ?? .earliest <= today
      }
    let nodes = try reader.nodes(
      (upward + named).flatMap { [$0.from, $0.to] + $0.sources.map(\.note) }
        + facts.flatMap { $0.sources.map(\.note) } + promises.map(\.source.note))
    let talks = try prep.earlierTalks(with: node, than: meeting)
    let zone = zone(page)
    let local = localTime(zone)
    return PrepSheet.Participant(
      node: node, warnings: warnings(of: node, page, facts),
      state: people[node.id]?.standing.state ?? .notAsked,
      details: details(
        ["title", "organization", "role", "field", "location", "timezone", "phone", "email"],
        of: node),
      verdicts: try verdicts(node), localTime: local.time, isZoneUnknown: local.isUnknown,
      chain: chain, alsoNamedBy: upward.filter { $0.to == node.id && $0.from != chain.last?.from },
      root: root(chain.first.flatMap { nodes[$0.from] } ?? node),
      talks: talks.map { day, note, page in
        PrepSheet.Talk(
          day: day, note: note, learned: Quote.all(page.passages(in: "learned"), in: note),
          notes: Quote.all(page.passages(in: "notes"), in: note),
          asked: page.questions.count(where: \.isAsked))
      },
      words: words(facts, nodes),
      named: named.map { ($0, people[$0.to]?.standing.state ?? .notAsked) },
      promises: promises.compactMap { held in
        SourceLine(held.source, nodes).map { (held.commitment, $0) }
      },
      resumes: talks.compactMap { day, note, page in
        page.value("resume").flatMap { $0.text == "no" ? nil : Quote($0, in: note) }
          .map { (day, $0) }
      },
      followUp: Quote(page?.value("follow_up_ok"), in: node),
      wouldWorkFor: Quote(page?.value("would_work_for"), in: node), nodes: nodes)
  }

  /// What their clock shows when the talk begins; nil where it is as yours, or nothing tells.
  func theirClock(of node: NodeRow) -> CivilDateTime? {
    localTime(zone(prep.shelf.page(of: node))).time
  }

  /// What speaks against turning to them at all, and against the call that the sheet is for.
  private func warnings(of node: NodeRow, _ page: NotePage?, _ facts: [Fact]) -> [String] {
    let doubts = isCall ? DraftKind.call.doubts(of: node.name, in: facts, on: today) : []
    return [Relation(page).warning(of: node.name)].compactMap { $0 } + doubts
  }

  private func details(_ keys: [String], of node: NodeRow) -> [PrepSheet.Detail] {
    let page = prep.shelf.page(of: node)
    return keys.map { .init(key: $0, value: Quote(page?.value($0), in: node)) }
  }

  private func root(_ node: NodeRow) -> (name: String, details: [PrepSheet.Detail]) {
    (node.name, details(["tie", "source"], of: node))
  }

  private func verdicts(_ node: NodeRow) throws -> [(field: String, verdict: Quote)] {
    let fields = try reader.nodes(try prep.fields(of: node).compactMap(\.node))
    return fields.values.filter { $0.kind == .field }.sorted { $0.name < $1.name }
      .compactMap { field in
        Quote(prep.shelf.page(of: field)?.value("verdict"), in: field).map { (field.name, $0) }
      }
  }

  /// What they said, and what you noted of them. A naming has its own place on the sheet.
  private func words(_ facts: [Fact], _ nodes: [NodeID: NodeRow])
    -> [(fact: Fact, sources: [SourceLine])]
  {
    facts.filter {
      !$0.text.isEmpty && ($0.isWordFromThem || $0.verb == .note) && !$0.isNaming
    }
    .reversed().map { fact in (fact, fact.sources.compactMap { SourceLine($0, nodes) }.sorted()) }
  }

  /// The zone of the talk's note counts before the person's own: they may be travelling.
  private func zone(_ page: NotePage?) -> String? {
    let note = meeting?.note.flatMap { prep.shelf.page(of: $0) }
    return (note?.value("timezone") ?? page?.value("timezone"))?.text
  }

  private func localTime(_ zone: String?) -> (time: CivilDateTime?, isUnknown: Bool) {
    guard let zone, let meeting, meeting.time != nil else { return (nil, false) }
    let here = CivilDateTime(meeting.date, meeting.time)
    guard let there = ZoneClock.moment(here, in: prep.localZone(), as: zone) else {
      return (nil, true)
    }
    return (there == here ? nil : there, false)
  }
}
