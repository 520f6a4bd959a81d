import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct LinksCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "The links of a note, out and in.",
    discussion: """
      EXAMPLES:
        kith links "Ana Ruiz"
        kith links "contacts/Ana Ruiz.md" --explain    which rule chose, and among which notes

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A note, by name or by path.")
  var note: String

  @Flag(help: "For each link, the rule that chose its note, and the notes it chose among.")
  var explain = false

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let view = try vault.index.read { reader in
      let node = try PersonFinder(reader: reader).note(note)
      return try LinksView(of: node, reader: reader)
    }
    switch format {
    case .json:
      session.print([
        "schema": "kith.links.v1", "today": JSONValue(session.today),
        "note": JSONValue(view.note.path?.text), "rows": view.json,
      ])
    case .csv: session.print(view.table.csv)
    default: session.print(view.document(explain: explain, isTerminal: session.style.isTerminal))
    }
    return .done
  }
}
