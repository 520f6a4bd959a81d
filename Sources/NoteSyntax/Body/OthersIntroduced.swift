/// Whether a line tells of two others who were introduced to each other, and not of somebody to the user:
/// `introduced Bo Chen to Kim Lee`, `connected [[Bo Chen]] with [[Kim Lee]]`. Nothing is to be done about
/// either of them then.
///
/// Only names may stand between the verb and `to`: `introduced Bo Chen, who reports to Kim Lee` and
/// `introduced at a fair to Bo Chen` are introductions to the user.
struct OthersIntroduced {
  let line: LogLine
  let verbRange: Range<Int>

  /// To the end of the second name; nil where nothing of the kind is told.
  func read(_ details: Range<Int>) -> Range<Int>? {
    guard !mentionsTheUser(details), let joint = joint(details),
      let end = nameEnd(line.skipSpaces(joint.upperBound), details.upperBound)
    else { return nil }
    return verbRange.lowerBound..<end
  }

  /// Where the user is among them it is an introduction to the user, too.
  private func mentionsTheUser(_ details: Range<Int>) -> Bool {
    words(in: details).contains { line.isWord($0, "me") || line.text.string($0) == "us" }
  }

  /// The word that joins the names: `to`.
  private func joint(_ details: Range<Int>) -> Range<Int>? {
    var (at, depth) = (details.lowerBound, 0)
    var (hasName, isBehindComma) = (false, false)
    while at < details.upperBound {
      if let link = line.link(at: at) {
        (hasName, isBehindComma) = (true, false)
        at = link.range.upperBound
      } else if let word = line.word(at: at) {
        at = word.upperBound
        if depth > 0 || line.isWord(word, "and") { continue }
        if hasName, joins(word) { return word }
        // Behind a comma words may tell more of the one before: `, Chief of Staff to Kim Lee`.
        guard line.isCapitalized(word), !isBehindComma else { return nil }
        hasName = true
      } else {
        switch line.masked[at] {
        case ASCII.openParen: depth += 1
        case ASCII.closeParen: depth -= 1
        case ASCII.comma, ASCII.semicolon: isBehindComma = true
        default: break
        }
        at += 1
      }
    }
    return nil
  }

  private func joins(_ word: Range<Int>) -> Bool {
    // `introduced Bo with Kim` may be both of them.
    line.isWord(word, "to") || line.isWord(word, "with") && line.isWord(verbRange, "connected")
  }

  private func nameEnd(_ start: Int, _ end: Int) -> Int? {
    if let link = line.link(at: start) { return link.range.upperBound }
    var (at, last) = (start, Int?.none)
    while at < end, let word = line.word(at: at), line.isCapitalized(word) {
      last = word.upperBound
      at = line.skipSpaces(word.upperBound)
    }
    return last
  }

  private func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let word = line.word(at: at)
      if let word { words.append(word) }
      at = word?.upperBound ?? at + 1
    }
    return words
  }
}
