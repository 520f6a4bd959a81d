import NoteSyntax

/// What somebody wants of a table: which rows first, how many, under which headings, which columns.
///
/// Applied in this order: sort, limit, group, count. Sorting and grouping by a column that is not
/// shown works. `TableShape(orders: try TableShape.orders("last,-name"), limit: 10)`.
package struct TableShape: Hashable, Sendable {
  /// One column to sort by.
  package struct Order: Hashable, Sendable {
    package let column: String
    package let isDescending: Bool

    package init(_ column: String, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The first decides, each other only between rows that are equal so far.
  package var orders: [Order]
  package var group: String?
  /// Which columns are shown, in this order; nil for those that the table shows by itself.
  package var columns: [String]?
  package var limit: Int?
  /// Only how many rows there are, for each group where there are groups.
  package var countsRows: Bool

  package init(
    orders: [Order] = [], group: String? = nil, columns: [String]? = nil, limit: Int? = nil,
    countsRows: Bool = false
  ) {
    self.orders = orders
    self.group = group
    self.columns = columns
    self.limit = limit
    self.countsRows = countsRows
  }

  /// `last,-name`: by `last`, then by `name` from the end.
  package static func orders(_ list: String) throws(ShapeError) -> [Order] {
    try names(list).map { name throws(ShapeError) in
      guard name.hasPrefix("-") else { return Order(name) }
      guard name.count > 1 else { throw .missingColumn(inList: list) }
      return Order(String(name.dropFirst()), isDescending: true)
    }
  }

  /// The names of several lists.
  package static func names(inLists lists: [String]) throws(ShapeError) -> [String] {
    var known: Set<String> = []
    return try lists.map { list throws(ShapeError) in try names(list) }
      .joined().filter { known.insert($0).inserted }
  }

  /// Names with commas between them. One that comes twice counts once: JSON objects must not repeat
  /// a member.
  package static func names(_ list: String) throws(ShapeError) -> [String] {
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard !names.contains("") else { throw .missingColumn(inList: list) }
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }
  }

  /// Every column that it names: whoever makes the table has to provide them.
  package var namedColumns: [String] {
    ordersOfRows.map(\.column) + (group.map { [$0] } ?? []) + columnsOfRows
  }

  /// Where rows are counted, how many there are is a column that no row has.
  package var columnsOfRows: [String] {
    (columns ?? []).filter { !countsRows || $0 != Self.countColumn }
  }

  package static let countColumn = "count"

  /// Of groups that are counted, `count` is a column, too; all others are of their rows.
  package var ordersOfRows: [Order] {
    orders.filter { !countsRows || $0.column != Self.countColumn }
  }

  private var countOrder: CountOrder? {
    guard countsRows, group != nil else { return nil }
    return orders.first { $0.column == Self.countColumn }
      .map { CountOrder(isDescending: $0.isDescending) }
  }

  /// Which rows there are, in their order, for an answer that is laid out otherwise than as a table: what
  /// `sort` and `limit` make of it. Throws for a column that the table does not have.
  package func rows(of table: Table) throws(ShapeError) -> [Int] {
    let orders = try orders.map { order throws(ShapeError) in
      (column: try table.place(of: order.column), isDescending: order.isDescending)
    }
    let rows = orders.isEmpty ? Array(table.rows.indices) : SortKeys(table, by: orders).order
    return Array(rows.prefix(limit ?? rows.count))
  }

  /// The table in this shape. Throws for a column that the table does not have.
  package func applied(to table: Table) throws(ShapeError) -> ShapedTable {
    let group = try group.map { name throws(ShapeError) in try table.place(of: name) }
    let order = try ordersOfRows.map { order throws(ShapeError) in
      (column: try table.place(of: order.column), isDescending: order.isDescending)
    }
    let named = try order.map(\.column) + columnsOfRows.map(table.place)
    var shown = table.sorted(by: order).keeping(named)
    if let limit, limit < shown.rows.count { shown = shown.picking(rows: Array(0..<limit)) }
    let rowCount = shown.rows.count
    var parts = [ShapedTable.Part(title: nil, rows: shown.rows.indices)]
    if let group {
      let isDescending = order.first { $0.column == group }?.isDescending ?? false
      (shown, parts) = shown.spread(over: group).grouped(by: group, isDescending: isDescending)
    }
    var known: Set<Int> = []
    // Two names may be of one column, and JSON objects must not repeat a member.
    let chosen =
      countsRows
      ? nil
      : try columns?.map { name throws(ShapeError) in try table.place(of: name) }
        .filter { known.insert($0).inserted }
    let all = Array(table.columns.indices)
    let reading = all.filter { table.columns[$0].presence == .everywhere && $0 != group }
    var data = chosen ?? all.filter { table.columns[$0].presence != .onRequest }
    if let group, !data.contains(group) { data.append(group) }
    let shaped = ShapedTable(
      table: shown, rowCount: rowCount, reading: chosen ?? reading, data: data, parts: parts)
    return countsRows ? shaped.counted(by: group, in: countOrder, columns: columns ?? []) : shaped
  }
}

extension Table {
  /// With these columns however narrow the terminal is: whoever names a column wants to see it, and
  /// has the rows as cards where there is no room for it.
  fileprivate func keeping(_ places: [Int]) -> Table {
    let places = Set(places)
    guard places.contains(where: { columns[$0].priority > 0 }) else { return self }
    return Table(
      rowCount: rows.count,
      columns.indices.map { place in
        (places.contains(place) ? columns[place].alwaysShown : columns[place], rows.column(place))
      })
  }

  fileprivate func sorted(by orders: [(column: Int, isDescending: Bool)]) -> Table {
    orders.isEmpty ? self : picking(rows: SortKeys(self, by: orders).order)
  }

  /// With rows of one value together, each group's in the order in which they are.
  fileprivate func grouped(
    by column: Int, isDescending: Bool
  ) -> (table: Table, parts: [ShapedTable.Part]) {
    let keys = SortKeys(self, by: [(column, isDescending)], asWritten: true)
    let order = keys.order
    var parts: [ShapedTable.Part] = []
    var start = 0
    for end in order.indices.map({ $0 + 1 })
    where end == order.count || !keys.areEqual(order[end], order[start]) {
      let title =
        keys.isAbsent(order[start])
        ? StyledText("no \(columns[column].title.lowercased())", .muted)
        : rows.cell(order[start], column).text
      parts.append(.init(title: title, rows: start..<end))
      start = end
    }
    return (picking(rows: order), parts)
  }

  /// The place of a column by its key, by another name, or by the key written otherwise: `Last word` is `last_word`.
  package func place(of name: String) throws(ShapeError) -> Int {
    if let place = columns.firstIndex(where: { $0.key == name || $0.names.contains(name) }) {
      return place
    }
    let key = Self.loose(name)
    if let place = columns.firstIndex(where: { Self.loose($0.key) == key }) { return place }
    throw .unknownColumn(name, known: columns.map(\.key))
  }

  private static func loose(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
