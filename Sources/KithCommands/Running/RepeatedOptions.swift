/// Options that take one value and were given twice. The parser of arguments takes the last and says
/// nothing of the first: who asks for what is owed to two people would not see that one is missing.
enum RepeatedOptions {
  /// What every command takes may stand in an alias of the shell, and be said otherwise behind it.
  private static let mayBeOverruled: Set<String> = ["vault", "today", "format", "color"]

  /// Throws for the first that was repeated.
  ///
  /// - Parameter arguments: a command's name and what follows it, which the parser has taken.
  static func check(_ arguments: [String]) throws {
    var seen: Set<String> = []
    let names = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.dropFirst(2).prefix { $0 != "=" }) }
    let repeated = names.filter { !seen.insert($0).inserted && !mayBeOverruled.contains($0) }
    // To ask the commands what they take is slow, and mostly there is nothing to ask for.
    guard !repeated.isEmpty else { return }
    let options =
      try ToolDescription.kith().command.subcommands?
      .first { $0.commandName == arguments.first }?.arguments ?? []
    for name in repeated {
      let isSingle = options.contains { option in
        option.kind == "option" && !option.isRepeating
          && (option.names ?? []).contains { $0.kind == "long" && $0.name == name }
      }
      guard isSingle else { continue }
      throw CommandError.usage(
        "--\(name) is given twice", remedy: "it takes one value; run the command for each")
    }
  }
}
