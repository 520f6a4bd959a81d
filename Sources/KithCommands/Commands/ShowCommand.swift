import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct ShowCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json]

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One person: how things stand, what is next, and all that was.",
    discussion: """
      EXAMPLES:
        kith show "Ana Ruiz"
        kith show ana                the beginning of a name is enough while it is the only one

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The person, with a note or without.", completion: .of(.people))
  var who: String

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let view = try session.ask(vault) { reader, _ in
      let node = try PersonFinder(reader: reader).person(session.named(who, in: vault))
      return try CardView(of: node, today: session.today, vault: vault, reader: reader)
    }
    if format == .json {
      session.print(view.json)
    } else {
      session.print(view.document)
    }
    return .done
  }
}
