package import NoteSyntax

/// An organization where you would like to work, with what was said to the people there.
package struct Target: Hashable, Sendable {
  /// A word to one of them, on its day.
  package struct Word: Hashable, Comparable, Sendable {
    package var day: CivilDate
    package var person: NodeID

    package init(day: CivilDate, person: NodeID) {
      self.day = day
      self.person = person
    }

    package static func < (left: Word, right: Word) -> Bool {
      (left.day, left.person) < (right.day, right.person)
    }
  }

  package var organization: NodeID
  package var name: String
  /// By day.
  package var words: [Word]

  package init(organization: NodeID, name: String, words: [Word]) {
    self.organization = organization
    self.name = name
    self.words = words
  }

  /// The day of the first word, on `date` or after, to somebody there other than `person`.
  package func firstWord(from date: CivilDate, toOthersThan person: NodeID) -> CivilDate? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].day < date { low = middle + 1 } else { high = middle }
    }
    return words[low...].first { $0.person != person }?.day
  }
}
