/// The distance of one text to many others: insertions, deletions, substitutions and swaps of
/// neighbours that make one of the other (optimal string alignment).
///
/// A column of the usual table is kept in the bits of a word, since neighbours in it differ by one at
/// most, and is reckoned in one go. Source: Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein
/// and Damerau Edit Distances, Nordic Journal of Computing 10 (2003).
struct EditDistance {
  private let text: [Int32]
  /// By letter: the bits of the places in the text at which it stands.
  private let places: [UInt64]

  /// - Parameter letterCount: letters are numbers below it; one below zero equals no other.
  init(to text: [Int32], letterCount: Int) {
    self.text = text
    var places = [UInt64](repeating: 0, count: letterCount)
    for (place, letter) in text.enumerated() where letter >= 0 && place < 64 {
      places[Int(letter)] |= 1 << UInt64(place)
    }
    self.places = places
  }

  /// Nil where it is more than `limit`. All letters of `other` have numbers.
  func of(_ other: ArraySlice<Int32>, limit: Int) -> Int? {
    guard !text.isEmpty, text.count <= 64 else {
      return Self.byTable(text, Array(other), limit: limit)
    }
    let last: UInt64 = 1 << UInt64(text.count - 1)
    // Where the column grows or falls from one place to the next, where it went on without a cost,
    // and where the letter before stands.
    var (grows, falls, isFree, before) = (~UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    var distance = text.count
    var left = other.count
    for letter in other {
      let here = places[Int(letter)]
      let swapped = ((~isFree & here) << 1) & before
      isFree = (((here & grows) &+ grows) ^ grows) | here | falls | swapped
      let (rises, sinks) = (falls | ~(isFree | grows), isFree & grows)
      if rises & last != 0 { distance += 1 } else if sinks & last != 0 { distance -= 1 }
      left -= 1
      // It falls by one with each letter at most.
      if distance - left > limit { return nil }
      let shifted = rises << 1 | 1
      grows = (sinks << 1) | ~(isFree | shifted)
      falls = shifted & isFree
      before = here
    }
    return distance <= limit ? distance : nil
  }

  /// The table, row by row: for texts too long for a word.
  private static func byTable(_ left: [Int32], _ right: [Int32], limit: Int) -> Int? {
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
