import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct TargetsCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "Where you would like to work, in working order.",
    discussion: """
      EXAMPLES:
        kith targets                 wish first, then whom you know there, then openings
        kith targets --format csv    for a spreadsheet

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Exit with 1 if there is no target.")
  var exitCode = false

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let (page, isEmpty) = try session.ask(vault) { reader, _ in
      var view = try TargetsView(today: session.today, vault: vault, reader: reader)
      if try session.isOwnPage(shape), let shown = try session.rows(of: view.table, shape) {
        view.rows = shown.map { view.rows[$0] }
      }
      return (try laidOut(view, format, in: session, vault), view.rows.isEmpty)
    }
    session.print(page)
    return exitCode && isEmpty ? .negative : .done
  }

  private func laidOut(
    _ view: TargetsView, _ format: OutputFormat, in session: Session, _ vault: OpenVault
  ) throws -> String {
    guard try session.isOwnPage(shape) else {
      return try session.laidOut(
        view.table, shape, schema: "kith.targets-table.v1", of: vault.root,
        nothing: "No target yet."
      ).text
    }
    switch format {
    case .json:
      let json: JSONValue = [
        "schema": "kith.targets.v1", "today": JSONValue(session.today), "rows": view.json,
      ]
      return json.pretty
    default: return session.text(view.document(isTerminal: session.style.isTerminal))
    }
  }
}
