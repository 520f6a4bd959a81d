import Network
import NoteSyntax
import Presentation
import VaultIndex

/// A contact card.
struct CardView {
  let node: NodeRow
  let today: CivilDate
  let state: ContactState
  /// Nil where there is a note that cannot be read now.
  let properties: CardProperties?
  let obligations: DueView
  let timeline: [(fact: Fact, about: NodeRow?, sources: [SourceLine])]
  let namedBy: [Naming]
  let named: [Naming]
  let mentionedIn: CardMentions
  let nodes: [NodeID: NodeRow]
  /// Others of the same name, for whom this one might be mistaken.
  let namesakes: [String]

  init(of node: NodeRow, today: CivilDate, vault: OpenVault, reader: IndexReader) throws {
    self.node = node
    self.today = today
    let facts = try reader.facts(of: node.id)
    let edges = try reader.namings(of: node.id)
    namedBy = edges.namedBy.filter { $0.isKnown(on: today) }
    named = edges.named.filter { $0.isKnown(on: today) }.inOrderOfTime()
    state = Standing(of: facts, namedBy: edges.namedBy).on(today).state
    let owed = try reader.obligations(
      on: today, within: 30, with: node.id, withSources: true)
    obligations = try DueView(
      owed, showsAll: true, withSources: true, forReading: false, today: today, reader: reader)
    let mentions = try reader.mentions(of: node.id).filter { $0.note != node.id }
    let nodes = try reader.nodes(
      facts.flatMap { [$0.about].compactMap { $0 } + $0.sources.map(\.note) }
        + mentions.map(\.note)
        + (namedBy + named).flatMap { [$0.from, $0.to] + $0.sources.map(\.note) })
    self.nodes = nodes
    let dated = Set(facts.filter { $0.date != nil && $0.isNaming }.map(\.about))
    // A note's date alone says that the talk took place, once it is there, and till then that it is set.
    let told = facts.asWritten().filter { fact in
      let day = fact.appointment?.date ?? fact.date
      let isToCome = day.map { $0 > today } ?? false
      return !(fact.isImplied && fact.verb == (isToCome ? .met : .booked))
        // Whom they named some day they named.
        && !(fact.date == nil && fact.isNaming && dated.contains(fact.about))
    }
    let isSetByNote = { (fact: Fact) in fact.isImplied && fact.verb == .booked }
    timeline = (told.filter { !isSetByNote($0) } + told.filter(isSetByNote)).map { fact in
      (
        fact, fact.about.flatMap { nodes[$0] },
        fact.sources.compactMap { SourceLine($0, nodes) }.sorted()
      )
    }
    mentionedIn = CardMentions(
      mentions.compactMap { mention in
        nodes[mention.note]?.path.map { SourceLine($0, mention.position) }
      }, of: node)
    properties = node.path.flatMap { vault.source(of: $0) }
      .map { CardProperties(of: $0, vault.settings.keys) }
    namesakes = try reader.nameEntries(under: [NameKey(node.name)])
      .filter { $0.node != node.id && $0.kind == .contact }.map(\.path.text).sorted()
  }

  var document: Document {
    var blocks: [Document.Block] = [.title(StyledText(node.name))]
    if let path = node.path {
      blocks.append(.paragraph(StyledText(path.text, .path)))
      if properties == nil {
        let unread = "it cannot be read now, and more may be known; `kith check` says why"
        blocks.append(.paragraph(StyledText(unread, .warning)))
      }
    } else {
      blocks.append(.paragraph(StyledText("no note yet", .muted)))
    }
    for other in namesakes {
      blocks.append(.paragraph("\("of the same name:", .hint) \(other, .path)"))
    }
    blocks += [.blank, .keyValues(head)]
    func section(_ title: String, isEmpty: Bool, _ content: Document.Block) {
      if !isEmpty { blocks += [.blank, .title(StyledText(title)), content] }
    }
    section("Due", isEmpty: obligations.rows.isEmpty, .table(dueTable))
    section(
      "Named by", isEmpty: namedBy.isEmpty,
      .bullets(namedBy.map { Self.edge($0.fromName, $0) }))
    section(
      "Named", isEmpty: named.isEmpty, .bullets(named.map { Self.edge($0.toName, $0) }))
    section("Timeline", isEmpty: timeline.isEmpty, .table(timelineTable))
    let lines = mentionedIn.lines
    section("Mentioned in", isEmpty: lines.isEmpty, .bullets(lines))
    return Document(blocks)
  }

  private var head: [(key: String, value: StyledText)] {
    [("state", StyledText(state.shown))]
      + (properties?.entries ?? []).map { ($0.label, StyledText($0.value)) }
  }

  private var dueTable: Table {
    Table(
      [
        .init("due", "Due"), .init("rule", "What"),
        .init("reason", "Why", fit: .wrap(minimum: 20)),
      ],
      rows: obligations.rows.map { row in
        let obligation = row.obligation
        return [
          Cell(RelativeDate.due(obligation.due, today: today), .date(obligation.due)),
          Cell(obligation.rule.rawValue, .muted), Cell(obligation.reason),
        ]
      })
  }

  private static func edge(_ name: String, _ naming: Naming) -> StyledText {
    let date = naming.date.map { ", \($0.iso)" } ?? ""
    return "\(name, .name)\(date) (\(ChainView.leaveWords(naming.useName)))"
  }

  private var timelineTable: Table {
    Table(
      [
        .init("date", "Date"), .init("verb", "What"),
        .init("text", "Words", fit: .wrap(minimum: 20)),
        .init("source", "Where", priority: 1),
      ],
      rows: timeline.reversed().map { fact, about, sources in
        [
          Cell(fact.date.map { .date($0) } ?? .null), Cell(Self.verb(fact, about)),
          Cell(Self.words(fact)),
          Cell(StyledText(sources.first.map(place) ?? "", .path), .text(sources.first?.text ?? "")),
        ]
      })
  }

  /// Where it is written, short enough to stand beside the words: the line in this note, or in
  /// another by its name.
  private func place(_ source: SourceLine) -> String {
    if source.path == node.path { return ":\(source.position.line)" }
    return "\(source.path.stem):\(source.position.line)"
  }

  private static func verb(_ fact: Fact, _ about: NodeRow?) -> String {
    about.map { "\(fact.verb.rawValue) \($0.name)" } ?? fact.verb.rawValue
  }

  private static func words(_ fact: Fact) -> String {
    var words: [String] = []
    // What the text says itself is not said twice.
    let text = fact.text.lowercased()
    let says = { (part: String) in text.contains(part.lowercased()) }
    if let appointment = fact.appointment, !says(appointment.date.iso) {
      let day = CivilDateTime(appointment.date, appointment.time).iso
      words.append((fact.verb == .putOff ? "until " : "for ") + day)
      if let minutes = appointment.minutes { words.append("\(minutes) min") }
      if let mode = appointment.mode { words.append(mode.rawValue) }
    }
    if let channel = fact.channel, !says("by \(channel)") { words.append("by \(channel)") }
    if let rule = fact.rule { words.append(rule.rawValue) }
    let details = words.joined(separator: ", ")
    return [details, fact.text].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// `kith.show.v1`.
  var json: JSONValue {
    [
      "schema": "kith.show.v1", "today": JSONValue(today), "person": .string(node.name),
      "note": JSONValue(node.path?.text), "state": .string(state.word),
      "state_date": JSONValue(state.date),
      "properties": .object(
        (properties?.entries ?? []).map { .init(key: $0.key, value: .string($0.value)) }),
      "due": obligations.json,
      "named_by": .array(namedBy.map { json($0, $0.from, $0.fromName) }),
      "named": .array(named.map { json($0, $0.to, $0.toName) }),
      "timeline": .array(
        timeline.map { fact, about, sources in
          [
            "date": JSONValue(fact.date), "time": JSONValue(fact.time?.iso),
            "verb": .string(fact.verb.rawValue), "channel": JSONValue(fact.channel),
            "about": JSONValue(about?.name), "for": JSONValue(fact.appointment?.date),
            "for_time": JSONValue(fact.appointment?.time?.iso),
            "minutes": JSONValue(fact.appointment?.minutes),
            "mode": JSONValue(fact.appointment?.mode?.rawValue),
            "rule": JSONValue(fact.rule?.rawValue), "text": .string(fact.text),
            "implied": .bool(fact.isImplied), "sources": .array(sources.map(\.json)),
          ]
        }),
      "backlinks": mentionedIn.json,
    ]
  }

  private func json(_ naming: Naming, _ other: NodeID, _ name: String) -> JSONValue {
    [
      "person": .string(name), "note": JSONValue(nodes[other]?.path?.text),
      "named": JSONValue(naming.date), "use_name": .string(ChainView.leave(naming.useName)),
      "sources": .array(
        naming.sources.compactMap { SourceLine($0, nodes) }.sorted().map(\.json)),
    ]
  }
}
