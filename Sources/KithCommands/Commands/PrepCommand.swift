import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct PrepCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json]

  static let configuration = CommandConfiguration(
    commandName: "prep",
    abstract: "The sheet for a talk: who they are, what they said, what to ask.",
    discussion: """
      EXAMPLES:
        kith prep "Priya Raman"      the next meeting with her
        kith prep "interviews/2026-04-17 Imogen Hartley.md"
        kith prep Callum --call      a call to book, which may turn into the talk

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "A person, or the note of a talk.", completion: .of(.people, .interviews))
  var who: String

  @Flag(help: "The sheet for the telephone: what to say, and what if they put you off.")
  var call = false

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let sheet = try session.ask(vault) { reader, warn in
      let node = try PersonFinder(reader: reader, warn: warn)
        .personOrInterview(session.named(who, in: vault))
      return try PrepLoader(
        vault, reader, today: session.today, localZone: session.environment.localZone
      )
      .sheet(for: node, isCall: call)
    }
    if format == .json {
      session.print(sheet.json)
    } else {
      session.print(sheet.document)
    }
    return .done
  }
}
