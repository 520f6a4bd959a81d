import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct DueCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "What is owed: overdue, due today or soon.",
    discussion: """
      EXAMPLES:
        kith due --within 7d         what falls due within a week, too
        kith due --why               the lines that each follows from, and what clears it
        kith due --for "Ana Ruiz"    what is owed to one person
        kith due --format paths      the notes of those to whom it is owed
        kith due --all --group rule --count

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Under each row, the lines that it follows from and what would clear it.")
  var why = false

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Look this far ahead: 7d, 2w.", valueName: "time"))
  var within: String?

  @Flag(help: "Every obligation, not only each person's first.")
  var all = false

  @Option(
    help: ArgumentHelp("Only this rule; may be given several times.", valueName: "rule"),
    completion: .list(RuleName.allCases.map(\.rawValue)))
  var rule: [String] = []

  @Option(
    name: .customLong("for"), help: ArgumentHelp("Only this person.", valueName: "who"),
    completion: .of(.people))
  var person: String?

  @Flag(help: "Exit with 1 if nothing is due.")
  var exitCode = false

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    guard try !why || session.isOwnPage(shape) else {
      let isOfPage = format == .text || format == .json
      let option = shape.ofTable ?? (shape.limit == nil ? "--sort" : "--limit")
      throw CommandError.usage(
        "--why goes with text and json" + (isOfPage ? ", and not with \(option)" : ""),
        remedy: "a table has a row for each, and no lines below it")
    }
    let rules = try rule.map(Self.ruleName)
    let days = try within.map { try Self.days($0, from: session.today) } ?? 0
    let vault = try session.open()
    let (page, isEmpty) = try session.ask(vault) { reader, warn in
      let who = try person.map {
        try PersonFinder(reader: reader, warn: warn).person(session.named($0, in: vault)).id
      }
      let withSources = why || format == .json
      var obligations =
        try who.map {
          try reader.obligations(
            on: session.today, within: days, with: $0, withSources: withSources)
        } ?? reader.obligations(on: session.today, within: days, withSources: withSources)
      // The week's pace is nobody's.
      let week =
        try who == nil ? reader.week(of: session.today, withSources: withSources) : nil
      let pace = (week.map { PaceRule().obligations(in: $0, settings: vault.settings) } ?? [])
        .filter { $0.isShown(on: session.today, within: days) }
      // Those of the index are in order already, and may be thousands.
      if !pace.isEmpty { obligations = (obligations + pace).inOrder() }
      if !rules.isEmpty { obligations.removeAll { !rules.contains($0.rule) } }
      var view = try DueView(
        obligations, showsAll: all || who != nil || !rules.isEmpty, withSources: withSources,
        forReading: why || session.style.isTerminal, today: session.today, reader: reader)
      if try session.isOwnPage(shape),
        let shown = try session.rows(of: view.fullTable(forReading: false), shape)
      {
        view.rows = shown.map { view.rows[$0] }
      }
      let noContacts = view.rows.isEmpty ? try NoContacts.words(reader) : nil
      let nothing = noContacts ?? StyledText("All clear.", .good)
      return (try laidOut(view, format, nothing, in: session, vault), view.rows.isEmpty)
    }
    session.print(page)
    try session.warnOfErrors(in: vault)
    return exitCode && isEmpty ? .negative : .done
  }

  private func laidOut(
    _ view: DueView, _ format: OutputFormat, _ nothing: StyledText, in session: Session,
    _ vault: OpenVault
  ) throws -> String {
    // A pipe gets the table with all that a row knows, as CSV has it.
    let isForReading = why || format == .json || session.style.isTerminal
    guard isForReading, try session.isOwnPage(shape) else {
      return try session.laidOut(
        view.fullTable(forReading: format == .text || format == .table), shape,
        schema: "kith.due-table.v1", paths: DueView.pathsOfAll, of: vault.root, nothing: nothing
      ).text
    }
    switch format {
    case .json:
      let json: JSONValue = [
        "schema": "kith.due.v1", "today": JSONValue(session.today), "rows": view.json,
      ]
      return json.pretty
    default:
      if view.rows.isEmpty, session.style.isTerminal {
        return session.text(Document([.paragraph(nothing)]))
      }
      return session.text(
        view.document(
          why: why, source: vault.lineReader(), isTerminal: session.style.isTerminal))
    }
  }

  static func ruleName(_ written: String) throws -> RuleName {
    if let rule = RuleName(written: written) { return rule }
    let names = RuleName.allCases.map(\.rawValue)
    let several = written.split(separator: ",").compactMap { RuleName(written: String($0)) }
    if several.count > 1 {
      let options = several.map { "--rule \($0.rawValue)" }.joined(separator: " ")
      throw CommandError.usage("--rule takes one rule", remedy: "write \(options)")
    }
    throw CommandError.usage(
      "no rule is called \"\(written)\"",
      remedy: NearName.of(written, among: names).map { "did you mean \"\($0)\"?" }
        ?? "rules are \(names.joined(separator: ", "))")
  }

  /// A term as days from today.
  static func days(_ written: String, from today: CivilDate) throws -> Int {
    guard let term = Term(written) else {
      throw CommandError.usage(
        "--within: \"\(written)\" is no length of time", remedy: "write it as 7d, 2w or 1mo")
    }
    guard term.inMinutes == nil else {
      throw CommandError.usage(
        "--within: \"\(written)\" is less than a day",
        remedy: term.unit == .minutes
          ? "did you mean \"\(Term(term.count, .months).text)\"?" : "write it as 7d, 2w or 1mo")
    }
    return BusinessCalendar().date(term, after: today) - today
  }
}
