/// Finds a person's name that is written without brackets: a run of words with capitals, with
/// particles such as `van` among them, where a name is expected.
enum BareName {
  enum Found {
    case name(Range<Int>)
    /// No name, but there may be one in it: `her boss Kim Lee`, `Bo Chen's boss`, `The Grid`.
    case unclear(Range<Int>)
    case nothing
  }

  private typealias Words = ArraySlice<Range<Int>>

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

  /// The name that a piece begins with.
  ///
  /// Where the line links people (`isLinked`), other words mostly say something about these, and
  /// `Head of Storage` does too; so only what cannot be that is unclear then. Behind somebody else
  /// (`isFurther`) a title belongs to them: `Bo Chen, PhD`.
  static func find(
    _ line: LogLine, _ piece: Range<Int>, isLinked: Bool, isFurther: Bool = false
  ) -> Found {
    let words = words(line, piece).drop { leadIns.contains(line.lowercased($0)) }
    guard let first = words.first else { return .nothing }
    if isFurther, words.count == 1, isTitle(line, first) { return .nothing }
    let all = first.lowerBound..<piece.upperBound
    // A particle at the end leads to no name: `Bo Chen of Northwind`.
    guard let last = run(line, words).lastIndex(where: { isCapitalized(line, $0) }) else {
      return mayHoldName(line, words, isLinked) ? .unclear(all) : .nothing
    }
    if words[...last].contains(where: { isPossessive(line, $0) || joinsNames(line, $0) }) {
      return .unclear(all)
    }
    let name = trimmedPunctuation(line, first.lowerBound..<words[last].upperBound)
    let isSingle = last == words.startIndex
    // `Director at Acme` is no name; `Bo at Acme` is one, where nobody else stands before.
    let next = last + 1 < words.endIndex ? words[last + 1] : nil
    let isAtSomething = isFurther && next.map { line.isWord($0, "at") } ?? false
    let isOfSomething = isAtSomething || next.map { line.isWord($0, "of") } ?? false
    // `He Jiankui` is a name, `He` is none.
    if noFirstWords.contains(line.lowercased(first)) && (isSingle || !isPronoun(line, first))
      || isSingle && (isOfSomething || isNoSingleName(line, name))
    {
      return isLinked && !isAtSomething ? .nothing : .unclear(all)
    }
    return name.isEmpty ? .nothing : .name(name)
  }

  /// The words up to the first that can be no part of a name, or to one that ends a sentence.
  private static func run(_ line: LogLine, _ words: Words) -> Words {
    let end = words.firstIndex { !isNamePart(line, $0) } ?? words.endIndex
    let stop = words[..<end].firstIndex { endsSentence(line, $0) }
    return words[..<(stop.map { $0 + 1 } ?? end)]
  }

  /// Whether a name may stand behind words that belong to none.
  private static func mayHoldName(
    _ line: LogLine, _ words: Words, _ isLinked: Bool
  ) -> Bool {
    guard let first = words.first,
      let capital = words.firstIndex(where: { isCapitalized(line, $0) })
    else { return false }
    guard isLinked else { return !relatives.contains(line.lowercased(first)) }
    // `her boss Kim Lee` is somebody else, `her colleague at Northwind` is not.
    return capital > words.startIndex && possessives.contains(line.lowercased(first))
      && !prepositions.contains(line.lowercased(words[capital - 1]))
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

  /// Whether a word begins with a capital, or with a letter of a script that has none; behind a
  /// small prefix too: `d'Angelo`, `al-Rashid`.
  private static func isCapitalized(_ line: LogLine, _ word: Range<Int>) -> Bool {
    let letters = line.text.string(word).drop { !$0.isLetter }
    guard let first = letters.first, !isI(letters) else { return false }
    guard first.isLowercase else { return true }
    guard let mark = letters.prefix(4).firstIndex(where: { "'’-".contains($0) }) else {
      return false
    }
    return letters[mark...].dropFirst().first?.isUppercase == true
  }

  /// `I`, `I'd`: no initial, which has a point.
  private static func isI(_ word: Substring) -> Bool {
    word == "I" || word.hasPrefix("I'") || word.hasPrefix("I’")
  }

  /// A point ends a sentence where it is not that of an initial or a title: `Chen.`
  private static func endsSentence(_ line: LogLine, _ word: Range<Int>) -> Bool {
    guard line.masked[word.upperBound - 1] == ASCII.dot else { return false }
    let word = line.lowercased(word).dropLast()
    return word.count > 1 && !word.contains(".") && !shortened.contains(String(word))
  }

  /// `Chen/Di`, which as a link would lead into a folder.
  private static func joinsNames(_ line: LogLine, _ word: Range<Int>) -> Bool {
    line.masked[word].contains(ASCII.slash)
  }

  /// `Chen's`, `James'`.
  private static func isPossessive(_ line: LogLine, _ word: Range<Int>) -> Bool {
    let word = line.lowercased(word)
    return ["'s", "’s", "s'", "s’"].contains { word.hasSuffix($0) }
  }

  /// A single word that may well be something else: `HR`, `Tuesday`.
  private static func isNoSingleName(_ line: LogLine, _ name: Range<Int>) -> Bool {
    let bytes = line.masked[name]
    if bytes.count > 1, bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) { return true }
    let word = line.lowercased(name)
    return DayWords.isDay(word) || ModeScan.isMode(word) || ChannelReader.isChannel(word)
  }

  /// What stands behind a name and belongs to it: `PhD`, `Jr.`.
  private static func isTitle(_ line: LogLine, _ word: Range<Int>) -> Bool {
    let letters = line.text.string(word).filter { $0 != "." && $0 != "," }
    // `Ma` is a name as well.
    let isShort = letters.count == 2 && letters != "Jr" && letters != "Sr"
    return titles.contains(letters.lowercased()) && (!isShort || letters == letters.uppercased())
  }

  private static func isPronoun(_ line: LogLine, _ word: Range<Int>) -> Bool {
    ["i", "you", "she", "he", "it", "we", "they"].contains(line.lowercased(word))
  }

  /// Without marks around it and without what ends a sentence, save the point within initials.
  private static func trimmedPunctuation(_ line: LogLine, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, !ASCII.isWord(line.masked[start]) { start += 1 }
    while end > start, !ASCII.isWord(line.masked[end - 1]) { end -= 1 }
    let inner = TypographicQuotes.inside(line.masked[start..<end])
    return inner ?? start..<end
  }

  private static let leadIns: Set<String> = [
    "me", "us", "to", "with", "also", "talking", "speaking", "talk", "speak", "contact",
    "contacting",
  ]
  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "das", "di", "del", "della", "do", "dos", "du", "la",
    "le", "el", "al", "bin", "bint", "ibn", "ter", "ten", "zu", "zum", "zur", "af", "av", "y", "e",
  ]
  /// Words that begin no name, even with a capital.
  private static let noFirstWords: Set<String> = [
    "the", "a", "nobody", "none", "noone", "nothing", "someone", "somebody", "anyone",
    "anybody", "everyone", "everybody", "people", "some", "several", "many", "few", "her", "his",
    "their", "my", "our", "i", "you", "she", "he", "it", "we", "they", "this", "that",
  ]
  private static let titles: Set<String> = [
    "phd", "md", "jr", "sr", "ii", "iii", "iv", "mba", "msc", "bsc", "ma", "ba", "esq", "cpa", "pe",
    "rn", "dphil", "jd", "llm", "frs",
  ]
  private static let possessives: Set<String> = ["her", "his", "their", "my", "our"]
  /// Words that begin what is said of the person before.
  private static let relatives: Set<String> = [
    "who", "whom", "whose", "which", "that", "at", "from", "in", "of", "for", "by", "the",
  ]
  private static let prepositions: Set<String> = ["at", "from", "in", "of", "for", "with", "on"]
  private static let shortened: Set<String> = [
    "st", "dr", "jr", "sr", "mr", "mrs", "ms", "prof", "ing", "wm", "chr", "th",
  ]
}
