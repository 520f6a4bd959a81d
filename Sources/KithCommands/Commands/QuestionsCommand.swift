import ArgumentParser
import Network
import NoteSyntax
import Presentation
import VaultIndex

struct QuestionsCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json, .csv]

  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "The question bank, with what was asked of whom and what they said.",
    discussion: """
      EXAMPLES:
        kith questions               all of it
        kith questions way-in        one topic, by its #tag or its heading
        kith questions --lint        which of them a yes or no would answer

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Only the questions with this #tag, or below this heading.")
  var topic: String?

  @Flag(help: "Mark the questions that a yes or no answers.")
  var lint = false

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    let view = try session.ask(vault) { reader, _ in
      var view = try QuestionsView(today: session.today, vault: vault, reader: reader)
      if let topic { try view.keep(topic: topic) }
      return view
    }
    switch format {
    case .json:
      session.print([
        "schema": "kith.questions.v1", "today": JSONValue(session.today), "rows": view.json,
      ])
    case .csv: session.print(view.table.csv)
    default: session.print(view.document(lint: lint, isTerminal: session.style.isTerminal))
    }
    return .done
  }
}
