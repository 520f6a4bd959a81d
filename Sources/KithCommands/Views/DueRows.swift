import Network
import NoteSyntax

/// Which obligations are rows of a view, and which are told of by another's row.
enum DueRows {
  /// The places of the obligations that are rows, with whom each concerns and how many others it
  /// stands for.
  ///
  /// Where not all are shown, whoever has a row needs no other. What several share is shown unless
  /// each of them has one, or who has none would be forgotten.
  static func picked(_ obligations: [Obligation], showsAll: Bool)
    -> [(index: Int, people: [NodeID], more: Int)]
  {
    let (others, isJoined) = joint(obligations)
    var picked: [(index: Int, people: [NodeID], more: Int)] = []
    var rowOf: [NodeID: Int] = [:]
    for index in obligations.indices where !isJoined[index] {
      let people = (obligations[index].person.map { [$0] } ?? []) + (others[index] ?? [])
      let known = people.compactMap { rowOf[$0] }
      if !showsAll, !people.isEmpty, known.count == people.count {
        for (place, row) in known.enumerated() where !known[..<place].contains(row) {
          picked[row].more += 1
        }
        continue
      }
      for person in people where rowOf[person] == nil { rowOf[person] = picked.count }
      picked.append((index, people, 0))
    }
    return picked
  }

  /// Obligations of one joint duty are one row, that of the first of them.
  ///
  /// Gives whom else the first concerns, and which are joined to one before them.
  private static func joint(_ obligations: [Obligation]) -> ([Int: [NodeID]], [Bool]) {
    var others: [Int: [NodeID]] = [:]
    var isJoined = [Bool](repeating: false, count: obligations.count)
    var known: [JointDuty: Int] = [:]
    for index in obligations.indices {
      guard let duty = JointDuty(obligations[index]) else { continue }
      if let first = known[duty] {
        if let person = obligations[index].person { others[first, default: []].append(person) }
        isJoined[index] = true
      } else {
        known[duty] = index
      }
    }
    return (others, isJoined)
  }
}
