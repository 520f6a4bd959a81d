import ArgumentParser
import NoteSyntax
import Presentation
import VaultIndex

struct CheckCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every problem in the vault, with its place and a remedy.",
    discussion: """
      Exits with 1 if there is any error; warnings and hints are not errors.

      EXAMPLES:
        kith check                   all of them, each with its line
        kith check --errors          only the errors
        vim -q <(kith check)         as a quickfix list
        kith check --group code --count

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Leave out warnings and hints.")
  var errors = false

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    var (findings, noContacts) = try vault.index.read { reader in
      let reading = QueryReading(
        session: session, settings: vault.settings, reader: reader, warn: { _ in })
      let check = VaultCheck(
        vault: vault, reader: reader, today: max(session.today, session.clockDay),
        queries: try reading.context())
      return (try check.findings(), try NoContacts.words(reader))
    }
    if errors { findings.removeAll { $0.severity != .error } }
    let notes = try vault.index.counts.notes
    var view = CheckView(
      findings: findings, place: "\(notes) note\(notes == 1 ? "" : "s")", noContacts: noContacts)
    guard try session.isOwnPage(shape) else {
      session.print(
        try session.laidOut(
          view.table, shape, schema: "kith.check-table.v1", of: vault.root, nothing: "No problem."
        ).text)
      return findings.contains { $0.severity == .error } ? .negative : .done
    }
    view.shown = try session.rows(of: view.table, shape).map { findings[$0] }
    switch format {
    case .json:
      session.print([
        "schema": "kith.check.v1", "today": JSONValue(session.today), "rows": view.json,
      ])
    default: session.print(view.document(isTerminal: session.style.isTerminal))
    }
    return findings.contains { $0.severity == .error } ? .negative : .done
  }
}
