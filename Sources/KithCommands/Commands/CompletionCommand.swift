import ArgumentParser

struct CompletionCommand: KithCommand {
  static let formats: [OutputFormat] = [.text]

  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "A script that completes commands, options and names in your shell.",
    discussion: """
      EXAMPLES:
        echo 'source <(kith completion bash)' >> ~/.bashrc
        kith completion zsh > ~/.zfunc/_kith
        kith completion fish > ~/.config/fish/completions/kith.fish

      \(formats.help)
      """)

  /// The shells that there is a script for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The shell.")
  var shell: Shell

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    session.print(shell.script)
    return .done
  }
}
