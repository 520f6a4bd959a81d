/// Finds the known name that a slip was probably meant to be.
package enum NearName {
  /// As `NearNames.of(_:)`, for names that are looked through once.
  package static func of(_ name: some StringProtocol, among candidates: some Sequence<String>)
    -> String?
  {
    // What is too long or too short is not worth being made ready. A letter has one byte or more.
    let letters = name.lowercased().count
    let lengths = letters - NearNames.limit...letters + NearNames.limit
    let like = candidates.lazy.filter { candidate in
      let count = candidate.utf8.count
      return count <= lengths.upperBound
        ? count >= lengths.lowerBound : !candidate.utf8.allSatisfy { $0 < 0x80 }
    }
    return NearNames(like).of(name)
  }

  /// The nearest of names of several words, or of these words: `Riuz` is near to `Ana Ruiz`.
  package static func of(_ name: some StringProtocol, amongWordsOf names: [String]) -> String? {
    of(name, among: names + names.flatMap(words))
  }

  /// By bytes where the name is all ASCII, as most are: a vault has a hundred thousand.
  private static func words(of name: String) -> [String] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return name.utf8.split { !SearchWords.isWordByte($0) }.map { String(Substring($0)) }
  }
}

/// Known names, made ready to be looked through for many slips: a vault may have thousands of each.
package struct NearNames: Sendable {
  /// Names of one length, side by side: looking through them is all that takes time.
  private struct Names {
    /// Their places among all.
    var places: [Int] = []
    /// Of each name a bit for each letter in it; letters may share one.
    var marks: [UInt64] = []
    /// One name's behind the other's.
    var letters: [Int32] = []
  }

  /// The greatest distance at which one name is near another.
  static let limit = 3

  private var names: [String]
  private var byLength: [Int: Names] = [:]
  /// Case-folded characters beyond ASCII by number: numbers compare faster.
  private var numbers: [Character: Int32] = [:]

  package init(_ names: some Sequence<String>) {
    self.names = Array(names)
    for (place, name) in self.names.enumerated() {
      let letters =
        Self.asciiLetters(name)
        ?? name.lowercased().map { letter in
          if let number = Self.ascii(letter) { return number }
          let number = numbers[letter] ?? Int32(0x80 + numbers.count)
          numbers[letter] = number
          return number
        }
      byLength[letters.count, default: Names()].places.append(place)
      byLength[letters.count]?.marks.append(Self.marks(letters))
      byLength[letters.count]?.letters += letters
    }
  }

  /// The name with the least edit distance to `name`, if that is small enough to suggest: at most a
  /// third of the name's length, and at most 3. Ties go to the earlier name.
  ///
  /// Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string
  /// alignment), on case-folded characters.
  package func of(_ name: some StringProtocol) -> String? {
    // A letter that no name has equals none of theirs.
    let wanted = name.lowercased().map { Self.ascii($0) ?? numbers[$0] ?? -1 }
    let marks = Self.marks(wanted)
    let distance = EditDistance(to: wanted, letterCount: 0x80 + numbers.count)
    var limit = min(Self.limit, max(1, wanted.count / 3))
    var best: (distance: Int, place: Int)?
    // Those of like length first: what is found there narrows the search.
    for difference in (0...limit).flatMap({ $0 == 0 ? [0] : [$0, -$0] }) {
      guard abs(difference) <= limit, let names = byLength[wanted.count + difference] else {
        continue
      }
      let length = wanted.count + difference
      for index in names.marks.indices
      // One edit changes at most two letters.
      where (marks ^ names.marks[index]).nonzeroBitCount <= 2 * limit {
        let letters = names.letters[index * length..<(index + 1) * length]
        guard let found = distance.of(letters, limit: limit) else { continue }
        let place = names.places[index]
        if let best, (best.distance, best.place) < (found, place) { continue }
        best = (found, place)
        limit = found
      }
    }
    return best.map { names[$0.place] }
  }

  /// The numbers of a name that is all ASCII, as most are, without taking it apart by characters; nil
  /// for any other, and for one with a CR, which may be one character with what is behind it.
  private static func asciiLetters(_ name: String) -> [Int32]? {
    guard name.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    return name.utf8.map { Int32(ASCII.lower($0)) }
  }

  /// The number of a character that is one of ASCII; CR and LF together are two.
  private static func ascii(_ letter: Character) -> Int32? {
    letter.utf8.count == 1 ? letter.asciiValue.map { Int32($0) } : nil
  }

  private static func marks(_ letters: [Int32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
