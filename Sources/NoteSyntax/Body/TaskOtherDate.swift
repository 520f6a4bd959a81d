extension TaskFields {
  /// A day that seems meant as the due date, in a task that has none: at the beginning, at the end,
  /// or behind a word such as `until`. A day elsewhere belongs to what the task tells of.
  func otherDate() -> Range<Int>? {
    var at = words.lowerBound
    while at + DateScan.length <= words.upperBound {
      guard ASCII.isDigit(masked[at]), isWordStart(at),
        case .date = DateScan.read(masked, at, words.upperBound)
      else {
        at += 1
        continue
      }
      let range = at..<at + DateScan.length
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
        return range
      }
    }
    return nil
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
