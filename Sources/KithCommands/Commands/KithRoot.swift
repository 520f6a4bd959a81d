import ArgumentParser

/// `kith` itself: without a command it shows today.
struct KithRoot: ParsableCommand {
  /// The words that may stand first on the command line.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// The commands that people use; those for the shell's own use are hidden.
  static var shownCommands: [any ParsableCommand.Type] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  static let configuration = CommandConfiguration(
    commandName: "kith",
    abstract: "Keeps a job seeker's network in plain Markdown, and says what is owed to whom.",
    discussion: """
      Without a command it shows today: meetings, what is due, the week's pace.

      EXAMPLES:
        kith init notes              begin a vault in the folder notes
        kith due --why               what is due, and the lines that say so
        kith chain "Ana Ruiz" --up   how you came to somebody

      Every command takes --vault DIR, --today DATE, --format FORMAT and --color WHEN.
      """,
    version: Kith.version,
    subcommands: [
      TodayCommand.self, InitCommand.self, IndexCommand.self, WatchCommand.self, CheckCommand.self,
      DueCommand.self,
      FindCommand.self, TasksCommand.self, TagsCommand.self,
      ChainCommand.self, GraphCommand.self, PathCommand.self, ShowCommand.self,
      PrepCommand.self,
      QuestionsCommand.self, TargetsCommand.self, CompareCommand.self, LinksCommand.self,
      DraftCommand.self, StatsCommand.self, SQLCommand.self,
      CompletionCommand.self, ManualCommand.self, CompleteCommand.self,
    ],
    defaultSubcommand: TodayCommand.self)
}
