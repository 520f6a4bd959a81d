import NoteSyntax

/// Beginnings of a name's words, as somebody types who does not want to write it whole: `ana r` fits
/// Ana Ruiz.
struct NameBeginnings {
  /// The longest first: what a shorter one fits, a longer one that begins so may not.
  private let parts: [String]

  init(_ typed: NameKey) {
    parts = typed.text.inPlainLetters.split(separator: " ").map(String.init)
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  /// Whether each of them begins a word of the name that none of the others begins. Nothing fits every
  /// one.
  func fit(_ name: String) -> Bool {
    // A vault may have a hundred thousand names, and nearly all are ASCII.
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? name : name.inPlainLetters
    var begun: [String.Index] = []
    for part in parts {
      guard let start = Self.start(of: part.utf8, in: plain.utf8, except: begun) else {
        return false
      }
      begun.append(start)
    }
    return true
  }

  /// The first word of the name that begins so and is none of those in `begun`; what is not ASCII is
  /// part of a word.
  private static func start(
    of part: String.UTF8View, in name: String.UTF8View, except begun: [String.Index]
  ) -> String.Index? {
    var isBehindWord = false
    for start in name.indices {
      let isOfWord = name[start] >= 0x80 || SearchWords.isWordByte(name[start])
      if isOfWord, !isBehindWord, stands(part, in: name[start...]), !begun.contains(start) {
        return start
      }
      isBehindWord = isOfWord
    }
    return nil
  }

  private static func stands(_ part: String.UTF8View, in rest: Substring.UTF8View) -> Bool {
    var at = rest.startIndex
    for wanted in part {
      guard at < rest.endIndex else { return false }
      let byte = rest[at]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      guard (isCapital ? byte | 0x20 : byte) == wanted else { return false }
      at = rest.index(after: at)
    }
    return true
  }
}
