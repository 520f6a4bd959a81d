/// Every way to write a log's verbs, arranged for finding the longest that a line begins with.
enum LogVerbTable {
  struct Phrase: Sendable {
    /// The words, lower case, one blank between them.
    let text: String
    let verb: LogVerb
    fileprivate let bytes: [UInt8]

    fileprivate init(_ text: String, _ verb: LogVerb) {
      self.text = text
      self.verb = verb
      bytes = Array(text.utf8)
    }
  }

  /// Verbs and synonyms, in the table's order.
  static let phrases: [Phrase] = LogVerb.allCases.flatMap { verb in
    [Phrase(verb.rawValue, verb)] + verb.synonyms.map { Phrase($0, verb) }
  }

  /// By first letter, the longer before the shorter, so that `emailed me` is found before
  /// `emailed`.
  private static let byLetter: [[Phrase]] = {
    var table = [[Phrase]](repeating: [], count: 26)
    for phrase in phrases {
      guard let first = phrase.bytes.first, ASCII.isLetter(first) else { continue }
      table[Int(first - UInt8(ascii: "a"))].append(phrase)
    }
    return table.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }()

  /// The longest phrase at `at`, in any case and with any blanks between its words, and where it
  /// ends; nil where none stands there as whole words.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (verb: LogVerb, end: Int)? {
    guard at < end, ASCII.isLetter(bytes[at]) else { return nil }
    for phrase in byLetter[Int((bytes[at] | 0x20) - UInt8(ascii: "a"))] {
      if let behind = match(phrase.bytes, bytes, at, end) { return (phrase.verb, behind) }
    }
    return nil
  }

  private static func match(_ phrase: [UInt8], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    for wanted in phrase {
      guard at < end else { return nil }
      if wanted == ASCII.space {
        guard ASCII.isSpace(bytes[at]) else { return nil }
        while at < end, ASCII.isSpace(bytes[at]) { at += 1 }
      } else {
        guard ASCII.lower(bytes[at]) == wanted else { return nil }
        at += 1
      }
    }
    return isWordEnd(bytes, at, end) ? at : nil
  }

  /// Whether a word that ends before `at` is whole there: `met-up` and `met's` are other words.
  private static func isWordEnd(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at < end else { return true }
    let byte = bytes[at]
    if ASCII.isWord(byte) {
      // A dash or a quotation mark outside ASCII (U+2010 to U+201F, save the apostrophe) ends it.
      return byte == 0xE2 && at + 2 < end && bytes[at + 1] == 0x80
        && (0x90...0x9F).contains(bytes[at + 2]) && bytes[at + 2] != 0x99
    }
    if byte == ASCII.dash || byte == UInt8(ascii: "'") || byte == ASCII.underscore {
      return at + 1 == end || !ASCII.isWord(bytes[at + 1])
    }
    return true
  }
}
