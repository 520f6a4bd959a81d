import ArgumentParser
import Foundation

extension ErrorReport {
  /// What the argument parser says of a wrong command line, in the shape of kith's other errors: what
  /// is wrong in a line, and the remedy. Its own has the usage of the whole command, which for many is
  /// longer than what is wrong.
  init(parser error: any Error, of arguments: [String]) {
    var said = KithRoot.message(for: error)
    remedy = "`\(Self.help(on: error, arguments))` shows how it is used"
    if let hint = said.range(of: ". Did you mean ") {
      remedy = "did you mean \(Self.quoted(said[hint.upperBound...]))"
      said = String(said[..<hint.lowerBound])
    } else if let hint = said.range(of: ". Please provide one of ") {
      remedy = "it takes \(Self.choices(said[hint.upperBound...]))"
      said = String(said[..<hint.lowerBound])
    }
    said = said.replacing("Unknown option ", with: "there is no option ", maxReplacements: 1)
    message = Self.quoted(said.prefix(1).lowercased() + said.dropFirst())
    status = .usage
  }

  /// The command with which it shows its help.
  private static func help(on error: any Error, _ arguments: [String]) -> String {
    let text = KithRoot.fullMessage(for: error)
    guard let start = text.range(of: "See '", options: .backwards),
      let end = text.range(of: "'", range: start.upperBound..<text.endIndex)
    else { return "kith --help" }
    let command = String(text[start.upperBound..<end.lowerBound])
    // Without a command's name all is read as today's.
    return command == "kith today --help" && arguments.first != "today" ? "kith --help" : command
  }

  /// A few stand in a sentence, more in a line each.
  private static func choices(_ text: Substring) -> String {
    let listed = text.split(separator: "\n").compactMap { line in
      line.hasPrefix("  - ") ? line.dropFirst(4) : nil
    }
    guard listed.isEmpty else { return listed.joined(separator: ", ") }
    return text.filter { !"'.".contains($0) }
  }

  /// The parser's quotes made double, but for what is within a word.
  private static func quoted(_ text: some StringProtocol) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard let first = word.firstIndex(where: { $0 != "(" }), word[first] == "'" else {
        return quotedEnd(word)
      }
      return quotedEnd(word[..<first] + "\"" + word[word.index(after: first)...])
    }.joined(separator: " ")
  }

  private static func quotedEnd(_ word: some StringProtocol) -> String {
    guard let last = word.lastIndex(where: { !".,:;?)".contains($0) }), word[last] == "'" else {
      return String(word)
    }
    return word[..<last] + "\"" + word[word.index(after: last)...]
  }
}
