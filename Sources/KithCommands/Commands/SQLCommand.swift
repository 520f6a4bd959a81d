import ArgumentParser
import NoteSyntax
import Presentation
import VaultIndex

struct SQLCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Any question in SQL, over views of the notes; nothing can be changed.",
    discussion: """
      EXAMPLES:
        kith sql --schema                                   the views and their columns
        kith sql "SELECT name, state FROM people WHERE field LIKE '%storage%'"
        kith sql "SELECT verb, count(*) AS times FROM facts GROUP BY verb" --sort -times
        kith sql - < question.sql

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "One SELECT; - reads it from standard input.", completion: .of(.sql))
  var query: String?

  @Flag(help: "List the views with their columns and what these mean.")
  var schema = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Stop after so many seconds; 10 unless given.", valueName: "seconds"))
  var timeout = 10

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func validate() throws {
    guard (query == nil) == schema else {
      throw ValidationError("sql takes a query, or --schema")
    }
    guard (1...3600).contains(timeout) else {
      throw ValidationError("--timeout takes a number from 1 to 3600")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    let wanted = try shape.shape()
    guard let query else {
      try show(SQLSchemaView(views: SQLView.all(on: session.today)), in: session)
      return .done
    }
    let sql =
      query == "-"
      ? String(decoding: session.environment.readInput(), as: UTF8.self)
      : NegatedTerms.shown(query)
    // Without an order of our own the first rows are the first that SQLite finds.
    let isWhole = !wanted.orders.isEmpty || wanted.group != nil || wanted.countsRows
    let vault = try session.open()
    do {
      let answer = try session.ask(vault) { reader, _ in
        try reader.select(
          sql, on: session.today, rowLimit: isWhole ? nil : wanted.limit, seconds: timeout)
      }
      session.print(
        try session.laidOut(
          SQLAnswerView(answer).table, shape, schema: "kith.sql.v1", of: vault.root
        ).text)
    } catch let error as SQLError {
      throw CommandError(
        error.message, remedy: error.remedy, status: .usage,
        mark: error.offset.map { SourceMark(in: sql, at: $0) })
    }
    return .done
  }

  private func show(_ view: SQLSchemaView, in session: Session) throws {
    if session.options.format ?? .text == .text, session.style.isTerminal,
      try shape.shape() == TableShape()
    {
      session.print(view.document)
    } else {
      session.print(try session.laidOut(view.table, shape, schema: "kith.schema.v1").text)
    }
  }
}
