/// Finds the known name that a slip was probably meant to be.
package enum NearName {
  /// As `NearNames.of(_:)`, for names that are looked through once.
  package static func of(_ name: some StringProtocol, among candidates: some Sequence<String>)
    -> String?
  {
    NearNames(candidates).of(name)
  }
}

/// Known names, made ready to be looked through for many slips: a vault may have thousands of each.
package struct NearNames: Sendable {
  private struct Candidate {
    var name: String
    var letters: [Int32]
    /// A bit for each letter in it; letters may share one.
    var marks: UInt64
  }

  private var candidates: [Candidate] = []
  /// Places in `candidates`, by how many letters they have.
  private var byLength: [Int: [Int]] = [:]
  /// Case-folded characters beyond ASCII by number: numbers compare faster.
  private var numbers: [Character: Int32] = [:]

  package init(_ names: some Sequence<String>) {
    for name in names {
      let letters = name.lowercased().map { letter in
        if let number = Self.ascii(letter) { return number }
        let number = numbers[letter] ?? Int32(0x80 + numbers.count)
        numbers[letter] = number
        return number
      }
      byLength[letters.count, default: []].append(candidates.count)
      candidates.append(
        Candidate(name: name, letters: letters, marks: Self.marks(letters)))
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
    var limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, index: Int)?
    for length in max(0, wanted.count - limit)...(wanted.count + limit) {
      for index in byLength[length] ?? [] {
        let candidate = candidates[index]
        // One edit changes at most two letters.
        guard (marks ^ candidate.marks).nonzeroBitCount <= 2 * limit,
          let distance = Self.distance(wanted, candidate.letters, limit: limit)
        else { continue }
        if let best, (best.distance, best.index) < (distance, index) { continue }
        best = (distance, index)
        limit = distance
      }
    }
    return best.map { candidates[$0.index].name }
  }

  /// The number of a character that is one of ASCII; CR and LF together are two.
  private static func ascii(_ letter: Character) -> Int32? {
    letter.utf8.count == 1 ? letter.asciiValue.map { Int32($0) } : nil
  }

  private static func marks(_ letters: [Int32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Nil where it is more than `limit`.
  static func distance(_ left: [Int32], _ right: [Int32], limit: Int) -> Int? {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var next = beforeLast
    for row in left.indices {
      next[0] = row + 1
      var least = row + 1
      for column in right.indices {
        var cost = min(
          last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1,
          next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        next[column + 1] = cost
        least = min(least, cost)
      }
      // A swap reaches back two rows, and adds to what was there.
      if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last, next) = (last, next, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
