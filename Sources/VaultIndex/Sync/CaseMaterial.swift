import Network
import NoteSyntax

/// The rows that the cases of many people are made of. Reading them needs the database; making the
/// cases does not, and so can be done on another core.
struct CaseMaterial: Sendable {
  var persons: [Person]
  /// Of these people, in the persons' order.
  var facts: [Fact]
  /// Namings and introductions of these people by others.
  var inward: [Fact]
  /// Whether those whom they named were met or declined, and all facts of those to whom they
  /// promised an introduction, a person's side by side.
  var outcomes: [Fact]
  /// Of everybody else that the namings are between.
  var names: [NodeID: String]
  var commitments: [NodeID: [PersonCommitment]]
  var interviews: [NodeID: [InterviewNote]]
  /// Of whoever was asked.
  var targets: [NodeID: [Target]]
  var acceptances: [Acceptance]

  /// One case for each person, in their order.
  func cases() -> [PersonCase] {
    var names = names
    for person in persons { names[person.id] = person.name }
    let ownFacts = Self.mergedByPerson(facts)
    let theirFacts = Self.mergedByPerson(outcomes)
    let namings = Naming.merging(
      facts.indices.filter { facts[$0].about != nil }.map { facts[$0] } + inward,
      names: { names[$0] ?? "" })
    let byReferrer = Dictionary(grouping: namings, by: \.from)
    let byNamed = Dictionary(grouping: namings, by: \.to)
    return persons.map { person in
      PersonCase(
        person: person, facts: ownFacts[person.id] ?? [],
        commitments: commitments[person.id] ?? [], namedBy: byNamed[person.id] ?? [],
        named: (byReferrer[person.id] ?? []).map { ($0, theirFacts[$0.to] ?? []) },
        interviews: interviews[person.id] ?? [], targets: targets[person.id] ?? [],
        acceptances: acceptances)
    }
  }

  /// Facts that lie side by side for each person, merged.
  private static func mergedByPerson(_ facts: [Fact]) -> [NodeID: [Fact]] {
    var merged: [NodeID: [Fact]] = [:]
    var start = 0
    while start < facts.count {
      var end = start + 1
      while end < facts.count, facts[end].person == facts[start].person { end += 1 }
      merged[facts[start].person] = facts[start..<end].merged()
      start = end
    }
    return merged
  }
}
