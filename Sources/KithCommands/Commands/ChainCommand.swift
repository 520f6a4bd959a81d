import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct ChainCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .dot, .mermaid]

  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: "Who named whom: all trees, or one person's.",
    discussion: """
      EXAMPLES:
        kith chain                       every tree of referrals
        kith chain "Ana Ruiz"            whom she named, and whom they named
        kith chain "Ana Ruiz" --up       how you came to her
        kith chain --cold                the trails that lead nowhere just now
        kith chain --format dot | dot -Tsvg > chain.svg

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The person at whom to begin.", completion: .of(.people))
  var who: String?

  @Flag(help: "Go up: who named them, and who named those.")
  var up = false

  @Flag(help: "Only trails that went cold, with the way that leads to them.")
  var cold = false

  @Flag(help: "Exit with 1 if there is nothing to show.")
  var exitCode = false

  func validate() throws {
    if up, who == nil { throw ValidationError("--up needs somebody to begin with") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let (page, isEmpty) = try session.ask(vault) { reader, warn in
      let person = try who.map {
        try PersonFinder(reader: reader, warn: warn).person(session.named($0, in: vault)).id
      }
      let view = try ChainLoader(
        reader: reader, today: session.today, onlyCold: cold, withSources: format == .json
      )
      .view(of: person, up: up)
      return (laidOut(view, format, in: session), view.roots.isEmpty)
    }
    page.forEach(session.print)
    return exitCode && isEmpty ? .negative : .done
  }

  /// In pieces, where it may be long.
  private func laidOut(_ view: ChainView, _ format: OutputFormat, in session: Session) -> [String] {
    switch format {
    case .json:
      var json = session.jsonObject("kith.chain.v1")
      json.add("roots", view.json)
      return json.pieces
    case .dot: return [view.graph.dot]
    case .mermaid: return [view.graph.mermaid]
    default:
      guard view.roots.isEmpty, view.alone.isEmpty, session.style.isTerminal else {
        return [session.text(view.document)]
      }
      let words = cold ? "No trail is cold." : "Nobody was named yet."
      return [session.text(Document([.paragraph(StyledText(words))]))]
    }
  }
}
