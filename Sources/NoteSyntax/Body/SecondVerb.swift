/// Finds a further verb in a line, of which only the first counts: `replied: yes, booked 2026-04-20`,
/// `met and named [[Bo Chen]]`, `met, thanked`. What it says would be lost without a word.
///
/// People write sentences, and most verbs in them tell of other things. So a verb counts only where a
/// part of the sentence begins, and there with what it needs (a day, a name), or, before any colon, where
/// it says what else somebody did.
struct SecondVerb {
  let line: LogLine
  let verb: LogVerb

  /// The first of them in `range`; `said` is where words begin that a colon sets off.
  func read(_ range: Range<Int>, said: Int?) -> Range<Int>? {
    var at = range.lowerBound
    var beginsPart = false
    while at < range.upperBound {
      if line.masked[at] == 0, let link = line.link(at: at) {
        (at, beginsPart) = (link.range.upperBound, false)
        continue
      }
      if line.isDash(at) {
        (at, beginsPart) = (at + 3, true)
        continue
      }
      guard let word = line.word(at: at) else {
        if !ASCII.isSpace(line.masked[at]) {
          beginsPart = ",;:(.&+-".utf8.contains(line.masked[at])
        }
        at += 1
        continue
      }
      if beginsPart, let found = LogVerbTable.read(line.masked, word.lowerBound, range.upperBound),
        found.verb != verb,
        counts(found.verb, behind: found.end, range.upperBound, said.map { $0 <= at } ?? false)
      {
        return word.lowerBound..<found.end
      }
      beginsPart = isJoint(word) || beginsPart && Self.subjects.contains(line.lowercased(word))
      at = word.upperBound
    }
    return nil
  }

  private func isJoint(_ word: Range<Int>) -> Bool {
    (3...4).contains(word.count)
      && (line.isWord(word, "and") || line.isWord(word, "then") || line.isWord(word, "but")
        || line.isWord(word, "also"))
  }

  /// - Parameter isSaid: whether it stands behind a colon, where anything may be told.
  private func counts(_ other: LogVerb, behind start: Int, _ end: Int, _ isSaid: Bool) -> Bool {
    switch other {
    case .booked, .moved: return hasDay(behind: start, end)
    case .named, .introduced: return hasName(behind: start, end)
    case .thanked, .declined, .bounced, .cancelled, .putOff, .replied, .wroteUp:
      return !isSaid && !verb.isNaming
    case .asked: return !isSaid && verb == .contacted
    default: return false
    }
  }

  private func hasDay(behind start: Int, _ end: Int) -> Bool {
    var at = line.skipSpaces(start)
    for _ in 0..<3 {
      if let link = line.link(at: at) { return LinkedDay.of(link.link) != nil }
      if case .date? = DateScan.read(line.masked, at, end) { return true }
      guard let word = line.word(at: at) else { return false }
      at = line.skipSpaces(word.upperBound)
    }
    return false
  }

  private func hasName(behind start: Int, _ end: Int) -> Bool {
    var at = line.skipSpaces(start)
    while let word = line.word(at: at), Self.beforeName.contains(line.lowercased(word)) {
      at = line.skipSpaces(word.upperBound)
    }
    if line.link(at: at) != nil { return true }
    var stop = at
    while stop < end, !",;:.(".utf8.contains(line.masked[stop]), line.masked[stop] != 0 {
      stop += 1
    }
    guard case .name(let name) = BareName.find(line, at..<stop, isLinked: false) else {
      return false
    }
    // One word with a capital may be a day, a place or a thing.
    return line.masked[name].contains(where: ASCII.isSpace)
  }

  private static let subjects: Set<String> = [
    "she", "he", "they", "i", "we", "then", "also", "has", "have",
  ]
  private static let beforeName: Set<String> = ["me", "us", "to"]
}
