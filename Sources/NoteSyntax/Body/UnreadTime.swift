/// Finds words that look like a time of day and do not say which for certain: `at 3`, `noon`,
/// `1530`, `half past three`. They are never read, only hinted at.
enum UnreadTime {
  /// Where such words end that begin with `word`; nil where they do not look like a time.
  /// `isAt` where `at` stands before them.
  static func end(_ line: LogLine, _ word: Range<Int>, _ end: Int, isAt: Bool) -> Int? {
    if ASCII.isDigit(line.masked[word.lowerBound]) {
      guard isHours(line, word) else { return nil }
      // `15.30.` may be a day.
      let dotted = word.upperBound..<min(word.upperBound + 3, end)
      let isDotted =
        dotted.count == 3 && line.masked[dotted.lowerBound] == ASCII.dot
        && line.masked[dotted].dropFirst().allSatisfy(ASCII.isDigit)
      return clock(line, isDotted ? dotted.upperBound : word.upperBound, end)
    }
    let written = line.lowercased(word)
    if named.contains(written) { return word.upperBound }
    if written == "half" || written == "quarter" {
      let words = line.leadingWords(from: word.lowerBound, atMost: 3)
      guard words.count == 3, words[2].upperBound <= end,
        line.isWord(words[1], "past") || line.isWord(words[1], "to")
      else { return nil }
      return words[2].upperBound
    }
    return isAt && hours.contains(written) ? clock(line, word.upperBound, end) : nil
  }

  /// Where `3 to 4pm` or `3-4 pm` ends: an hour without a half of the day or minutes, up to a time. Nil for
  /// all else.
  static func endOfHours(_ line: LogLine, _ at: Int, _ end: Int) -> Int? {
    var digits = at
    while digits < end, digits - at < 3, ASCII.isDigit(line.masked[digits]) { digits += 1 }
    guard (1...2).contains(digits - at) else { return nil }
    var next = line.skipSpaces(digits)
    if next < end, line.masked[next] == ASCII.dash || line.isDash(next) {
      next += line.masked[next] == ASCII.dash ? 1 : 3
    } else if let word = line.word(at: next), joints.contains(line.lowercased(word)) {
      next = word.upperBound
    } else {
      return nil
    }
    return TimeScan.read(line.masked, line.skipSpaces(next), end)?.end
  }

  /// Where `15：00` ends, with the wide colon of East Asian keyboards; nil for all else.
  static func endOfWide(_ line: LogLine, _ at: Int, _ end: Int) -> Int? {
    var colon = at
    while colon < end, colon - at < 3, ASCII.isDigit(line.masked[colon]) { colon += 1 }
    let minutes = colon + 3
    guard (1...2).contains(colon - at), minutes + 1 < end,
      line.masked[colon..<minutes].elementsEqual([0xEF, 0xBC, 0x9A]),
      ASCII.isDigit(line.masked[minutes]), ASCII.isDigit(line.masked[minutes + 1])
    else { return nil }
    return minutes + 2
  }

  /// Where words end behind a time that make another of it: `3:30 in the afternoon`, `15:00 UTC`,
  /// `9:00 her time`. Nil where there are none.
  static func endOfQualified(_ line: LogLine, _ time: ClockTime, _ start: Int, _ end: Int) -> Int? {
    let words = line.leadingWords(from: line.skipSpaces(start), atMost: 3)
      .prefix { $0.upperBound <= end }
    guard let first = words.first else { return nil }
    if zones.contains(line.text.string(first)) { return first.upperBound }
    let written = words.map(line.lowercased)
    if written.count > 1, ["her", "his", "their"].contains(written[0]), written[1] == "time" {
      return words[1].upperBound
    }
    guard time.minutes < 12 * 60 else { return nil }
    if written.starts(with: ["in", "the"]), let last = written.dropFirst(2).first {
      return ["afternoon", "evening"].contains(last) ? words[2].upperBound : nil
    }
    return written.starts(with: ["at", "night"]) ? words[1].upperBound : nil
  }

  /// Times of other zones than the one of the clock here, perhaps.
  private static let zones: Set<String> = [
    "UTC", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "ET", "PT", "CET", "CEST",
    "BST", "WET", "EET", "IST", "JST", "AEST",
  ]

  /// `3`, `15` or `1530`, or two with a dash between.
  private static func isHours(_ line: LogLine, _ word: Range<Int>) -> Bool {
    line.masked[word].split(separator: ASCII.dash, omittingEmptySubsequences: false)
      .allSatisfy { digits in
        guard (1...4).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return false }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return switch digits.count {
        case 1, 2: number <= 24
        case 4: number / 100 < 24 && number % 100 < 60
        default: false
        }
      }
  }

  /// Where a number of hours ends at `at`; nil where what follows says that it counts other things,
  /// as in `at 3 Main Street`.
  private static func clock(_ line: LogLine, _ at: Int, _ end: Int) -> Int? {
    let next = line.skipSpaces(at)
    guard next < end, ASCII.isWord(line.masked[next]), !line.isDash(next) else { return at }
    guard !ASCII.isDigit(line.masked[next]) else { return at }
    guard let word = line.word(at: next) else { return nil }
    let written = line.lowercased(word)
    if written == "o'clock" || written == "uhr" { return word.upperBound }
    let goesOn = followers.contains(written) || ModeScan.read(line, written, word, end) != nil
    return goesOn ? at : nil
  }

  private static let joints: Set<String> = ["to", "until", "till", "and"]
  private static let named: Set<String> = ["noon", "midday", "midnight"]
  private static let hours: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  private static let followers: Set<String> = [
    "on", "for", "in", "by", "via", "with", "sharp", "or", "and", "at",
  ]
}
