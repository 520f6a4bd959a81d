import ArgumentParser
import NoteSyntax

extension ErrorReport {
  /// What the argument parser says of a wrong command line, in the shape of kith's other errors: what
  /// is wrong in a line, and the remedy. Its own has the usage of the whole command, which for many is
  /// longer than what is wrong.
  ///
  /// Only forms that it is known to use are worded anew, since what was typed stands within them.
  init(parser error: any Error, of arguments: [String]) {
    // Where a term was kept from the parser, as it was typed.
    let said = KithRoot.message(for: error).replacing("' -", with: "'-")
    remedy = "`\(Self.help(on: error, arguments))` shows how it is used"
    status = .usage
    if let parts = said.wholeMatch(of: /(?s)Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      message = "there is no option \"\(parts.1)\""
      // The parser does not think of those that every command has, and takes a far one for near.
      let near = Self.common(near: parts.1) ?? parts.2.map(String.init)
      if let near { remedy = "did you mean \"\(near)\"?" }
    } else if let parts = said.wholeMatch(
      of: /(?s)(Missing value for|Missing expected argument|Unexpected argument) '(.*)'/)
    {
      message = "\(parts.1.lowercased()) \"\(parts.2)\""
    } else if let parts = said.wholeMatch(
      of: /(?s)The value '(.*)' is invalid for '([^']*)'(?:\. Please provide one of (.*))?/)
    {
      message = "the value \"\(parts.1)\" is invalid for \"\(parts.2)\""
      if let choices = parts.3.map(Self.listed) {
        let near = NearName.of(parts.1, among: choices)
        remedy =
          near.map { "did you mean \"\($0)\"?" } ?? "it takes \(choices.joined(separator: ", "))"
      }
    } else {
      message = said
    }
  }

  private static func common(near option: Substring) -> String? {
    guard option.hasPrefix("--") else { return nil }
    return NearName.of(option.dropFirst(2), among: ["help", "version"]).map { "--" + $0 }
  }

  /// The choices that the parser lists: a few in a sentence, `'bash', 'zsh' or 'fish'.`, more in a line
  /// each.
  private static func listed(_ choices: Substring) -> [String] {
    let lines = choices.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    guard lines.isEmpty else { return lines.map { String($0.dropFirst(4)) } }
    return choices.matches(of: /'([^']+)'/).map { String($0.1) }
  }

  /// The command with which the one that was given shows its help.
  private static func help(on error: any Error, _ arguments: [String]) -> String {
    let text = KithRoot.fullMessage(for: error)
    guard let command = text.matches(of: /See '(kith[^'\n]*)' for more information/).last?.1 else {
      return "kith --help"
    }
    // Without a command's name all is read as today's.
    let isNamed = LeadingOptions.moved(arguments).first == "today"
    return command == "kith today --help" && !isNamed ? "kith --help" : String(command)
  }
}
