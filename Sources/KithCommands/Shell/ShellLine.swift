/// A command line as somebody types it in bash, read up to the cursor.
///
/// Only what quotes and strokes do is understood: nothing in it is expanded or run. Bash has words of
/// its own for completion, but breaks them at colons and leaves their quotes on.
struct ShellLine {
  enum Quote: String {
    case none = ""
    case single = "'"
    case double = "\""
  }

  /// The words without their quotes; the last is the one at the cursor, and empty behind a blank.
  private(set) var words: [String] = []
  /// The quotes that are still open at the cursor.
  private(set) var quote = Quote.none

  init(_ line: String) {
    var word = String.UnicodeScalarView()
    var isWord = false
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        // Between double quotes a stroke stays before what needs none.
        if quote == .double, !Self.needsStroke.contains(scalar) { word.append("\\") }
        word.append(scalar)
        isEscaped = false
        continue
      }
      switch (scalar, quote) {
      case ("'", .single), ("\"", .double): quote = .none
      case (_, .single): word.append(scalar)
      case ("\\", _):
        isEscaped = true
        isWord = true
      case (_, .double): word.append(scalar)
      case ("'", .none), ("\"", .none):
        quote = scalar == "'" ? .single : .double
        isWord = true
      case (" ", .none), ("\t", .none), ("\n", .none):
        if isWord { words.append(String(word)) }
        word.removeAll()
        isWord = false
      default:
        word.append(scalar)
        isWord = true
      }
    }
    words.append(String(word))
  }

  /// What a shell takes for this text and nothing else, where these quotes are open before it.
  static func written(_ text: String, within quote: Quote) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch quote {
      case .single where scalar == "'": written.append(contentsOf: "'\\''".unicodeScalars)
      case .double where needsStroke.contains(scalar):
        written.append(contentsOf: ["\\", scalar])
      case .none where !isPlain(scalar): written.append(contentsOf: ["\\", scalar])
      default: written.append(scalar)
      }
    }
    return String(written)
  }

  private static let needsStroke: Set<Unicode.Scalar> = ["\"", "\\", "$", "`"]

  /// Whether a shell reads it as itself wherever in a word it stands.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/", ":", ",", "+", "@", "%", "=",
      "\u{80}"...:
      true
    default: false
    }
  }
}
