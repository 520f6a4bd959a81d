extension LogVerb {
  /// Whether a text begins with a verb of the log that says something.
  package static func begins(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let found = LogVerbTable.read(bytes, 0, bytes.count)
    return found.map { $0.verb != .note } ?? false
  }

  /// Whether a line has a verb that says something behind the date which it begins with.
  package static func stands(behindDateIn line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard
      let at = bytes.indices.first(where: { at in
        if case .date? = DateScan.read(bytes, at, bytes.count) { true } else { false }
      })
    else { return false }
    let rest = bytes[(at + DateScan.length)...].drop { !ASCII.isLetter($0) }
    return LogVerbTable.read(bytes, rest.startIndex, bytes.count).map { $0.verb != .note } ?? false
  }

  /// Whether a word is a verb but for one letter, behind its first: `askd`, `thakned`. Other words of a
  /// diary are nearer to some verb than slips may be: `worked` to `booked`.
  package static func isMiswritten(_ written: String) -> Bool {
    let word = Array(written.lowercased().utf8)
    return LogVerbTable.phrases.contains { phrase in
      phrase.verb != .note && differInOneLetter(word, Array(phrase.text.utf8))
    }
  }

  private static func differInOneLetter(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (one, other) = (one[start...], other[start...])
    let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (Array(one.dropLast(end)), Array(other.dropLast(end)))
    let isSwapped = left.count == 2 && left == right.reversed()
    return start > 0 && (max(left.count, right.count) == 1 || isSwapped)
  }
}
