/// Finds the known name that a slip was probably meant to be.
package enum NearName {
  /// The candidate with the least edit distance to `name`, if that is small enough to suggest:
  /// at most a third of the name's length, and at most 3. Ties go to the earlier candidate.
  ///
  /// Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string
  /// alignment), on case-folded characters.
  package static func of(_ name: some StringProtocol, among candidates: some Sequence<String>)
    -> String?
  {
    let wanted = Array(name.lowercased())
    let limit = min(3, max(1, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var next = [row + 1]
      next.reserveCapacity(right.count + 1)
      for column in right.indices {
        var cost = min(
          last[column] + (left[row] == right[column] ? 0 : 1), last[column + 1] + 1,
          next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        next.append(cost)
      }
      (beforeLast, last) = (last, next)
    }
    return last[right.count]
  }
}
