import ArgumentParser

struct ManualCommand: KithCommand {
  static let formats: [OutputFormat] = [.text]

  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "The manual page, for man.",
    discussion: """
      EXAMPLES:
        kith manual | man -l -
        kith manual > ~/.local/share/man/man1/kith.1    then: man kith

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    session.print(Manual(of: try ToolDescription.kith()).page)
    return .done
  }
}
