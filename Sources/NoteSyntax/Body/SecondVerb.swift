/// Finds a further verb in a line, of which only the first counts: `replied: yes, booked 2026-04-20`,
/// `met and named [[Bo Chen]]`, `met, thanked`. What it says would be lost without a word.
///
/// People write sentences, and most verbs in them tell of other things. So a verb counts only where a
/// part of the sentence begins, and there with what it needs (a day, a name), or, before any colon, where
/// it says what else somebody did. With a day of its own before it any verb is a fact of its own.
struct SecondVerb {
  let line: LogLine
  let verb: LogVerb

  /// The first of them in `range`; `said` is where words begin that a colon sets off.
  func read(_ range: Range<Int>, said: Int?) -> Range<Int>? {
    // Whatever stands behind the rules is the reason.
    guard verb != .skip else { return nil }
    var at = range.lowerBound
    var (beginsPart, mayBeDated, startsLine) = (false, false, false)
    while at < range.upperBound {
      if mayBeDated, let found = dated(at, range.upperBound) { return found }
      let isLineStart = startsLine
      (mayBeDated, startsLine) = (false, false)
      if line.masked[at] == 0, let link = line.link(at: at) {
        (at, beginsPart) = (link.range.upperBound, false)
        continue
      }
      if line.isDash(at) {
        at = line.skipSpaces(at + 3)
        (beginsPart, mayBeDated) = (true, true)
        continue
      }
      if isLineBreak(at) {
        while at < range.upperBound, line.masked[at] == 0 { at += 1 }
        at = line.skipSpaces(at)
        (beginsPart, mayBeDated, startsLine) = (true, true, true)
        continue
      }
      guard let word = line.word(at: at) else {
        let byte = line.masked[at]
        if !ASCII.isSpace(byte) {
          beginsPart = ASCII.isAny(of: ",;:(.&+-/", byte)
          mayBeDated = beginsPart && byte != ASCII.colon
          at = mayBeDated ? line.skipSpaces(at + 1) : at + 1
        } else if byte == ASCII.lineFeed, endsEarly(at) {
          (at, beginsPart, mayBeDated, startsLine) = (at + 1, true, true, true)
        } else {
          at += 1
        }
        continue
      }
      if beginsPart, let found = LogVerbTable.read(line.masked, word.lowerBound, range.upperBound),
        found.verb != verb,
        isLineStart && isWhole(found, range.upperBound)
          || counts(
            found.verb, word.lowerBound..<found.end, range.upperBound,
            said.map { $0 <= at } ?? false)
      {
        return word.lowerBound..<found.end
      }
      beginsPart = isJoint(word) || beginsPart && isSubject(word)
      at = word.upperBound
    }
    return nil
  }

  /// A day and a verb: `asked, 2026-05-06 replied`.
  private func dated(_ start: Int, _ end: Int) -> Range<Int>? {
    guard ASCII.isDigit(line.masked[start]), case .date? = DateScan.read(line.masked, start, end)
    else { return nil }
    let at = line.skipSpaces(start + DateScan.length)
    guard at > start + DateScan.length, let found = LogVerbTable.read(line.masked, at, end),
      found.verb != .note, !beginsLine(start)
    else { return nil }
    return start..<found.end
  }

  /// A line of its own that begins with a date is told of for that.
  private func beginsLine(_ at: Int) -> Bool {
    guard let before = line.text.bytes[..<at].lastIndex(of: ASCII.lineFeed) else { return false }
    return LooseMark.endBeforeDate(line.text.bytes, before + 1..<line.end, [])?.words == at
  }

  /// Whether a line that begins with a verb says no more than a fact does: nothing else, a channel, or words
  /// behind a colon.
  private func isWhole(_ found: (verb: LogVerb, end: Int), _ end: Int) -> Bool {
    guard found.verb != .note else { return false }
    var at = found.end
    while at < end, ASCII.isBlank(line.masked[at]) { at += 1 }
    if at == end || line.masked[at] == ASCII.lineFeed || line.masked[at] == ASCII.colon {
      return true
    }
    return line.word(at: at).map { line.isWord($0, "by") || line.isWord($0, "via") } ?? false
  }

  /// `<br>`
  private func isLineBreak(_ at: Int) -> Bool {
    line.masked[at] == 0 && line.text.bytes[at] == ASCII.less
      && line.text.bytes[at...].prefix(3).elementsEqual("<br".utf8)
  }

  /// Whether a line ends here that is too short to have been wrapped by an editor.
  private func endsEarly(_ at: Int) -> Bool {
    let start = line.text.bytes[..<at].lastIndex(of: ASCII.lineFeed) ?? 0
    return at - start < 50
  }

  private func isJoint(_ word: Range<Int>) -> Bool {
    (3...4).contains(word.count)
      && (line.isWord(word, "and") || line.isWord(word, "then") || line.isWord(word, "but")
        || line.isWord(word, "also"))
  }

  private func isSubject(_ word: Range<Int>) -> Bool {
    word.count <= 4 && Self.subjects.contains(line.lowercased(word))
  }

  /// - Parameter isSaid: whether it stands behind a colon, where anything may be told.
  private func counts(_ other: LogVerb, _ place: Range<Int>, _ end: Int, _ isSaid: Bool) -> Bool {
    // By itself it would not be read as this verb either.
    guard WordToMe.end(line, behind: other, place.upperBound) == nil,
      TurnedVerb(line: line, verb: other, range: place).read() == nil
    else { return false }
    let behind = line.skipSpaces(place.upperBound)
    let next = line.word(at: behind).map(line.lowercased)
    // `asked; nudged 2026-05-11`
    if !isSaid, !other.isNaming, !verb.isNaming,
      ASCII.isDigit(behind < end ? line.masked[behind] : 0),
      case .date? = DateScan.read(line.masked, behind, end)
    {
      return true
    }
    return switch other {
    case .booked, .moved: hasDay(behind: place.upperBound, end)
    case .named, .introduced:
      hasName(behind: place.upperBound, end, isLinked: isSaid)
        && !(isSaid && line.isWord(place, "suggested"))
    case .bounced: !isSaid && next == nil
    case .thanked, .declined, .cancelled, .putOff, .replied, .wroteUp:
      !isSaid && !verb.isNaming && next != "my"
    // `called, and we talked for 20 min`
    case .met where verb == .contacted || verb == .heard:
      !isSaid && !line.isWord(place, "met")
        && (next == "for" || next == "about" || next?.first?.isNumber ?? false)
    case .asked:
      !isSaid && verb == .contacted && ["for", "whether", "if", "to", "again"].contains(next)
    default: false
    }
  }

  /// Whether a day follows, with nothing between but words that lead to one.
  private func hasDay(behind start: Int, _ end: Int) -> Bool {
    var at = line.skipSpaces(start)
    while at < end {
      if let link = line.link(at: at) { return LinkedDay.of(link.link) != nil }
      if case .date? = DateScan.read(line.masked, at, end) { return true }
      guard let word = line.word(at: at) else { return false }
      let written = line.lowercased(word)
      guard ["for", "on", "to", "the", "from"].contains(written) || DayWords.isWeekday(written)
      else { return false }
      at = line.skipSpaces(word.upperBound)
      if at < end, line.masked[at] == ASCII.comma { at = line.skipSpaces(at + 1) }
    }
    return false
  }

  /// - Parameter isLinked: whether only a link counts.
  private func hasName(behind start: Int, _ end: Int, isLinked: Bool) -> Bool {
    var at = line.skipSpaces(start)
    while let word = line.word(at: at), Self.beforeName.contains(line.lowercased(word)) {
      at = line.skipSpaces(word.upperBound)
    }
    if let link = line.link(at: at) { return LinkedDay.of(link.link) == nil }
    guard !isLinked, let first = line.word(at: at) else { return false }
    let written = line.lowercased(first)
    if DayWords.isDay(written) || ModeScan.isMode(written) { return false }
    // No name is longer, and a line may be long.
    let limit = min(end, at + 80)
    var stop = at
    while stop < limit, !ASCII.isAny(of: ",;:.(", line.masked[stop]), line.masked[stop] != 0 {
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
