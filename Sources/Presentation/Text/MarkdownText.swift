/// Text as Markdown has it, so that what stands in it reads as itself and makes no markup.
///
/// A sign has a stroke before it only where it would mean something to CommonMark or to GitHub's
/// tables and strikethrough, so that paths and keys stay readable: `referred_by`, `5 * 3`, `a < b`.
enum MarkdownText {
  /// The text on one line, for a table's cell or a heading.
  static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    // By scalars: a mark that joins a sign would hide it inside one character.
    let scalars = Array(Harmless.text(text).unicodeScalars)
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in scalars where ["`", "~", "*", "_"].contains(scalar) {
      counts[scalar, default: 0] += 1
    }
    var escaped = String.UnicodeScalarView()
    for place in scalars.indices {
      if isMarkup(at: place, in: scalars, isPaired: counts[scalars[place], default: 0] > 1) {
        escaped.append("\\")
      }
      escaped.append(scalars[place])
    }
    return String(escaped)
  }

  /// Whether none of the signs is in it, as in most text; told by its bytes.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      Harmless.isSurelyHarmless(bytes) && !bytes.contains { isSign[Int($0)] }
    }
  }

  private static let isSign = (UInt8.min...UInt8.max).map { "|\\[`~*_<&".utf8.contains($0) }

  /// - Parameter isPaired: whether the sign stands in the text more than once.
  private static func isMarkup(
    at place: Int, in scalars: [Unicode.Scalar], isPaired: Bool
  ) -> Bool {
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    let last = place > 0 ? scalars[place - 1] : " "
    let scalar = scalars[place]
    switch scalar {
    case "|", "\\", "[": return true
    case "`", "~": return isPaired
    // Alone, or between blanks, it can neither open nor close anything.
    case "*": return isPaired && !(isBlank(last) && isBlank(next))
    // Nor can this within a word.
    case "_":
      return isPaired && !(isBlank(last) && isBlank(next))
        && !(isOfWord(last) && isOfWord(next))
    // A tag, a comment or an address.
    case "<": return next.properties.isAlphabetic || ["/", "!", "?"].contains(next)
    // The name or number of a character, as in `&amp;`.
    case "&":
      let name = scalars[(place + 1)...].prefix { $0 == "#" || $0.isASCII && isOfWord($0) }
      return !name.isEmpty && name.endIndex < scalars.count && scalars[name.endIndex] == ";"
    default: return false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
