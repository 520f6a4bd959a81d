import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The links out of a note and into it.
struct LinksView {
  struct Row {
    var mention: MentionRow
    var source: VaultPath
    var resolved: NodeRow?
    /// Notes among which the rules chose, when there were several; or that share the name. Where
    /// each of thousands of links has thousands, their paths would fill all memory: the first are told.
    var candidates: [String]
    /// How many more there are.
    var moreCandidates: Int
  }

  /// So many candidates of a link are named.
  static let candidatesNamed = 20

  let note: NodeRow
  private(set) var out: [Row]
  private(set) var into: [Row]

  init(of note: NodeRow, reader: IndexReader) throws {
    self.note = note
    let outward = note.path == nil ? [] : try reader.mentions(in: note.id)
    let inward = try reader.mentions(of: note.id).filter { $0.note != note.id }
    let nodes = try reader.nodes(
      (outward + inward).flatMap { [$0.note, $0.resolved].compactMap { $0 } })
    let keys = Set((outward + inward).flatMap { LinkTarget($0.target).lookupKeys })
    let namesakes = try reader.namesakes(under: keys)
    func row(_ mention: MentionRow) -> Row? {
      guard let source = nodes[mention.note]?.path else { return nil }
      let candidates = Resolver.resolve(
        LinkTarget(mention.target), written: mention.target, from: source,
        wantsPerson: mention.wantsPerson,
        among: namesakes
      ).alternatives
      let named = candidates.prefix(Self.candidatesNamed).map(\.path.text)
      return Row(
        mention: mention, source: source, resolved: mention.resolved.flatMap { nodes[$0] },
        candidates: named, moreCandidates: candidates.count - named.count)
    }
    out = outward.compactMap(row)
    into = inward.compactMap(row).sorted {
      ($0.source, $0.mention.position) < ($1.source, $1.mention.position)
    }
  }

  /// Only some rows of the table, in their order.
  mutating func keep(_ rows: [Int]) {
    let (out, into) = (out, into)
    self.out = rows.filter { $0 < out.count }.map { out[$0] }
    self.into = rows.filter { $0 >= out.count }.map { into[$0 - out.count] }
  }

  func document(explain: Bool) -> Document {
    var blocks: [Document.Block] = []
    for (title, rows, isOut) in [("Links out", out, true), ("Links in", into, false)] {
      blocks += [.title(StyledText("\(title) (\(rows.count))"))]
      blocks.append(
        .tree(Tree(rows.map { Tree.Node(label($0, isOut: isOut), details: details($0, explain)) })))
      blocks.append(.blank)
    }
    return Document(blocks)
  }

  private func label(_ row: Row, isOut: Bool) -> StyledText {
    let place = StyledText("\(row.source.text):\(row.mention.position.line)", .path)
    guard isOut else { return "\(place)  \(role(row))" }
    // Before `#` nothing stands where a place in the note itself is meant.
    let target =
      row.mention.target.isEmpty
      ? StyledText("(this note)", .muted) : StyledText(row.mention.target, .name)
    return
      "\(StyledText("line \(row.mention.position.line)", .muted))  \(target)"
      + " → \(resolution(row))  \(role(row))"
  }

  private func role(_ row: Row) -> StyledText {
    StyledText("(\(row.mention.role.rawValue))", .muted)
  }

  private func resolution(_ row: Row) -> StyledText {
    if let resolved = row.resolved {
      return resolved.path.map { StyledText($0.text, .path) }
        ?? StyledText("\(resolved.name) (no note yet)", .muted)
    }
    return row.mention.isAmbiguous
      ? StyledText("several of that name", .error) : StyledText("no note", .warning)
  }

  private func details(_ row: Row, _ explain: Bool) -> [StyledText] {
    guard explain else { return [] }
    var details: [StyledText] = []
    if let rule = row.mention.rule { details.append(StyledText(rule.explanation, .muted)) }
    if row.mention.target.isEmpty {
      details.append(StyledText("no rule is needed: a place in the note itself", .muted))
    }
    if row.mention.rule == nil, row.resolved?.path == nil, row.resolved != nil {
      details.append(StyledText("no rule found a note: a person without one yet", .muted))
    }
    if row.candidates.count > 1 {
      details.append(
        StyledText(
          "among: " + row.candidates.joined(separator: ", ")
            + (row.moreCandidates > 0 ? " and \(row.moreCandidates) more" : ""), .muted))
    }
    return details
  }

  static let columns: [Table.Column] = [
    .init("direction", "Direction"), .init("source", "Source", fit: .truncate(minimum: 16)),
    .init("line", "Line", .right), .init("column", "Column", .right, priority: 2),
    .init("target", "Target", fit: .truncate(minimum: 12)),
    .init("resolved", "Resolved", fit: .truncate(minimum: 16)),
    .init("rule", "Rule", .right, priority: 2), .init("role", "Role", priority: 1),
    .init("candidates", "Candidates", presence: .data),
    .init("more_candidates", "More candidates", presence: .data),
    .init("path", "Path", presence: .onRequest),
  ]

  /// `kith.links.v1`'s rows. `path` is the note at the other end of the link.
  var table: Table {
    Table(
      Self.columns,
      rows: [("out", out), ("in", into)].flatMap { direction, rows in
        rows.map { row in
          let other = direction == "out" ? row.resolved?.path : row.source
          return [
            Cell(direction), Cell(row.source.text, .path),
            Cell(.int(row.mention.position.line)), Cell(.int(row.mention.position.column)),
            Cell(row.mention.target, .name),
            Cell(optional: row.resolved.map { $0.path?.text ?? $0.name }, .path),
            Cell(row.mention.rule.map { .int($0.rawValue) } ?? .null),
            Cell(row.mention.role.rawValue),
            Cell(.list(row.candidates.map(Cell.Value.text))), Cell(.int(row.moreCandidates)),
            Cell(optional: other?.text),
          ]
        }
      })
  }
}
