/// Whether a line tells of two others who were introduced to each other, and not of somebody to the user:
/// `introduced Bo Chen to Kim Lee`, `connected [[Bo Chen]] with [[Kim Lee]]`. Nothing is to be done about
/// either of them then.
struct OthersIntroduced {
  let line: LogLine
  let verbRange: Range<Int>

  /// To the end of the second name; nil where nothing of the kind is told.
  func read(_ details: Range<Int>) -> Range<Int>? {
    var at = details.lowerBound
    var depth = 0
    var isNameBefore = false
    var end: Int?
    while at < details.upperBound {
      if let link = line.link(at: at) {
        isNameBefore = true
        at = link.range.upperBound
      } else if let word = line.word(at: at) {
        // Where the user is among them it is an introduction to the user, too.
        if line.isWord(word, "me") || line.isWord(word, "us") { return nil }
        if depth == 0, end == nil, isNameBefore, joins(word) {
          end = nameEnd(line.skipSpaces(word.upperBound), details.upperBound)
        }
        // `introduced Bo Chen, who reports to Kim Lee` tells more of him.
        if depth == 0 { isNameBefore = isCapitalized(word) }
        at = word.upperBound
      } else {
        if line.masked[at] == ASCII.openParen { depth += 1 }
        if line.masked[at] == ASCII.closeParen { depth -= 1 }
        at += 1
      }
    }
    return end.map { verbRange.lowerBound..<$0 }
  }

  private func joins(_ word: Range<Int>) -> Bool {
    // `introduced Bo with Kim` may be both of them.
    line.isWord(word, "to") || line.isWord(word, "with") && line.isWord(verbRange, "connected")
  }

  private func nameEnd(_ start: Int, _ end: Int) -> Int? {
    if let link = line.link(at: start) { return link.range.upperBound }
    var (at, last) = (start, Int?.none)
    while at < end, let word = line.word(at: at), isCapitalized(word) {
      last = word.upperBound
      at = line.skipSpaces(word.upperBound)
    }
    return last
  }

  private func isCapitalized(_ word: Range<Int>) -> Bool {
    line.text.string(word).first?.isUppercase == true
  }
}
