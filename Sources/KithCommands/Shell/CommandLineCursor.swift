import ArgumentParser

/// What stands at the cursor of a command line, by the words up to it.
struct CommandLineCursor {
  enum Place {
    /// A command's name.
    case command
    /// The name of an option, or what may stand there else.
    case option(ToolDescription.Argument?)
    /// What an option or argument takes.
    case value(ToolDescription.Argument)
    /// Nothing that is known.
    case unknown
  }

  private(set) var place = Place.unknown
  private(set) var command: ToolDescription.Command
  /// What is typed of it: the last word, or what stands in it behind `--option=`.
  private(set) var typed: String
  /// What stands in the last word before it.
  private(set) var head = ""
  /// The arguments before the cursor that no option takes.
  private(set) var arguments: [String] = []
  /// The options before the cursor, without their values.
  private(set) var given: [ToolDescription.Argument] = []
  /// Those that may stand at the cursor.
  private(set) var options: [ToolDescription.Argument]
  /// The value of `--vault`, where the words say it.
  private(set) var vault: String?

  /// - Parameter words: the tool's name, what follows, and the word at the cursor, which may be empty.
  init(_ words: [String], in tool: ToolDescription) {
    command = tool.command
    typed = words.last ?? ""
    // Without a command's name it is `kith today`.
    let usual = TodayCommand.configuration.commandName
    options = tool.command.subcommands?.first { $0.commandName == usual }?.arguments ?? []
    var isNamed = false
    var isLiteral = false
    var open: ToolDescription.Argument?
    for word in words.dropFirst().dropLast() {
      if let option = open {
        note(word, for: option)
        open = nil
      } else if !isLiteral, word == "--" {
        isLiteral = true
      } else if !isLiteral, word.hasPrefix("-"),
        let (option, value) = Self.option(word, among: options)
      {
        given.append(option)
        if let value { note(value, for: option) } else if option.kind == "option" { open = option }
      } else if !isNamed {
        let found = tool.command.subcommands?.first { $0.commandName == word }
        guard let found else { return }
        command = found
        options = found.arguments ?? []
        isNamed = true
      } else {
        arguments.append(word)
      }
    }
    options.removeAll { option in
      !option.isRepeating && given.contains { $0.names == option.names }
    }
    if let option = open {
      place = .value(option)
    } else if !isLiteral, typed.hasPrefix("--"), let equals = typed.firstIndex(of: "="),
      let (option, _) = Self.option(typed, among: options), option.kind == "option"
    {
      head = String(typed[...equals])
      typed = String(typed[typed.index(after: equals)...])
      place = .value(option)
    } else if !isLiteral, typed.hasPrefix("-") {
      place = .option(isNamed ? positional(arguments.count) : nil)
    } else if !isNamed {
      place = .command
    } else if let argument = positional(arguments.count) {
      place = .value(argument)
    }
  }

  private mutating func note(_ value: String, for option: ToolDescription.Argument) {
    if option.names?.contains(where: { $0.text == "--vault" }) == true { vault = value }
  }

  private func positional(_ place: Int) -> ToolDescription.Argument? {
    let all = command.arguments?.filter { $0.kind == "positional" } ?? []
    return place < all.count ? all[place] : all.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// The option that a word names, and the value in it.
  private static func option(
    _ word: String, among options: [ToolDescription.Argument]
  ) -> (ToolDescription.Argument, String?)? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let found = options.first { option in
      option.names?.contains { $0.text == parts[0] } == true
    }
    return found.map { ($0, parts.count > 1 ? String(parts[1]) : nil) }
  }
}
