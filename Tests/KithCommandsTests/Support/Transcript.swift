import Foundation

/// A Markdown file whose fenced blocks marked `console` are runs of kith: `$ kith …`, then what it
/// prints, then `[status]` where that is not 0.
///
/// `$ cd FOLDER` moves; `| cat` behind a command runs it as into a pipe. Everything else in the file
/// is prose. The blocks of one file run in order, in one place.
struct Transcript {
  struct Step {
    var command: String
    var expected: String
    var line: Int
  }

  let url: URL
  private let lines: [String]

  init(_ url: URL) throws {
    self.url = url
    lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var steps: [Step] {
    var steps: [Step] = []
    for (index, line, isInside) in walked where isInside {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), expected: "", line: index + 1))
      } else if !steps.isEmpty {
        steps[steps.count - 1].expected += line + "\n"
      }
    }
    return steps
  }

  /// The file with what the commands printed now.
  func recorded(_ results: [String]) -> String {
    var results = results[...]
    var written: [String] = []
    for (_, line, isInside) in walked {
      guard isInside else {
        written.append(line)
        continue
      }
      guard line.hasPrefix("$ ") else { continue }
      written.append(line)
      let result = results.removeFirst()
      if !result.isEmpty {
        written += result.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          .map(String.init)
      }
    }
    return written.joined(separator: "\n")
  }

  private var walked: [(index: Int, line: String, isInside: Bool)] {
    var isInside = false
    return lines.enumerated().map { index, line in
      if line.hasPrefix("```") {
        isInside = !isInside && line == "```console"
        return (index, line, false)
      }
      return (index, line, isInside)
    }
  }

  /// Runs the steps; gives for each what it printed, in the transcript's form.
  func run(in place: TestPlace) -> [String] {
    steps.map { step in
      var words = Self.words(step.command)
      if words.first == "cd", words.count == 2 {
        place.enter(words[1])
        return ""
      }
      guard words.first == "kith" else { return "not a command of kith\n" }
      words.removeFirst()
      var width: Int? = 80
      if words.suffix(2) == ["|", "cat"] {
        words.removeLast(2)
        width = nil
      }
      let outcome = place.run(words, width: width)
      let text = outcome.text.replacing("\r\n", with: "\n")
      return text + (outcome.status == 0 ? "" : "[\(outcome.status)]\n")
    }
  }

  /// Splits as a shell does, as far as quotes go.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    for character in line {
      switch character {
      case "\"", "'":
        if quote == nil {
          quote = character
          isOpen = true
        } else if quote == character {
          quote = nil
        } else {
          word.append(character)
        }
      case " " where quote == nil:
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      default: word.append(character)
      }
    }
    if isOpen || !word.isEmpty { words.append(word) }
    return words
  }
}
