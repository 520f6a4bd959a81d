import Network
import NoteQuery
import NoteSyntax
import VaultFiles

@testable import VaultIndex

/// Whether a query's condition holds of a node, worked out in the plainest way from the notes: every
/// part is asked of every note, every step of every link. Nothing is read from the index but the
/// numbers of nodes.
struct NaiveQuery {
  let evaluation: NaiveEvaluation
  let nodes: [NodeRow]
  let today: CivilDate
  let source: MemorySource
  /// Those that are known today, and all.
  private let namings: [Naming]
  private let allNamings: [Naming]
  private let obligations: [Obligation]
  private let records: [NodeID: NoteRecord]

  init(
    _ evaluation: NaiveEvaluation, nodes: [NodeRow], today: CivilDate, source: MemorySource
  ) {
    self.evaluation = evaluation
    self.nodes = nodes
    self.today = today
    self.source = source
    let names = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.name) })
    allNamings = Naming.merging(evaluation.facts, names: { names[$0] ?? "" })
    namings = allNamings.filter { $0.date ?? .earliest <= today }
    obligations = evaluation.obligations(of: nodes).filter { owed in
      owed.trigger ?? .earliest <= today && owed.end ?? .latest > today
        && owed.hiddenUntil ?? .earliest <= today
    }
    records = Dictionary(
      evaluation.notes.map { ($0.node.id, $0.record) }, uniquingKeysWith: { first, _ in first })
  }

  func found(_ condition: QueryCondition) -> Set<NodeID> {
    Set(nodes.filter { holds(condition, $0) }.map(\.id))
  }

  private func holds(_ condition: QueryCondition, _ node: NodeRow) -> Bool {
    switch condition {
    case .everything: return true
    case .all(let parts): return parts.allSatisfy { holds($0, node) }
    case .any(let parts): return parts.contains { holds($0, node) }
    case .not(let part): return !holds(part, node)
    case .text(let phrase, let field):
      return texts(of: node, in: field).contains { Self.fits(.words(phrase), $0) }
    case .kind(let kinds):
      return kinds.contains(node.kind.map { .note($0) } ?? .stub)
    case .name(let test):
      return Self.fits(test, node.name)
        || holds(.property("aliases", .text(test)), node)
    case .path(let pattern):
      return node.path.map { PathPattern(pattern).matches($0.text) } ?? false
    case .wholePath(let path):
      return node.path.map { SearchPhrase.plain($0.text) == path } ?? false
    case .tag(let test):
      return records[node.id]?.tags.contains { tag in
        let parts = tag.name.inPlainLetters.split(separator: "/")
        return switch test {
        case .anything: true
        case .tree(let wanted): parts.starts(with: wanted.split(separator: "/"))
        case .exactly(let wanted): parts == wanted.split(separator: "/")
        case .beginning(let wanted): parts.joined(separator: "/").hasPrefix(wanted)
        }
      } ?? false
    case .property(let key, let test):
      return records[node.id]?.properties.contains { entry in
        guard entry.key == key else { return false }
        return Self.fits(test, entry.text) || entry.shown.map { Self.fits(test, $0) } ?? false
      } ?? false
    case .state(let words):
      let state = standing(of: node)?.state ?? .notAsked
      let isPerson = node.kind == nil || node.kind == .contact
      return (isPerson || state != .notAsked) && words.contains(state.word)
    case .day(let key, let range): return days(key, node).contains { range.contains($0) }
    case .owed(let rules):
      return obligations.contains {
        $0.person == node.id && $0.due <= today && rules.contains($0.rule)
      }
    case .count(let key, let range): return count(key, node).map { range.contains($0) } ?? false
    case .linked(let step, let target): return linked(step, target, node)
    }
  }

  // MARK: Texts

  private static func fits(_ test: TextTest, _ text: String) -> Bool {
    let words = SearchWords.fold(text).split(separator: " ")
    func fits(_ phrase: SearchPhrase, at start: Int, isPrefix: Bool) -> Bool {
      let wanted = phrase.folded.split(separator: " ")
      guard start + wanted.count <= words.count else { return false }
      return wanted.indices.allSatisfy { index in
        isPrefix && index == wanted.count - 1
          ? words[start + index].hasPrefix(wanted[index]) : words[start + index] == wanted[index]
      }
    }
    switch test {
    case .anything: return !text.isEmpty
    case .words(let phrase):
      return words.indices.contains { fits(phrase, at: $0, isPrefix: phrase.isPrefix) }
    case .exactly(let phrase):
      let text = SearchPhrase.plain(text)
      return phrase.isPrefix ? text.hasPrefix(phrase.plain) : text == phrase.plain
    }
  }

  private static func fits(_ test: PropertyTest, _ text: String) -> Bool {
    switch test {
    case .text(let test): fits(test, text)
    case .numeral(let number, let test):
      PlainNumber.value(text).map { $0 == number } ?? fits(test, text)
    case .days(let days): ValueDays.of(text).map(days.overlaps) ?? false
    case .length(let range):
      Term(text).map { range.contains(Double($0.comparableMinutes)) } ?? false
    case .number(let range): PlainNumber.value(text).map(range.contains) ?? false
    }
  }

  private func texts(of node: NodeRow, in field: QueryCondition.TextField?) -> [String] {
    guard let record = records[node.id] else {
      return field == nil || field == .name ? [node.name] : []
    }
    let text = SourceText(source.bytes(of: record.path.text) ?? [])
    let body = Note.parse(text).body.span
    let fields: [(QueryCondition.TextField, String)] = [
      (.name, ([record.name] + record.aliases).joined(separator: "\n")),
      (.heading, record.headings.joined(separator: "\n")),
      (
        .property,
        record.properties.flatMap { [$0.text, $0.shown ?? ""] }.joined(separator: "\n")
      ), (.body, text.text(body)),
    ]
    return fields.filter { field == nil || $0.0 == field }.map(\.1)
  }

  // MARK: Facts

  private func facts(_ node: NodeRow) -> [Fact] { evaluation.facts(of: node.id) }

  private func standing(of node: NodeRow) -> Standing.Change? {
    let standing = Standing(
      of: facts(node), namedBy: allNamings.filter { $0.to == node.id })
    return standing.changes.isEmpty ? nil : standing.on(today)
  }

  private func days(_ key: QueryCondition.DayKey, _ node: NodeRow) -> [CivilDate] {
    switch key {
    case .fact(let verb):
      return facts(node).filter { $0.verb == verb }.compactMap(\.date).filter { $0 <= today }
    case .last:
      return facts(node).filter(\.isWord).compactMap(\.date).filter { $0 <= today }.max()
        .map { [$0] } ?? []
    case .next:
      return obligations.filter { $0.person == node.id }.map(\.due).min().map { [$0] } ?? []
    case .cold: return (standing(of: node)?.coldSince).map { [$0] } ?? []
    case .modified:
      guard let path = node.path, let file = source.list().files.first(where: { $0.path == path })
      else { return [] }
      return [TestDays.day(file.fingerprint.mtimeNanoseconds)]
    }
  }

  private func count(_ key: QueryCondition.CountKey, _ node: NodeRow) -> Int? {
    switch key {
    case .named: return namings.count { $0.from == node.id }
    case .namedBy: return namings.count { $0.to == node.id }
    case .degree: return neighbors(node.id).count
    case .words: return records[node.id]?.wordCount ?? 0
    case .chainDepth: return depths[node.id]
    case .openTasks:
      struct Place: Hashable {
        var note: NodeID
        var position: SourcePosition
      }
      let own = records[node.id]?.tasks.filter {
        $0.state == .open || $0.state == .done && $0.doneOn ?? .earliest > today
      }.map {
        Place(note: node.id, position: $0.position)
      }
      let others = evaluation.notes.flatMap { note in
        note.record.commitments.filter {
          ($0.isOpen || $0.doneOn ?? .earliest > today) && $0.kind != .followUp
            && evaluation.person($0.subject, in: note) == node.id
        }
        .map { Place(note: note.node.id, position: $0.position) }
      }
      return Set((own ?? []) + others).count
    }
  }

  // MARK: Links

  private var links: [(from: NodeID, to: NodeID, role: Mention.Role, key: NameKey, isNode: Bool)] {
    evaluation.notes.flatMap { note in
      zip(note.record.mentions, note.links).map { mention, end in
        (note.node.id, end ?? note.node.id, mention.role, mention.target.key, end != nil)
      }
    }
  }

  private func neighbors(_ node: NodeID) -> Set<NodeID> {
    var found: Set<NodeID> = []
    for link in links where link.isNode && link.from != link.to {
      if link.from == node { found.insert(link.to) }
      if link.to == node { found.insert(link.from) }
    }
    return found
  }

  private var depths: [NodeID: Int] {
    var depths: [NodeID: Int] = [:]
    var level = Set(
      nodes.filter { node in
        (node.kind == nil || node.kind == .contact || namings.contains { $0.from == node.id })
          && !namings.contains { $0.to == node.id }
      }.map(\.id))
    var depth = 1
    while !level.isEmpty {
      for node in level { depths[node] = depth }
      level = Set(namings.filter { level.contains($0.from) && depths[$0.to] == nil }.map(\.to))
      depth += 1
    }
    return depths
  }

  /// Everybody reached from some by one naming or more.
  private func reached(from start: Set<NodeID>, down: Bool) -> Set<NodeID> {
    var found: Set<NodeID> = []
    var level = start
    while !level.isEmpty {
      let next = namings.filter { level.contains(down ? $0.from : $0.to) }
        .map { down ? $0.to : $0.from }
      level = Set(next).subtracting(found)
      found.formUnion(level)
    }
    return found
  }

  private func linked(
    _ step: QueryCondition.GraphStep, _ target: QueryCondition.GraphTarget, _ node: NodeRow
  ) -> Bool {
    var ends: Set<NodeID> = []
    switch target {
    case .anything: ends = Set(nodes.map(\.id))
    case .nodes(let nodes): ends = Set(nodes)
    case .condition(let condition): ends = found(condition)
    case .unknown(let key):
      guard case .role(let role) = step else { return false }
      return links.contains {
        $0.from == node.id && $0.role == role && $0.key == key && !$0.isNode
      }
    }
    switch step {
    case .named: return namings.contains { $0.from == node.id && ends.contains($0.to) }
    case .namedBy: return namings.contains { $0.to == node.id && ends.contains($0.from) }
    case .chainOf: return reached(from: ends, down: true).contains(node.id)
    case .chainTo: return reached(from: ends, down: false).contains(node.id)
    case .linksTo, .linkedFrom:
      return links.contains { link in
        let (here, there) = step == .linksTo ? (link.from, link.to) : (link.to, link.from)
        return link.isNode && link.from != link.to && here == node.id && ends.contains(there)
      }
    case .within(let steps):
      var reached = ends
      for _ in 0..<steps { reached.formUnion(reached.flatMap { neighbors($0) }) }
      return reached.contains(node.id) && !ends.contains(node.id)
    case .metWith:
      return evaluation.notes.contains { note in
        guard let interview = note.record.interview, note.record.date != nil else { return false }
        let people = interview.attendees.compactMap { evaluation.person($0, in: note) }
        let tookPlace = evaluation.facts.contains { fact in
          fact.verb == .met && fact.date ?? .latest <= today
            && fact.sources.contains { $0.note == note.node.id }
        }
        return tookPlace && people.contains(node.id)
          && people.contains { $0 != node.id && ends.contains($0) }
      }
    case .role(let role):
      // Where nothing in particular is meant, whoever has such a link at all fits.
      return links.contains { link in
        link.from == node.id && link.role == role
          && (target == .anything || link.isNode && ends.contains(link.to))
      }
    }
  }
}

/// Days in Coordinated Universal Time, in nanoseconds since 1970.
enum TestDays {
  static func start(_ day: CivilDate) -> Int64 {
    let (start, isOver) = Int64(day.dayNumber).multipliedReportingOverflow(by: 86_400_000_000_000)
    return isOver ? (day.dayNumber < 0 ? .min : .max) : start
  }

  static func day(_ instant: Int64) -> CivilDate {
    CivilDate(dayNumber: Int(instant / 86_400_000_000_000))
  }
}
