import NoteSyntax

/// Beginnings of a name's words, as somebody types who does not want to write it whole: `ana r` fits
/// Ana Ruiz.
struct NameBeginnings {
  private let parts: [String]

  init(_ typed: NameKey) {
    parts = typed.text.inPlainLetters.split(separator: " ").map(String.init)
  }

  /// Whether each of them begins a word of the name. Nothing fits every one.
  func fit(_ name: String) -> Bool {
    // A vault may have a hundred thousand names, and nearly all are ASCII.
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? name : name.inPlainLetters
    return parts.allSatisfy { Self.begins(plain.utf8, with: $0.utf8) }
  }

  /// Whether a word of the name begins so; what is not ASCII is part of a word.
  private static func begins(_ name: String.UTF8View, with part: String.UTF8View) -> Bool {
    var isBehindWord = false
    for start in name.indices {
      let isOfWord = name[start] >= 0x80 || SearchWords.isWordByte(name[start])
      if isOfWord, !isBehindWord, stands(part, in: name[start...]) { return true }
      isBehindWord = isOfWord
    }
    return false
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
