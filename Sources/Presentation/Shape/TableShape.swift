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
    orders.map(\.column) + (group.map { [$0] } ?? []) + (columns ?? [])
  }

  /// The table in this shape. Throws for a column that the table does not have.
  package func applied(to table: Table) throws(ShapeError) -> ShapedTable {
    let group = try group.map { name throws(ShapeError) in try table.place(of: name) }
    var rows = try sorted(table)
    if let limit { rows = Array(rows.prefix(limit)) }
    var parts = [ShapedTable.Part(title: nil, rows: rows.indices)]
    if let group {
      // Within a group the order stays: sorting is stable.
      rows = Self.sorted(rows, by: [(group, false)])
      parts = ShapedTable.parts(of: rows, by: group, titled: table.columns[group].title)
    }
    let chosen = try columns?.map { name throws(ShapeError) in try table.place(of: name) }
    let all = Array(table.columns.indices)
    let reading = all.filter { table.columns[$0].presence == .everywhere && $0 != group }
    var data = chosen ?? all.filter { table.columns[$0].presence != .onRequest }
    if let group, !data.contains(group) { data.append(group) }
    let shaped = ShapedTable(
      table: Table(table.columns, rows: rows), reading: chosen ?? reading, data: data, parts: parts)
    return countsRows ? shaped.counted(by: group) : shaped
  }

  private func sorted(_ table: Table) throws(ShapeError) -> [[Cell]] {
    let orders = try orders.map { order throws(ShapeError) in
      (try table.place(of: order.column), order.isDescending)
    }
    return Self.sorted(table.rows, by: orders)
  }

  /// What is absent comes last, whichever way the rest is sorted.
  private static func sorted(_ rows: [[Cell]], by orders: [(column: Int, isDescending: Bool)])
    -> [[Cell]]
  {
    guard !orders.isEmpty else { return rows }
    let keys = rows.map { row in orders.map { SortValue(row[$0.column].value) } }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      for (place, order) in orders.enumerated() {
        switch (keys[left][place], keys[right][place]) {
        case (nil, nil): continue
        case (nil, _): return false
        case (_, nil): return true
        case (let first?, let second?):
          if first < second { return !order.isDescending }
          if second < first { return order.isDescending }
        }
      }
      return left < right
    }
    return rows.indices.sorted(by: precedes).map { rows[$0] }
  }
}

extension Table {
  /// The place of a column by its key, or by the key written otherwise: `Last word` is `last_word`.
  package func place(of name: String) throws(ShapeError) -> Int {
    if let place = columns.firstIndex(where: { $0.key == name }) { return place }
    let key = Self.loose(name)
    if let place = columns.firstIndex(where: { Self.loose($0.key) == key }) { return place }
    throw .unknownColumn(name, known: columns.map(\.key))
  }

  private static func loose(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
