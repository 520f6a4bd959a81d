import ArgumentParser
import NoteSyntax
import Presentation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The vault's folder. Else KITH_VAULT, else the nearest folder upward with a kith.yaml.",
      valueName: "dir"),
    completion: .directory)
  var vault: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Pretend that today is this day. Else KITH_TODAY.", valueName: "date"))
  var today: String?

  @Option(
    help: ArgumentHelp(
      "How to write the answer; the formats of this command are above.", valueName: "format"))
  var format: FormatOption?

  @Option(help: ArgumentHelp("Colour: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(help: "Do not page an answer that is longer than the terminal.")
  var noPager = false
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, always, never
}
