import Presentation

extension Session {
  /// Writes a table in the shape and the format asked for.
  ///
  /// - Parameters:
  ///   - schema: the name in JSON, where rows are the member `rows`, or `count` the number of them.
  ///   - members: what JSON says beside `schema`, `today` and the rows.
  ///   - paths: the column whose values are paths of notes, for `--format paths`.
  ///   - nothing: what a terminal shows where there are no rows.
  /// - Returns: the rows as shown.
  @discardableResult
  func show(
    _ table: Table, _ options: ShapeOptions, schema: String, members: [JSONValue.Member] = [],
    paths: String = "path", nothing: String = "Nothing."
  ) throws -> ShapedTable {
    let format = try format(among: .ofTables)
    if options.null, format != .paths {
      throw CommandError.usage(
        "-0 goes with --format paths", remedy: "only paths can do with NUL between them")
    }
    let shape = try options.shape()
    let shaped = try shape.applied(to: table)
    switch format {
    case .json:
      let isNumber = shape.countsRows && shape.group == nil
      let answer =
        isNumber
        ? JSONValue.Member(key: "count", value: .int(shaped.rowCount))
        : JSONValue.Member(key: "rows", value: shaped.records.json)
      print(.object(envelope(schema) + members + [answer]))
    case .jsonl: print(shaped.records.jsonLines)
    case .csv: print(shaped.records.csv)
    case .markdown: print(shaped.markdown)
    case .paths:
      print(
        try shaped.paths(
          of: paths, end: options.null ? "\0" : "\n",
          isTerminal: environment.terminalWidth != nil && !options.null))
    case .template: print(try shaped.filled(RowTemplate(self.options.template)))
    default:
      if !style.isTerminal {
        print(shaped.records)
      } else if shaped.isEmpty {
        print(Document([.paragraph(StyledText(nothing))]))
      } else {
        print(shaped.document)
      }
    }
    return shaped
  }

  private func envelope(_ schema: String) -> [JSONValue.Member] {
    [.init(key: "schema", value: .string(schema)), .init(key: "today", value: JSONValue(today))]
  }
}

extension ShapeOptions {
  /// Every column that the options and a template name, for an answer that can have many: those
  /// that are missing in the table are refused.
  func namedColumns(_ session: Session) throws -> [String] {
    let template =
      session.options.format == .template ? try RowTemplate(session.options.template).columns : []
    return try shape().namedColumns + template
  }
}
