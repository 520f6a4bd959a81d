/// Which questions of the bank to take to a talk.
package struct QuestionChoice: Sendable {
  /// Topics that were talked about with this person already.
  package var coveredWithPerson: Set<String> = []
  /// Topics that were talked about with others who know the same field.
  package var coveredInField: Set<String> = []

  package init() {}

  /// Indices into `bank` of at most `count` questions, the most wanted first.
  ///
  /// First come those about what was not talked about with this person, neither before nor by the
  /// questions chosen so far; among them those that are new in the field; else the bank's order. So
  /// a choice is spread over the topics. What yes or no would answer is left in the bank.
  ///
  /// - Parameter excluded: what was asked of this person, or is on the list already.
  package func pick(_ count: Int, of bank: [BankQuestion], except excluded: Set<QuestionKey>)
    -> [Int]
  {
    var covered = coveredWithPerson
    var seen = excluded
    var left = bank.indices.filter {
      QuestionForm(of: bank[$0].question.text) != .closed
        && seen.insert(bank[$0].question.key).inserted
    }
    var picked: [Int] = []
    while picked.count < count {
      func rank(_ index: Int) -> (Int, Int, Int) {
        let topics = bank[index].topics
        return (
          topics.count(where: covered.contains), topics.count(where: coveredInField.contains), index
        )
      }
      guard let next = left.min(by: { rank($0) < rank($1) }) else { break }
      picked.append(next)
      left.removeAll { $0 == next }
      covered.formUnion(bank[next].topics)
    }
    return picked
  }
}
