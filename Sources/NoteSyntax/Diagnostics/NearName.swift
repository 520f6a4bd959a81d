/// Finds the known name that a slip was probably meant to be.
package enum NearName {
  /// As `NearNames.of(_:)`, for names that are looked through once.
  package static func of(_ name: some StringProtocol, among candidates: some Sequence<String>)
    -> String?
  {
    let likeness = Likeness(to: name)
    return NearNames(candidates.lazy.filter { likeness.isPossible($0.utf8) }).of(name)
  }

  /// The nearest of names of several words, or of these words: `Riuz` is near to `Ana Ruiz`.
  package static func of(_ name: some StringProtocol, amongWordsOf names: [String]) -> String? {
    let likeness = Likeness(to: name)
    let parts = names.lazy.flatMap { words(of: $0, like: likeness) }
    return NearNames(names.filter { likeness.isPossible($0.utf8) } + parts).of(name)
  }

  /// By bytes where the name is all ASCII, as most are: a vault has a hundred thousand.
  private static func words(of name: String, like likeness: Likeness) -> [String] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    var words: [String] = []
    let bytes = name.utf8
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex { !SearchWords.isWordByte($0) } ?? bytes.endIndex
      if at < end, likeness.isPossible(bytes[at..<end]) { words.append(String(name[at..<end])) }
      at = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    return words
  }

  /// Tells most of what is not near by its length and letters, without making it ready to be compared.
  private struct Likeness {
    private let count: Int
    private let marks: UInt64
    private let limit: Int
    private let isASCII: Bool

    init(to name: some StringProtocol) {
      let name = name.inPlainLetters
      count = name.count
      limit = NearNames.limit(of: count)
      isASCII = name.utf8.allSatisfy { $0 < 0x80 }
      marks = NearNames.marks(name.utf8.lazy.map(Int32.init))
    }

    func isPossible(_ bytes: some Collection<UInt8>) -> Bool {
      // A letter has one byte or more.
      guard bytes.count >= count - limit else { return false }
      var found: UInt64 = 0
      for byte in bytes {
        if byte >= 0x80 { return true }
        found |= 1 << UInt64(ASCII.lower(byte) & 63)
      }
      // One edit changes at most two letters.
      return bytes.count <= count + limit
        && (!isASCII || (found ^ marks).nonzeroBitCount <= 2 * limit)
    }
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

  /// The greatest distance at which a name is near one of so many letters: a third of them, and at
  /// most 3. Of two letters any other two are no nearer than the next.
  static func limit(of letters: Int) -> Int { min(3, letters / 3) }

  private var names: [String]
  private var byLength: [Int: Names] = [:]
  /// Plain letters beyond ASCII by number: numbers compare faster.
  private var numbers: [Character: Int32] = [:]

  package init(_ names: some Sequence<String>) {
    self.names = Array(names)
    for (place, name) in self.names.enumerated() {
      let letters =
        Self.asciiLetters(name)
        ?? name.inPlainLetters.map { letter in
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

  /// The name with the least edit distance to `name`, if that is small enough to suggest: see
  /// `limit`. Ties go to the earlier name.
  ///
  /// Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string
  /// alignment), on letters without case and accents.
  ///
  /// - Parameter most: a smaller limit, where one is wanted.
  package func of(_ name: some StringProtocol, within most: Int = .max) -> String? {
    // A letter that no name has equals none of theirs.
    let wanted =
      Self.asciiLetters(String(name))
      ?? name.inPlainLetters.map { Self.ascii($0) ?? numbers[$0] ?? -1 }
    let marks = Self.marks(wanted)
    let distance = EditDistance(to: wanted, letterCount: 0x80 + numbers.count)
    var limit = min(Self.limit(of: wanted.count), most)
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

  static func marks(_ letters: some Sequence<Int32>) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
