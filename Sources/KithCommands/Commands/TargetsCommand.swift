import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct TargetsCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

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

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let (page, isEmpty) = try session.ask(vault) { reader, _ in
      let view = try TargetsView(today: session.today, vault: vault, reader: reader)
      return (laidOut(view, format, in: session), view.rows.isEmpty)
    }
    session.print(page)
    return exitCode && isEmpty ? .negative : .done
  }

  private func laidOut(_ view: TargetsView, _ format: OutputFormat, in session: Session) -> String {
    switch format {
    case .json:
      let json: JSONValue = [
        "schema": "kith.targets.v1", "today": JSONValue(session.today), "rows": view.json,
      ]
      return json.pretty
    case .csv: return view.table.csv
    default: return session.text(view.document(isTerminal: session.style.isTerminal))
    }
  }
}
