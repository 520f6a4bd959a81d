/// Finds a person's name that is written without brackets.
enum BareName {
  /// The phrase parted at `and` and `or`; each part trimmed, and whether such a word precedes it.
  static func pieces(_ line: LogLine, _ phrase: Range<Int>) -> [(
    range: Range<Int>, isAfterAnd: Bool
  )] {
    var pieces: [(Range<Int>, Bool)] = []
    var start = phrase.lowerBound
    var isAfterAnd = false
    for word in words(line, phrase) where line.isWord(word, "and") || line.isWord(word, "or") {
      pieces.append((line.text.trimmed(start..<word.lowerBound), isAfterAnd))
      start = word.upperBound
      isAfterAnd = true
    }
    pieces.append((line.text.trimmed(start..<phrase.upperBound), isAfterAnd))
    return pieces
  }

  /// The name in a piece: its words from the first capital on, as long as they are capitalized or
  /// particles such as `van`. Where `isLoose`, up to three words without capitals will do, since
  /// nothing else in the line is a name.
  static func find(_ line: LogLine, _ piece: Range<Int>, isLoose: Bool) -> Range<Int>? {
    let words = words(line, piece)
    let rest = words.drop { leadIns.contains(line.lowercased($0)) }
    guard let first = rest.first else { return nil }
    let run = rest.prefix { isNamePart(line, $0) }
    // A particle at the end leads to no name: `Bo Chen of Northwind`.
    let name = run.prefix(
      (run.lastIndex { isCapitalized(line, $0) } ?? run.startIndex - 1) - run.startIndex + 1)
    if let last = name.last { return trimmedPunctuation(line, first.lowerBound..<last.upperBound) }
    guard isLoose, rest.count <= 3, !common.contains(line.lowercased(first)), let last = rest.last
    else { return nil }
    return trimmedPunctuation(line, first.lowerBound..<last.upperBound)
  }

  private static func words(_ line: LogLine, _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      while at < range.upperBound, !ASCII.isSpace(line.masked[at]) { at += 1 }
      if at > start { words.append(start..<at) }
      while at < range.upperBound, ASCII.isSpace(line.masked[at]) { at += 1 }
    }
    return words
  }

  private static func isNamePart(_ line: LogLine, _ word: Range<Int>) -> Bool {
    isCapitalized(line, word) || particles.contains(line.lowercased(word))
  }

  /// Whether a word begins with a capital, or with a letter of a script that has none.
  private static func isCapitalized(_ line: LogLine, _ word: Range<Int>) -> Bool {
    guard let first = line.text.string(word).first(where: { $0.isLetter }) else { return false }
    return !first.isLowercase
  }

  /// Without what ends a sentence, save the point of an initial.
  private static func trimmedPunctuation(_ line: LogLine, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, !ASCII.isWord(line.masked[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private static let leadIns: Set<String> = [
    "me", "us", "to", "with", "also", "talking", "speaking", "i", "my", "her", "his", "their",
    "talk", "speak", "contact", "contacting",
  ]
  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "du", "la", "le", "el",
    "al", "bin", "ibn", "ter", "ten", "zu", "y", "e",
  ]
  /// Words that begin no name.
  private static let common: Set<String> = [
    "a", "an", "the", "no", "nobody", "none", "noone", "nothing", "someone", "somebody",
    "anyone", "anybody", "people", "some", "several", "many", "few", "one", "two", "three",
    "four", "five", "that", "this", "it", "he", "she", "they", "we", "you", "who", "at", "in",
    "from", "for", "about", "by", "nobody's", "names",
  ]
}
