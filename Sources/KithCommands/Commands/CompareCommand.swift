import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct CompareCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Fields side by side: what you expected, found, and were told.",
    discussion: """
      EXAMPLES:
        kith compare "Battery testing" storage
        kith compare                 every field that has a note

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "The fields, by name; every field with a note unless given.",
    completion: .of(.fields))
  var field: [String] = []

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let view = try session.ask(vault) { reader, _ in
      let finder = try FieldFinder(reader)
      let shelf = PageShelf(vault)
      var seen: Set<FieldRow> = []
      let fields = try field.isEmpty ? finder.noted : field.map(finder.field)
      return CompareView(
        profiles: try fields.filter { seen.insert($0).inserted }.map {
          try FieldProfile(of: $0, today: session.today, shelf: shelf, reader: reader)
        })
    }
    switch format {
    case .json:
      session.print([
        "schema": "kith.compare.v1", "today": JSONValue(session.today), "rows": view.json,
      ])
    case .csv: session.print(view.table.csv)
    default:
      if view.profiles.isEmpty, session.style.isTerminal {
        session.print(Document([.paragraph("No field has a note yet: write one into fields/.")]))
      }
      session.print(view)
    }
    return .done
  }
}
