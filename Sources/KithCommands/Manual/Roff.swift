/// Text as troff reads it.
enum Roff {
  /// A line of its own.
  static func line(_ text: String) -> String { text + "\n" }

  static func bold(_ text: String) -> String { "\\fB" + escaped(text) + "\\fR" }

  static func italic(_ text: String) -> String { "\\fI" + escaped(text) + "\\fR" }

  /// A line of running text.
  static func text(_ text: String) -> String { escaped(text) + "\n" }

  /// Paragraphs, and what is indented as it stands: examples.
  static func discussion(_ text: String) -> String {
    var output = ""
    var isLiteral = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let wantsLiteral = line.hasPrefix("  ")
      if line.isEmpty {
        output += isLiteral ? "" : ".PP\n"
        continue
      }
      if wantsLiteral != isLiteral { output += wantsLiteral ? ".PP\n.nf\n" : ".fi\n.PP\n" }
      isLiteral = wantsLiteral
      output += escaped(String(line)) + "\n"
    }
    return output + (isLiteral ? ".fi\n" : "")
  }

  /// A backslash begins an escape, a point or an apostrophe at the start of a line a request, and a
  /// bare `-` becomes a hyphen, which cannot be pasted as an option.
  static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      switch character {
      case "\\": output += "\\e"
      case "-": output += "\\-"
      case ".", "'": output += output.isEmpty ? "\\&" + String(character) : String(character)
      default: output.append(character)
      }
    }
    return output
  }
}
