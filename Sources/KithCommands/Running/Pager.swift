/// Whether and with what an answer is paged.
enum Pager {
  /// The command for the shell; nil where none is wanted. `KITH_PAGER` comes before `PAGER`, and
  /// either set to nothing means none. Without both it is `less`, where there is one.
  static func command(_ variables: [String: String]) -> String? {
    let chosen =
      variables[EnvironmentVariable.kithPager.rawValue]
      ?? variables[EnvironmentVariable.pager.rawValue]
    guard let chosen else { return usual }
    let isNone = chosen.allSatisfy { $0 == " " } || chosen == "cat"
    return isNone ? nil : chosen
  }

  /// 127 is what a shell says of a command that is not there.
  private static let usual = "command -v less > /dev/null 2>&1 || exit 127; exec less"

  /// The variables for the pager. `less`, unless told otherwise, ends where all fits the screen,
  /// shows colours, and leaves the text on the screen, as git has it.
  static func variables(_ variables: [String: String]) -> [String: String] {
    variables["LESS"] == nil ? variables.merging(["LESS": "FRX"]) { old, _ in old } : variables
  }

  /// Whether text does not fit a terminal of so many lines, one of which is the prompt's.
  static func isLong(_ text: String, height: Int) -> Bool {
    var lines = 0
    for byte in text.utf8 where byte == 0x0A {
      lines += 1
      if lines >= height { return true }
    }
    return false
  }
}

extension Environment {
  /// Writes text for reading: through the pager where it is longer than the terminal.
  func writeForReading(_ text: String) {
    if terminalWidth != nil, variables["TERM"] != "dumb",
      let height = terminalHeight, Pager.isLong(text, height: height),
      let command = Pager.command(variables), page(text, command, Pager.variables(variables))
    {
      return
    }
    write(text)
  }
}

extension Session {
  /// Writes an answer: one for reading through the pager where it is long, unless none is wanted.
  func writeForReading(_ text: String) {
    switch options.format {
    case nil where options.usesPager, .text where options.usesPager,
      .table where options.usesPager:
      environment.writeForReading(text)
    default: environment.write(text)
    }
  }
}
