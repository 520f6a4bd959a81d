import ArgumentParser

struct WatchCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .jsonl]

  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Keep the index up to date while notes change, and say what changed.",
    discussion: """
      Runs until Ctrl-C. A command behind -- runs after changes: never two at once,
      without a shell unless you write one, and with KITH_VAULT set.

      EXAMPLES:
        kith watch                          a line for all that changes together
        kith watch --check                  and what is wrong in it
        kith watch -- kith due              what is due, after each change
        kith watch -- sh -c 'kith today > today.txt'
        kith watch --format jsonl           a line of JSON, for programs
        kith watch --vouch &                spare other commands the walk

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Show the problems of the notes that changed, as check does.")
  var check = false

  @Flag(help: "Let other commands trust this one, and not walk the vault.")
  var vouch = false

  @Flag(help: "End after the first change, and the command that follows it.")
  var once = false

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp("What to run after changes.", valueName: "command"),
    completion: .list(["kith"]))
  var command: [String] = []

  /// Throws where the sign stands alone behind which a command is to follow: the parser drops it.
  static func checkCommand(behind arguments: [String]) throws {
    guard arguments.last == "--", arguments.firstIndex(of: "--") == arguments.count - 1 else {
      return
    }
    throw CommandError.usage(
      "a command is missing behind \"--\"", remedy: "`kith watch -- kith due`; or leave it out")
  }

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    return try WatchRun(
      session, .init(command: command, checks: check, isOnce: once, vouches: vouch)
    )
    .run()
  }
}
