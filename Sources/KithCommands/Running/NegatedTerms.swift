import ArgumentParser

/// The terms of a query that begin with a stroke, `-met:*`, kept from the parser of arguments: it
/// takes what follows one stroke for short options as soon as one of the letters is one, and would
/// answer `-hydro` with the help.
enum NegatedTerms {
  /// The arguments with such terms written in a way that no parser takes for an option: behind a
  /// blank, which means nothing in a query.
  static func hidden(in arguments: [String]) -> [String] {
    guard arguments.first == FindCommand.configuration.commandName else { return arguments }
    return arguments.map { isTerm($0) ? " " + $0 : $0 }
  }

  /// The argument as it was given.
  static func shown(_ argument: String) -> String {
    argument.hasPrefix(" -") ? String(argument.dropFirst()) : argument
  }

  private static func isTerm(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.count > 1 && !argument.hasPrefix("--")
      && !shortOptions.contains(argument)
  }

  /// Of `find`.
  private static let shortOptions: Set<String> = ["-0", "-h"]
}
