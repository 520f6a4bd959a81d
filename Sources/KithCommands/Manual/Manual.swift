/// The manual page, made out of what the commands say of themselves.
///
/// In the macros of man(7), which every man reads.
struct Manual {
  private let tool: ToolDescription.Command
  private let commands: [ToolDescription.Command]

  init(of tool: ToolDescription) {
    self.tool = tool.command
    commands = (tool.command.subcommands ?? [])
      .filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  var page: String {
    let name = tool.commandName
    var page = Roff.line(".TH \(name.uppercased()) 1 \"\" \"\(name) \(Kith.version)\"")
    page += ".SH NAME\n" + Roff.text("\(name) - \(tool.abstract ?? "")")
    page += ".SH SYNOPSIS\n" + Roff.bold(name) + "\n[" + Roff.italic("command") + "]\n["
    page += Roff.italic("options") + "]\n"
    page += ".SH DESCRIPTION\n" + Roff.discussion(tool.discussion ?? "")
    page += ".SH OPTIONS OF EVERY COMMAND\n" + shared.map(Self.entry).joined()
    page += ".SH COMMANDS\n" + commands.map(section).joined()
    page += ".SH ENVIRONMENT\n"
    for variable in EnvironmentVariable.allCases {
      page += ".TP\n" + Roff.bold(variable.rawValue) + "\n" + Roff.text(variable.meaning)
    }
    page += ".SH FILES\n"
    for (file, meaning) in Self.files {
      page += ".TP\n" + Roff.italic(file) + "\n" + Roff.text(meaning)
    }
    page += ".SH EXIT STATUS\n"
    for status in ExitStatus.allCases {
      page += ".TP\n" + Roff.bold(String(status.rawValue)) + "\n" + Roff.text(status.meaning)
    }
    page += ".SH SEE ALSO\n" + Roff.bold("git") + "(1)\n"
    return page
  }

  private static let files = [
    ("kith.yaml", "at the top of a vault, which it makes one: its settings. It may be empty."),
    ("templates/KIND.md", "in a vault: what new notes are made of."),
    (
      "~/.cache/kith",
      "the index of each vault, or in the folder that KITH_CACHE names. It can be deleted at any time."
    ),
  ]

  /// The options that each command has.
  private var shared: [ToolDescription.Argument] {
    (commands.first?.arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names != nil
        && commands.allSatisfy { $0.arguments?.contains { Self.isSame($0, argument) } ?? false }
    }
  }

  private static func isSame(_ left: ToolDescription.Argument, _ right: ToolDescription.Argument)
    -> Bool
  {
    left.names?.map(\.text) == right.names?.map(\.text) && left.abstract == right.abstract
  }

  private func section(_ command: ToolDescription.Command) -> String {
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let positional = arguments.filter { $0.names == nil }
    let own = arguments.filter { argument in
      argument.names != nil && !shared.contains { Self.isSame($0, argument) }
    }
    var section = ".SS " + Roff.escaped("\(tool.commandName) \(command.commandName)")
    for argument in positional {
      let name = (argument.valueName ?? "value").uppercased() + (argument.isRepeating ? "..." : "")
      section += " " + Roff.escaped(argument.isOptional ? "[\(name)]" : name)
    }
    section += "\n" + Roff.text(command.abstract ?? "")
    if let discussion = command.discussion { section += ".PP\n" + Roff.discussion(discussion) }
    return section + (positional + own).map(Self.entry).joined()
  }

  /// An argument or an option, and what it is for.
  private static func entry(_ argument: ToolDescription.Argument) -> String {
    let value = (argument.valueName ?? "value").uppercased()
    var head = argument.names?.map { Roff.bold($0.text) }.joined(separator: ", ") ?? ""
    if argument.kind != "flag" { head += (head.isEmpty ? "" : " ") + Roff.italic(value) }
    return ".TP\n" + head + "\n" + Roff.text(argument.abstract ?? "")
  }
}
