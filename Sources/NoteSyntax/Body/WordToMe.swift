/// Tells a word of theirs that is written with a verb of yours: `wrote me`, `asked me for my CV`.
enum WordToMe {
  /// Where `me` ends that stands behind a verb of yours; nil where none does.
  ///
  /// Of verbs that may be anybody's (`introduced me`, `met me`) it says nothing.
  static func end(_ line: LogLine, behind verb: LogVerb, _ end: Int) -> Int? {
    guard verb.word == .toThem else { return nil }
    let start = line.skipAdornments(line.skipSpaces(line.skipAdornments(end)))
    guard let first = line.word(at: start) else { return nil }
    if isMe(line, first) { return first.upperBound }
    // `followed up with me`
    guard line.isWord(first, "to") || verb == .nudged && line.isWord(first, "with"),
      let second = line.word(at: line.skipSpaces(first.upperBound)), isMe(line, second)
    else { return nil }
    return second.upperBound
  }

  private static func isMe(_ line: LogLine, _ word: Range<Int>) -> Bool {
    // In capitals `US` is a country.
    line.isWord(word, "me") || line.isWord(word, "us") && line.masked[word.lowerBound] == 0x75
  }
}
