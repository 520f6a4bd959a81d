import ArgumentParser

/// The terms of a query that begin with a stroke, `-met:*`, kept from the parser of arguments: it
/// takes what follows one stroke for short options as soon as one of the letters is one, and would
/// answer `-hydro` with the help.
enum NegatedTerms {
  /// The arguments with such terms written in a way that no parser takes for an option: behind a
  /// blank, which means nothing in a query.
  static func hidden(in arguments: [String]) -> [String] {
    guard arguments.first == FindCommand.configuration.commandName else { return arguments }
    return arguments.indices.map { place in
      let isValue = place > 0 && valued.contains(arguments[place - 1])
      return isTerm(arguments[place]) && !isValue ? " " + arguments[place] : arguments[place]
    }
  }

  /// The argument as it was given.
  static func shown(_ argument: String) -> String {
    argument.hasPrefix(" -") ? String(argument.dropFirst()) : argument
  }

  private static func isTerm(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.count > 1 && !argument.hasPrefix("--")
      && !shortOptions.contains(argument)
  }

  /// Options of `find` behind which a stroke is no sign of a term.
  private static let valued: Set<String> = [
    "--sort", "--group", "--columns", "--limit", "--today", "--vault", "--format", "--color",
  ]

  /// Of `find`.
  private static let shortOptions: Set<String> = ["-0", "-h"]
}
