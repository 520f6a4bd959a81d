import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct LinksCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "The links of a note, out and in.",
    discussion: """
      EXAMPLES:
        kith links "Ana Ruiz"
        kith links "contacts/Ana Ruiz.md" --explain    which rule chose, and among which notes
        kith links "Ana Ruiz" --format paths           the notes at the other ends

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A note, by name or by path.", completion: .of(.people, .notes))
  var note: String

  @Flag(help: "For each link, the rule that chose its note, and the notes it chose among.")
  var explain = false

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    var view = try session.ask(vault) { reader, warn in
      let node = try PersonFinder(reader: reader, warn: warn).note(session.named(note, in: vault))
      return try LinksView(of: node, reader: reader)
    }
    let isForReading = explain || session.style.isTerminal
    if format == .text, isForReading, try session.isOwnPage(shape) {
      if let shown = try session.rows(of: view.table, shape) { view.keep(shown) }
      session.print(view.document(explain: explain))
    } else {
      let note = JSONValue.Member(key: "note", value: JSONValue(view.note.path?.text))
      session.print(
        try session.laidOut(
          view.table, shape, schema: "kith.links.v1", members: [note], of: vault.root
        ).text)
    }
    return .done
  }
}
