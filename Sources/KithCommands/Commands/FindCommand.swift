import ArgumentParser
import Network
import NoteQuery
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

struct FindCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Notes and people by any property, date, link or word.",
    discussion: """
      Put the query in single quotes: blanks, quotes and stars in it then reach kith.

      EXAMPLES:
        kith find storage                       notes with the word, the best first
        kith find 'kind:contact last:>90d'      whom you have not spoken with for 90 days
        kith find 'named-by:"Ana Ruiz" -met:*'  whom she named and you have not met
        kith find @warm --sort last             a saved query of kith.yaml
        kith find 'tie:weak' --format '{{name}} <{{email}}>'

      KEYS:
      \(QueryKey.allCases.map { "  \($0.rawValue): \($0.meaning)" }.joined(separator: "\n"))
        any key of the front matter

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    parsing: .allUnrecognized, help: "What to find; without it, everything.",
    completion: .of(.query))
  var query: [String] = []

  @Flag(help: "Do not find: say in plain words what is asked, and show the SQL.")
  var explain = false

  @Flag(help: "Exit with 1 if nothing is found.")
  var exitCode = false

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    if explain, format != .text {
      throw CommandError.usage(
        "--explain has no format \"\(format.rawValue)\"", remedy: "it is text; leave --format out")
    }
    let text = try queryText()
    let wanted = try shape.shape()
    let named = try shape.namedColumns(session)
    let lines = lines(wanted, named, format)
    let vault = try session.open()
    do {
      return try explain
        ? self.explain(text, in: vault, session)
        : find(text, wanted, named, lines, in: vault, session)
    } catch let error as QueryError {
      throw vault.inPlace(error)
    }
  }

  private func find(
    _ text: String, _ wanted: TableShape, _ named: [String], _ lines: FindView.Lines,
    in vault: OpenVault, _ session: Session
  ) throws -> ExitStatus {
    let (page, rowCount, notice, slips) = try session.ask(vault) { reader, warn in
      let reading = QueryReading(
        session: session, settings: vault.settings, reader: reader, warn: warn)
      let context = try reading.context()
      let (table, notice) = try table(reading, context, text, wanted, named, lines, vault.tree)
      let (page, rowCount) = try session.laidOut(
        table, shape, schema: "kith.find.v1",
        members: [.init(key: "query", value: .string(text))], of: vault.root,
        nothing: "Nothing found.")
      LateRelease.of(consume table)
      return (
        page, rowCount, notice, rowCount == 0 ? try reading.unknownValues(text, context) : []
      )
    }
    session.print(page)
    if let notice { session.warn("kith: " + notice) }
    for slip in slips { ErrorReport(vault.inPlace(slip))?.write(to: session.environment) }
    return exitCode && rowCount == 0 ? .negative : .done
  }

  private func table(
    _ reading: QueryReading, _ context: QueryContext, _ text: String, _ wanted: TableShape,
    _ named: [String], _ lines: FindView.Lines, _ tree: WorkingTree
  ) throws -> (Table, notice: String?) {
    let condition = try QueryCondition(text, in: context)
    for name in named { try checkColumn(name, context, reading.session) }
    let queries = reading.queries()
    if wanted.countsRows, wanted.group == nil {
      // Of columns that are named, a count shows nothing.
      let columns = named.map { (Table.Column($0, $0), Table.Cells { _ in .null }) }
      return (Table(rowCount: try queries.count(condition), columns), nil)
    }
    var nodes = try queries.nodes(condition)
    // Values are looked up only for what is shown, and some lines only for the first of that.
    var isCut = wanted.limit != nil
    if !condition.phrases.isEmpty, case .first(let most) = lines, most < nodes.count {
      isCut = true
    }
    if isCut, !wanted.ordersOfRows.contains(where: FindView.isOfText) {
      nodes = try FindView.first(
        wanted.limit ?? nodes.count, of: nodes, by: wanted.ordersOfRows, queries: queries,
        context: context)
    }
    let view = try FindView(
      condition, nodes: nodes, named: named, queries: queries, context: context, lines: lines,
      tree: tree)
    return (view.table, view.notice)
  }

  /// A line is looked for in its note, so of many notes it takes as long as to read them all. The usual
  /// text has those of the first, which are the best, on a terminal and in a pipe alike; who wants
  /// more names the columns. What a format is asked for has everything.
  private func lines(
    _ wanted: TableShape, _ named: [String], _ format: OutputFormat
  ) -> FindView.Lines {
    if named.contains(where: FindView.isOfText) { return .all }
    guard wanted.columns == nil, !wanted.countsRows, format != .paths, format != .template else {
      return .none
    }
    // A note stands in each of its groups, so that the first notes are no part of the table.
    let isForReading = [.text, .table].contains(format) && wanted.group == nil
    return isForReading ? .first(1000) : .all
  }

  /// Throws for a column that nothing has, with its place in the option.
  private func checkColumn(_ name: String, _ context: QueryContext, _ session: Session) throws {
    guard !FindView.isOfText(name) else { return }
    do {
      _ = try QueryColumn(name, in: context)
    } catch {
      var error = error
      if let place = shape.place(of: name, orIn: session.options.template) {
        (error.query, error.span) = (place.text, place.span)
      }
      throw error
    }
  }

  /// The arguments as one query. What begins with two strokes is no part of it: one goes before what
  /// is not wanted.
  private func queryText() throws -> String {
    let query = self.query.map(NegatedTerms.shown)
    if let option = query.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
      if query.contains("--") {
        throw CommandError.usage(
          "\"\(option)\" stands behind \"--\", where no option is read",
          remedy: "write options before it; a query that begins with - needs no \"--\"")
      }
      let name = String(option.dropFirst(2).prefix { $0 != "=" })
      let near = NearName.of(name, among: try ToolDescription.kith().longOptions(of: "find"))
      throw CommandError.usage(
        "there is no option \"--\(name)\"",
        remedy: near.map { "did you mean \"--\($0)\"?" } ?? "`kith find --help` lists them")
    }
    return query.filter { $0 != "--" }.joined(separator: " ")
  }

  private func explain(_ text: String, in vault: OpenVault, _ session: Session) throws -> ExitStatus
  {
    let (words, sql) = try session.ask(vault) { reader, warn in
      let reading = QueryReading(
        session: session, settings: vault.settings, reader: reader, warn: warn)
      let condition = try QueryCondition(text, in: try reading.context())
      let nodes = try reader.nodes(condition.nodes)
      return (
        condition.explanation { nodes[$0]?.name ?? "?" }, reading.queries().shown(condition)
      )
    }
    session.print(
      Document(
        [
          .title(StyledText("Asked for"))
        ] + words.map { .paragraph(StyledText($0)) } + [
          .blank, .title(StyledText("SQL")), .paragraph(StyledText(sql)),
        ]))
    return .done
  }
}
