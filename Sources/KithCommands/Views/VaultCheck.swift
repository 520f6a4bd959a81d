import Network
import NoteQuery
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

/// Gathers every problem of a vault: what the walk met, what `kith.yaml` says wrongly, what was
/// found in each note, which names lead nowhere, and what cannot all be as written.
struct VaultCheck {
  let vault: OpenVault
  let reader: IndexReader
  let today: CivilDate
  /// By which saved queries are understood.
  let queries: QueryContext
  /// Nil where a note cannot be read now.
  private let text: Remembered<VaultPath, SourceText?>

  init(vault: OpenVault, reader: IndexReader, today: CivilDate, queries: QueryContext) {
    self.vault = vault
    self.reader = reader
    self.today = today
    self.queries = queries
    text = Remembered(vault.source)
  }

  /// By path, then by place.
  func findings() throws -> [Finding] {
    try Self.inOrder(
      walkFindings() + settingsFindings() + UnreadFiles(vault: vault).findings()
        + folders.ofFiles() + findings(inNotes: nil))
  }

  /// Those in some files, in the same order; `kith.yaml` may be one. What a walk met is none of them, as
  /// it read nothing of it.
  func findings(in paths: Set<String>) throws -> [Finding] {
    let notes = try paths.compactMap(VaultPath.init).compactMap { try reader.node(at: $0)?.id }
    let inSettings = paths.contains(VaultRoot.marker) ? try settingsFindings() : []
    // What contradicts a note may stand in another.
    return try Self.inOrder(
      inSettings + findings(inNotes: Set(notes)).filter { paths.contains($0.path) })
  }

  /// - Parameter notes: nil for all.
  private func findings(inNotes notes: Set<NodeID>?) throws -> [Finding] {
    try noteFindings(in: notes) + nameFindings(in: notes) + zoneFindings(in: notes)
      + folders.odd(in: notes) + contradictions(in: notes)
  }

  private var folders: FolderFindings { FolderFindings(vault, reader) { text($0) } }

  private static func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      if left.path != right.path {
        return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
      }
      let start = SourcePosition(line: 0, column: 0)
      return (left.position ?? start, left.code.rawValue)
        < (right.position ?? start, right.code.rawValue)
    }
  }

  private func walkFindings() throws -> [Finding] {
    try vault.troubles.map { trouble in
      Finding(of: trouble.code, path: trouble.path, trouble.message, remedy: trouble.remedy)
    }
  }

  private func settingsFindings() throws -> [Finding] {
    try (vault.settingsDiagnostics + queryDiagnostics() + folders.missing())
      .map { Finding($0, in: vault.settingsText, path: VaultRoot.marker) }
  }

  /// What is wrong with saved queries, each at its place: one that others use is told of once.
  private func queryDiagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in vault.settings.queries.keys.sorted() {
      do {
        _ = try QueryCondition("@" + QueryWords.quoted(name), in: queries)
      } catch let error as QueryError {
        guard let place = error.name, let saved = vault.settings.queries[place] else { continue }
        let diagnostic = Diagnostic(
          .badQuery, saved.place(of: error.span),
          "the saved query \"\(place)\" cannot be understood: \(error.message)",
          remedy: error.remedy)
        // Of a circle each way into it ends at the same place.
        if !found.contains(where: { $0.span == diagnostic.span }) { found.append(diagnostic) }
      } catch {
        // What the vault holds may change.
      }
    }
    return found
  }

  private func noteFindings(in notes: Set<NodeID>?) throws -> [Finding] {
    let rows = try reader.diagnostics(in: notes)
    let nodes = try reader.nodes(rows.map(\.note))
    return rows.compactMap { row in
      guard let path = nodes[row.note]?.path else { return nil }
      return Finding(row.diagnostic, in: text(path), path: path.text)
    }
  }

  /// Names that resolve to nothing or to several. A person without a note is none: unless the name
  /// is so near to somebody's that it is probably a slip.
  private func nameFindings(in notes: Set<NodeID>?) throws -> [Finding] {
    let mentions = try reader.doubtfulMentions(in: notes)
    let nodes = try reader.nodes(mentions.flatMap { [$0.note, $0.resolved].compactMap { $0 } })
    // To look for what was meant takes all names; not where each link leads to a note.
    let mayBeSlips = mentions.contains { $0.resolved.flatMap { nodes[$0]?.path } == nil }
    let people = mayBeSlips ? try reader.personNames() : []
    let names = mayBeSlips ? try NoteKind.allCases.flatMap { try reader.names(of: $0) } : []
    let near = NearNames(names)
    let stubs = Set(nodes.values.filter { $0.path == nil }.map(\.name))
    let likely = LikelyNames(
      people.filter { !stubs.contains($0) },
      beside: people.filter { $0.contains(" ") && stubs.contains($0) })
    // Many links lead to the same place.
    let known = Remembered(likely.of)
    let meant = Remembered { (name: String) in near.of(name) }
    let firms = NearNames(mayBeSlips ? try reader.names(of: .organization) : [])
    // One slip: names of firms are made up, and of five letters any may be another's.
    let meantFirm = Remembered { (name: String) in
      name.count > 5 ? firms.of(name, within: 1) : nil
    }
    let keys = Set(people.map { NameKey($0) })
    let shared = mentions.filter { $0.isAmbiguous || $0.rule == .fileName }
    let lookups = Set(shared.flatMap { LinkTarget($0.target).lookupKeys })
    let namesakes = try reader.namesakes(under: lookups)
    let linked = mentions.compactMap { mention -> LinkedFiles.Link? in
      guard mention.resolved == nil, NameFinding.isOfText(mention),
        LinkedFiles.isFile(mention.target), let row = nodes[mention.note], row.kind != .note,
        let note = row.path
      else { return nil }
      return LinkedFiles.Link(target: mention.target, note: note)
    }
    let files = LinkedFiles(Set(linked), in: vault.tree)
    var told: Set<NodeID> = []
    return mentions.compactMap { mention in
      guard let note = nodes[mention.note], let path = note.path,
        note.kind != .note || Self.isOfNobodysNote(mention, nodes)
      else { return nil }
      let wrong = mention.resolved.flatMap { nodes[$0] }.flatMap { row in
        mention.wantsPerson && row.path != nil && row.kind != .contact ? row.kind : nil
      }
      let isFirst = wrong == nil || mention.resolved.map { told.insert($0).inserted } ?? true
      return NameFinding(
        mention: mention, path: path, resolvedKind: wrong, isToldOf: !isFirst,
        resolvedPath: mention.resolved.flatMap { nodes[$0]?.path },
        people: known, notes: meant, organizations: meantFirm, stubs: keys,
        namesakes: namesakes, files: files
      )
      .diagnostic { text(path) }.map { diagnostic, source in
        Finding(diagnostic, in: source, path: path.text)
      }
    }
  }

  /// Whether somebody without a note is meant in a log line of a plain note, by which they count: the name
  /// may be a slip.
  private static func isOfNobodysNote(_ mention: MentionRow, _ nodes: [NodeID: NodeRow]) -> Bool {
    mention.role == .log && mention.wantsPerson && !mention.isAmbiguous
      && mention.resolved.flatMap { nodes[$0]?.path } == nil
  }

  /// Zones that the system does not know, by which no clock can be shown. Looked for when it is asked:
  /// another machine may know others.
  private func zoneFindings(in notes: Set<NodeID>?) throws -> [Finding] {
    let unknown = try reader.propertyLines(of: "timezone", in: notes)
      .filter { !ZoneClock.isKnown($0.text) }
    let nodes = try reader.nodes(unknown.map(\.note))
    return unknown.compactMap { value in
      guard let note = nodes[value.note], let path = note.path,
        note.kind == .contact || note.kind == .interview
      else { return nil }
      let source = text(path)
      let line = SourcePosition(line: value.line, column: 1)
      let near = NearName.of(value.text, among: ZoneClock.names)
      let diagnostic = Diagnostic(
        .unknownTimezone, source?.span(of: value.text, behind: line) ?? .at(0),
        "no time zone is called \"\(value.text)\"",
        remedy: near.map { "did you mean \"\($0)\"?" }
          ?? "write an area and a place: `Europe/Berlin`")
      return Finding(diagnostic, in: source, path: path.text)
    }
  }

  private func contradictions(in notes: Set<NodeID>?) throws -> [Finding] {
    var found: [ContradictionFinding] = []
    try reader.forEachPersonsFacts(saidIn: notes) { facts in
      found += Contradiction.all(in: facts, today: today).map(ContradictionFinding.init)
    }
    let nodes = try reader.nodes(
      found.flatMap { [$0.source, $0.otherSource] }.compactMap { $0?.note })
    // A talk with three is one line.
    var seen: Set<Source> = []
    return found.compactMap { contradiction in
      guard let place = contradiction.source, seen.insert(place).inserted,
        let path = nodes[place.note]?.path
      else { return nil }
      let source = text(path)
      let other = contradiction.otherSource.flatMap { SourceLine($0, nodes)?.text } ?? ""
      return Finding(
        contradiction.diagnostic(in: source, other: other), in: source, path: path.text)
    }
  }
}
