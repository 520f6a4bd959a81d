import Network
import NoteQuery
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

/// What a query found, with the columns that are shown, sorted or grouped by.
struct FindView {
  private let nodes: [NodeRow]
  private let columns: [Column]
  /// Of each column, one for each node.
  private let values: [QueryValues]
  /// What was looked for in the text, and where.
  private let phrases: [MatchedLine.Wanted]
  /// What may have been found in a name.
  private let namePhrases: [SearchPhrase]
  /// Where that stands in the note of each of the first nodes.
  private let lines: [MatchedLine?]
  /// What is not shown, and how it can be had; nil where all is shown.
  let notice: String?

  private struct Column {
    var key: String
    var title: String
    var column: QueryColumn
    var presence: Table.Presence
    /// Under which it was asked for.
    var names: [String] = []

    /// Counts are read from their ends.
    var isNumber: Bool { if case .count = column { true } else { false } }

    /// One that somebody named.
    init(named name: String, in context: QueryContext) throws {
      let words = name.drop { $0 == "." }.map { $0 == "_" || $0 == "-" ? " " : String($0) }.joined()
      let column = try QueryColumn(name, in: context)
      self.init(
        key: column.name, title: words.prefix(1).uppercased() + words.dropFirst(),
        column: column, presence: .onRequest)
      names = [name]
    }

    init(key: String, title: String, column: QueryColumn, presence: Table.Presence) {
      (self.key, self.title, self.column, self.presence) = (key, title, column, presence)
    }
  }

  /// - Parameters:
  ///   - named: the columns that the shape names, which may be any key.
  ///   - lines: of which nodes the lines that hold the words are wanted, for which notes are read.
  ///   - tree: where they are read from.
  init(
    _ condition: QueryCondition, nodes: [NodeRow], named: [String], queries: QueryReader,
    context: QueryContext, lines wanted: Lines, tree: WorkingTree
  ) throws {
    self.nodes = nodes
    let isText = !condition.phrases.isEmpty
    phrases = wanted.count == 0 ? [] : condition.phrases
    namePhrases = condition.phrases.filter { $0.1 == nil || $0.1 == .name }.map(\.0)
    var columns = Self.usual(isText: isText)
    for name in named where !Self.isOfText(name) {
      let column = try Column(named: name, in: context)
      if let place = columns.firstIndex(where: { $0.column == column.column }) {
        columns[place].names.append(name)
      } else {
        columns.append(column)
      }
    }
    self.columns = columns
    let shown = try queries.wanted(nodes)
    values = try columns.map { try queries.values($0.column, of: shown) }
    let phrases = phrases
    guard !phrases.isEmpty else {
      lines = []
      notice = nil
      return
    }
    let first = nodes.prefix(wanted.count ?? nodes.count)
    var lines: [MatchedLine?] = Array(repeating: nil, count: first.count)
    let places = first.indices.filter { first[$0].mayHaveLine }
    let keys = context.aliases
    let found = tree.map(places.compactMap { first[$0].path }) {
      MatchedLine(of: phrases, in: $0, keys: keys)
    }
    for (place, line) in zip(places, found) { lines[place] = line }
    self.lines = lines
    notice =
      nodes[first.endIndex...].contains(where: \.mayHaveLine)
      ? "lines are shown of the first \(first.count) of \(nodes.count) notes; "
        + "`--columns name,kind,line,text` shows all"
      : nil
  }

  /// The first of the nodes in an order by any columns: only what these hold is looked up of all.
  static func first(
    _ count: Int, of nodes: [NodeRow], by orders: [TableShape.Order], queries: QueryReader,
    context: QueryContext
  ) throws -> [NodeRow] {
    guard !orders.isEmpty else { return Array(nodes.prefix(count)) }
    let columns = try orders.map { try QueryColumn($0.column, in: context) }
    let wanted = try queries.wanted(nodes)
    let values = try columns.map { try queries.values($0, of: wanted) }
    let table = Table(
      rowCount: nodes.count,
      [(.init("", ""), Table.Cells { .int($0) })]
        + zip(orders, values).map { order, values in
          (.init(order.column, ""), Table.Cells { Self.value(values[$0]) })
        })
    return try TableShape(orders: orders, limit: count).applied(to: table).table.rows
      .compactMap { if case .int(let index) = $0[0].value { nodes[index] } else { nil } }
  }

  private static func usual(isText: Bool) -> [Column] {
    let facts: [(String, String, QueryColumn)] = [
      ("organization", "Organization", .property("organization")), ("state", "State", .state),
      ("last", "Last", .day(.last)), ("next", "Next", .day(.next)),
    ]
    // Where words are looked for, their lines take the room of the facts.
    let shown = isText ? [] : facts
    return [
      Column(key: "name", title: "Name", column: .name, presence: .everywhere),
      Column(key: "kind", title: "Kind", column: .kind, presence: .everywhere),
    ]
      + shown.map { Column(key: $0, title: $1, column: $2, presence: .everywhere) }
      + [Column(key: "path", title: "Path", column: .path, presence: .data)]
  }

  /// The columns that only a search for words has.
  static let columnsOfText = ["line", "text"]

  static func isOfText(_ name: String) -> Bool { columnsOfText.contains(name.lowercased()) }

  /// Whether to sort so one has to have looked into the notes.
  static func isOfText(_ order: TableShape.Order) -> Bool { isOfText(order.column) }

  var table: Table {
    var shown = zip(columns, values).map { column, values -> (Table.Column, Table.Cells) in
      let presence = column.column == .kind && isOfOneKind ? .data : column.presence
      return (
        .init(
          column.key, column.title, column.isNumber ? .right : .left,
          fit: .truncate(minimum: column.key == "name" ? 20 : 10),
          priority: Self.priorities[column.key] ?? 0, presence: presence, names: column.names),
        cells(of: column, values)
      )
    }
    if !phrases.isEmpty {
      shown.append(
        (
          .init("line", "Line", .right),
          Table.Cells { [lines] in Self.line($0, of: lines).map { .int($0.line) } ?? .null }
        ))
      shown.append(
        (
          .init("text", "Text", fit: .wrap(minimum: 24)),
          Table.Cells(
            value: { [lines] in Self.line($0, of: lines).map { .text($0.text) } ?? .null },
            cell: { [lines] in Self.line($0, of: lines).map(Self.cell) ?? .empty })
        ))
    }
    return Table(rowCount: nodes.count, shown)
  }

  private func cells(of column: Column, _ values: QueryValues) -> Table.Cells {
    if column.column == .name, !namePhrases.isEmpty {
      return Table.Cells(
        value: { Self.value(values[$0]) },
        cell: { [namePhrases] in Self.name(values[$0], namePhrases) })
    }
    return Table.Cells(Self.role(column.column)) { Self.value(values[$0]) }
  }

  private static func line(_ row: Int, of lines: [MatchedLine?]) -> MatchedLine? {
    row < lines.count ? lines[row] : nil
  }

  /// Then nobody need be told.
  private var isOfOneKind: Bool {
    !nodes.isEmpty && nodes.allSatisfy { $0.kind == nodes[0].kind }
  }

  private static let priorities = ["kind": 1, "next": 3, "last": 2]

  private static func role(_ column: QueryColumn) -> StyledText.Role {
    column == .name ? .name : column == .path ? .path : .plain
  }

  private static func value(_ value: QueryValue?) -> Cell.Value {
    switch value {
    case nil: .null
    case .text(let text): .text(text)
    case .number(let number): .int(number)
    case .decimal(let number): .decimal(number)
    case .day(let day): .date(day)
    case .list(let texts): .list(texts.map { .text($0) })
    }
  }
}
