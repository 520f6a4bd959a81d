import ArgumentParser
import Presentation
import VaultIndex

struct TagsCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables.filter { $0 != .paths }

  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Every tag, with the number of notes that have it.",
    discussion: """
      Tags of the front matter, of tasks and of the text. `kith find tag:NAME` finds the notes.

      EXAMPLES:
        kith tags --sort -notes --limit 10    those in most notes

      \(formats.help)
      """)

  static let columns: [Table.Column] = [
    .init("tag", "Tag"), .init("notes", "Notes", .right), .init("uses", "Uses", .right),
  ]

  @OptionGroup var global: GlobalOptions

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    let vault = try session.open()
    let page = try session.ask(vault) { reader, _ in
      let table = Table(
        Self.columns,
        rows: try reader.tags().map {
          [Cell($0.name, .name), Cell(.int($0.notes)), Cell(.int($0.uses))]
        })
      return try session.laidOut(table, shape, schema: "kith.tags.v1", nothing: "No tags.").text
    }
    session.print(page)
    return .done
  }
}
