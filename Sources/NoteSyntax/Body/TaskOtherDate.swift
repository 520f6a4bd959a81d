extension TaskFields {
  /// A day that seems meant as the due date, in a task that has none: at the beginning, at the end,
  /// or behind a word such as `until`. A day elsewhere belongs to what the task tells of.
  func otherDate() -> (range: Range<Int>, day: CivilDate)? {
    var at = words.lowerBound
    while at < words.upperBound {
      guard let (range, day) = day(at) else {
        at += 1
        continue
      }
      at = range.upperBound
      // A field of another meaning has it, or it is part of a name.
      if taken.contains(where: { $0.overlaps(range) })
        || (at < words.upperBound && isKeyByte(masked[at]) && masked[at] != ASCII.space)
      {
        continue
      }
      if trimmed(words.lowerBound..<range.lowerBound).isEmpty
        || !masked[at..<words.upperBound].contains(where: { ASCII.isWord($0) || $0 == 0 })
        || isBehindTerm(range.lowerBound)
      {
        return (range, day)
      }
    }
    return nil
  }

  /// The day that begins at `at`: `2026-04-17`, `17.4.2026` where that is certain; linked to its daily note
  /// only behind a word that leads to it, since such a link may be about that day as well.
  private func day(_ at: Int) -> (Range<Int>, CivilDate)? {
    if masked[at] == 0, at == words.lowerBound || masked[at - 1] != 0 {
      var end = at
      while end < words.upperBound, masked[end] == 0 { end += 1 }
      guard isBehindTerm(at), let day = linkedDay(endingAt: end)?.day else { return nil }
      return CivilDate(bytes: bytes[day]).map { (at..<end, $0) }
    }
    guard ASCII.isDigit(masked[at]), isWordStart(at) else { return nil }
    if case .date(let date) = DateScan.read(masked, at, words.upperBound) {
      return (at..<at + DateScan.length, date)
    }
    guard let (range, days) = OtherDateForms.read(masked, at, words.upperBound), days.count == 1
    else { return nil }
    return (range, days[0])
  }

  private static let termWords: [StaticString] = ["by", "until", "till", "before", "due", "on"]

  private func isBehindTerm(_ date: Int) -> Bool {
    let end = trimmed(words.lowerBound..<date).upperBound
    return Self.termWords.contains { word in
      let start = end - word.utf8CodeUnitCount
      return start >= words.lowerBound && end < date && isWordStart(start) && matches(word, start)
    }
  }
}
