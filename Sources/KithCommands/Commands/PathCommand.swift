import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct PathCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json]

  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The warmest ways to somebody, or to anybody at an organization.",
    discussion: """
      EXAMPLES:
        kith path "Kaja Nyström"     through whom you can reach her, and what to do first
        kith path Northwind          whom you can reach there

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "A person or an organization, by name or by path.",
    completion: .of(.people, .organizations))
  var who: String

  @Flag(help: "Exit with 1 if there is no way.")
  var exitCode = false

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let view = try session.ask(vault) { reader, warn in
      let finder = PersonFinder(reader: reader, warn: warn)
      return try PathView(
        to: try finder.destination(session.named(who, in: vault)), today: session.today,
        vault: vault, reader: reader)
    }
    if format == .json {
      session.print(view.json)
    } else {
      session.print(view.document)
    }
    return exitCode && view.rows.isEmpty ? .negative : .done
  }
}
