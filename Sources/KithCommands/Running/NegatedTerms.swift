import ArgumentParser

/// The terms of a query that begin with a stroke, `-met:*`, kept from the parser of arguments: it
/// takes what follows one stroke for short options as soon as one of the letters is one, and would
/// answer `-hydro` with the help. So is SQL that begins with a comment.
enum NegatedTerms {
  /// The arguments with such terms written in a way that no parser takes for an option: behind a
  /// blank, which means nothing in a query.
  static func hidden(in arguments: [String]) -> [String] {
    let isHidden: (String) -> Bool
    switch arguments.first {
    case FindCommand.configuration.commandName: isHidden = isTerm
    case SQLCommand.configuration.commandName: isHidden = isComment
    default: return arguments
    }
    return arguments.indices.map { place in
      let isValue = place > 0 && valued.contains(arguments[place - 1])
      return isHidden(arguments[place]) && !isValue ? " " + arguments[place] : arguments[place]
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

  /// No option has a blank or a line's end in its name.
  private static func isComment(_ argument: String) -> Bool {
    argument.hasPrefix("--")
      && argument.prefix { $0 != "=" }.contains(where: \.isWhitespace)
  }

  /// Options of `find` and `sql` behind which a stroke is no sign of a term.
  private static let valued: Set<String> = [
    "--sort", "--group", "--columns", "--limit", "--today", "--vault", "--format", "--color",
    "--timeout",
  ]

  /// Of `find`.
  private static let shortOptions: Set<String> = ["-0", "-h"]
}
