import Presentation
import VaultFiles

extension Session {
  /// A table in the shape and the format asked for, ready to be printed. Laid out within the question
  /// it costs least time: see `LiveIndex.read`.
  ///
  /// - Parameters:
  ///   - schema: the name in JSON, where rows are the member `rows`, or `count` the number of them.
  ///   - members: what JSON says beside `schema`, `today` and the rows.
  ///   - paths: the column whose values are paths of notes, for `--format paths`.
  ///   - root: the vault that these are of.
  ///   - nothing: what a terminal shows where there are no rows.
  /// - Returns: the text, and how many rows were found.
  func laidOut(
    _ table: Table, _ options: ShapeOptions, schema: String, members: [JSONValue.Member] = [],
    paths: String = "path", of root: VaultRoot? = nil, nothing: StyledText = "Nothing."
  ) throws -> (text: String, rowCount: Int) {
    try placed(options) {
      try laidOut(
        table, options, schema, members, paths, root.map(wayInto) ?? "", nothing)
    }
  }

  /// The rows of an own page that are shown, by their places in its table, in order; nil where all are, as
  /// they come. Then no table is made.
  func rows(of table: @autoclosure () -> Table, _ options: ShapeOptions) throws -> [Int]? {
    guard options.isGiven else { return nil }
    return try placed(options) { try options.shape().rows(of: table()) }
  }

  /// An unknown column is told of with its place in what was typed.
  private func placed<Result>(_ options: ShapeOptions, _ body: () throws -> Result) throws -> Result
  {
    do { return try body() } catch ShapeError.unknownColumn(let name, let known, nil) {
      let place = options.place(of: name, orIn: self.options.template)
      throw ShapeError.unknownColumn(name, known: known, at: place)
    }
  }

  private func laidOut(
    _ table: Table, _ options: ShapeOptions, _ schema: String, _ members: [JSONValue.Member],
    _ paths: String, _ folder: String, _ nothing: StyledText
  ) throws -> (text: String, rowCount: Int) {
    let format = try format(among: .ofTables)
    if options.null, format != .paths {
      throw CommandError.usage(
        "-0 goes with --format paths", remedy: "only paths can do with NUL between them")
    }
    let shape = try options.shape()
    let shaped = try shape.applied(to: table)
    let text: String
    switch format {
    case .json:
      let members = envelope(schema) + members
      let isNumber = shape.countsRows && shape.group == nil
      let records = shaped.records
      text =
        isNumber
        ? JSONValue.object(members + [.init(key: "count", value: .int(shaped.rowCount))]).pretty
        : onAllCores(
          records, records.jsonItems,
          around: JSONValue.around(members, last: "rows", isEmpty: records.isEmpty))
    case .jsonl: text = onAllCores(shaped.records, shaped.records.jsonLines)
    case .csv:
      text = onAllCores(
        shaped.records, shaped.records.csv, around: (shaped.records.csvHeader, ""))
    case .markdown: text = shaped.markdown
    case .paths:
      text = try shaped.paths(
        of: paths, below: folder, end: options.null ? "\0" : "\n",
        isTerminal: environment.terminalWidth != nil && !options.null)
    case .template: text = try shaped.filled(RowTemplate(self.options.template))
    default:
      text =
        !style.isTerminal
        ? onAllCores(shaped.records, shaped.records.tabSeparated)
        : shaped.isEmpty
          ? self.text(Document([.paragraph(nothing)])) : self.text(shaped.document)
    }
    return (text, shaped.rowCount)
  }

  /// Whether an answer is written as a command has it of its own: its page for reading, of which fewer rows
  /// may be shown, in another order; or its JSON. In every other format, and put into another shape, it is a
  /// table like others.
  func isOwnPage(_ options: ShapeOptions) throws -> Bool {
    switch try format(among: .ofTables) {
    case .text: options.ofTable == nil
    case .json: !options.isGiven
    default: false
    }
  }

  /// The rows of a table as a program gets them, which may want a hundred thousand: all cores write
  /// them, and they are put together once.
  private func onAllCores(
    _ table: Table, _ written: @escaping @Sendable (Range<Int>) -> [UInt8],
    around: (before: String, behind: String) = ("", "")
  ) -> String {
    var pieces = ParallelMap.ranges(of: table.rows.count, grain: 2048, written)
    let size = pieces.reduce(around.before.utf8.count + around.behind.utf8.count) { $0 + $1.count }
    return String(unsafeUninitializedCapacity: size) { text in
      var end = text.update(fromContentsOf: around.before.utf8)
      for index in pieces.indices {
        end = text[end...].update(fromContentsOf: pieces[index])
        pieces[index] = []
      }
      return text[end...].update(fromContentsOf: around.behind.utf8)
    }
  }

  /// What goes before a path of the vault so that a program started from here finds the file.
  private func wayInto(_ root: VaultRoot) -> String {
    root.path == environment.workingDirectory ? "" : root.path + "/"
  }
}

extension ShapeOptions {
  /// Every column that the options and a template name, for an answer that can have many: those
  /// that are missing in the table are refused.
  func namedColumns(_ session: Session) throws -> [String] {
    let template =
      session.options.format == .template ? try RowTemplate(session.options.template).columns : []
    let shape = try shape()
    return shape.namedColumns
      + template.filter { !shape.countsRows || $0 != TableShape.countColumn }
  }

  /// Where one of these columns is named, in an option or else in the template.
  func place(of name: String, orIn template: String) -> ColumnPlace? {
    (sort + group + columns).lazy
      .compactMap { ColumnPlace(of: name, inList: $0) }.first
      ?? ColumnPlace(of: name, inTemplate: template)
  }
}
