import Network
import NoteSyntax

/// Which obligations are rows of a view, and which are told of by another's row.
enum DueRows {
  /// The places of the obligations that are rows, with whom each concerns and how many others it
  /// stands for.
  static func picked(_ obligations: [Obligation], showsAll: Bool)
    -> [(index: Int, people: [NodeID], more: Int)]
  {
    let (others, isJoined) = joint(obligations)
    var picked: [(index: Int, people: [NodeID], more: Int)] = []
    var rowOf: [NodeID: Int] = [:]
    for index in obligations.indices where !isJoined[index] {
      let first = obligations[index].person
      let further = others[index] ?? []
      if !showsAll {
        let known = first.flatMap { rowOf[$0] } ?? further.lazy.compactMap { rowOf[$0] }.first
        if let known {
          picked[known].more += 1
          continue
        }
      }
      let people = (first.map { [$0] } ?? []) + further
      for person in people where rowOf[person] == nil { rowOf[person] = picked.count }
      picked.append((index, people, 0))
    }
    return picked
  }

  /// A meeting with several is one meeting, and a promise in its note is one promise: joint
  /// obligations that follow from the same line are one row, that of the first of them.
  ///
  /// Gives whom else the first concerns, and which are joined to one before them.
  private static func joint(_ obligations: [Obligation]) -> ([Int: [NodeID]], [Bool]) {
    struct Group: Hashable {
      let rule: RuleName
      let due: CivilDate
      let source: Source?
      let text: String?
    }
    var others: [Int: [NodeID]] = [:]
    var isJoined = [Bool](repeating: false, count: obligations.count)
    var known: [Group: Int] = [:]
    for index in obligations.indices where obligations[index].rule.isJoint {
      let obligation = obligations[index]
      let group = Group(
        rule: obligation.rule, due: obligation.due, source: obligation.sources.last,
        text: obligation.aboutText)
      if let first = known[group] {
        if let person = obligation.person { others[first, default: []].append(person) }
        isJoined[index] = true
      } else {
        known[group] = index
      }
    }
    return (others, isJoined)
  }
}
