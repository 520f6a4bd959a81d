import Foundation

extension StringProtocol {
  /// The text in small letters without accents, so that `soren` finds Søren Dahl from a keyboard
  /// that has no ø.
  package var inPlainLetters: String {
    // Nearly all are, and have no accents.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var plain = ""
    for character in folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    {
      plain += SpelledLetters.all[character] ?? String(character)
    }
    return plain
  }
}

/// Letters that are no others with a mark, as they are spelled where they are missing.
private enum SpelledLetters {
  static let all: [Character: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i",
  ]
}
