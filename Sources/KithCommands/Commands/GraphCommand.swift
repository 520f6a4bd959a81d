import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct GraphCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv, .dot, .mermaid, .graphml]

  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "The network: who named, knows or met whom, who works where, what links to what.",
    discussion: """
      EXAMPLES:
        kith graph "Ana Ruiz"                  whom she is tied to, and how
        kith graph "Northwind Storage" --depth 2
        kith graph --format graphml > kith.graphml
        kith graph --notes --format dot | sfdp -Tsvg > kith.svg

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "A person, an organization or any note; everybody unless given.",
    completion: .of(.people, .notes))
  var who: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many ties away from WHO to go; 1 unless given.", valueName: "number"))
  var depth: Int?

  @Flag(help: "All notes with their links, not only people and organizations.")
  var notes = false

  func validate() throws {
    if let depth, !(1...99).contains(depth) {
      throw ValidationError("--depth takes a number from 1 to 99")
    }
    if depth != nil, who == nil { throw ValidationError("--depth needs somebody to begin with") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let view = try session.ask(vault) { reader, warn in
      let start = try who.map {
        try PersonFinder(reader: reader, warn: warn).vertex(session.named($0, in: vault))
      }
      return try GraphLoader(reader: reader, today: session.today, withNotes: notes)
        .view(around: start, depth: depth ?? 1)
    }
    switch format {
    case .json:
      var json = session.jsonObject("kith.graph.v1")
      json.add("nodes", view.jsonNodes)
      json.add("edges", view.jsonEdges)
      session.print(json)
    case .csv: session.print(view.table.csv)
    case .dot: session.print(view.graph.dot)
    case .mermaid: session.print(view.graph.mermaid)
    case .graphml: session.print(view.graph.graphML)
    default:
      if session.style.isTerminal {
        session.print(view.document)
      } else {
        session.print(view.table)
      }
    }
    return .done
  }
}
