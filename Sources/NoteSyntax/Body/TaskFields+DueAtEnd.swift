extension TaskFields {
  /// `by 2026-04-17`, with nothing behind it but fields, tags and a full stop.
  mutating func readDueAtEnd() {
    // Most tasks end with a word, and neither with a date nor with what may stand behind one.
    guard let last = masked[words].last,
      !taken.isEmpty || ASCII.isDigit(last) || !ASCII.isWord(last)
    else { return }
    var end = words.upperBound
    var ends = Dictionary(taken.map { ($0.upperBound, $0.lowerBound) }, uniquingKeysWith: min)
    while end > words.lowerBound {
      if ASCII.isSpace(masked[end - 1]) || masked[end - 1] == ASCII.dot {
        end -= 1
      } else if let start = ends.removeValue(forKey: end) {
        end = start
      } else {
        break
      }
    }
    guard let (written, start) = dateAtEnd(end) else { return }
    var by = start
    while by > words.lowerBound, ASCII.isSpace(masked[by - 1]) { by -= 1 }
    by -= 2
    guard by >= words.lowerBound, by + 2 < start, matches("by", by), isWordStart(by) else { return }
    due = written
    let stop = end < words.upperBound && masked[end] == ASCII.dot ? 1 : 0
    taken.append(by..<end + stop)
  }

  /// The day in a link to a daily note that ends at `end`: `[[2026-04-17]]`, `[[days/2026-04-17|Friday]]`.
  func linkedDay(endingAt end: Int) -> (day: Range<Int>, start: Int)? {
    var start = end
    while start > words.lowerBound, masked[start - 1] == 0 { start -= 1 }
    guard end - start > DateScan.length + 3, bytes[start..<end].starts(with: "[[".utf8),
      bytes[end - 2..<end].elementsEqual("]]".utf8)
    else { return nil }
    let target = start + 2..<(bytes[start..<end - 2].firstIndex(of: ASCII.bar) ?? end - 2)
    let day =
      (bytes[target].lastIndex(of: ASCII.slash).map { $0 + 1 } ?? start + 2)..<target.upperBound
    guard day.count == DateScan.length, DateScan.read(bytes, day.lowerBound, day.upperBound) != nil
    else { return nil }
    return (day, start)
  }

  /// The date that ends at `end`, in any form or linked to its daily note, and where it begins with its
  /// brackets.
  private func dateAtEnd(_ end: Int) -> (written: Range<Int>, start: Int)? {
    if let link = linkedDay(endingAt: end) { return (link.day, link.start) }
    let start = end - DateScan.length
    if start > words.lowerBound, DateScan.read(masked, start, end) != nil {
      return (start..<end, start)
    }
    var begin = end
    while begin > words.lowerBound, end - begin < DateScan.length,
      ASCII.isDigit(masked[begin - 1]) || "-/.".utf8.contains(masked[begin - 1])
    {
      begin -= 1
    }
    guard let (range, _) = OtherDateForms.read(masked, begin, end), range.upperBound == end else {
      return nil
    }
    return (range, begin)
  }
}
