import NoteSyntax

/// Everything the rules may look at to say what is owed to one person.
package struct PersonCase: Sendable {
  package let person: Person
  /// Merged, in order.
  package let facts: [Fact]
  package let commitments: [PersonCommitment]
  /// Who named them.
  package let namedBy: [Naming]
  /// Whom they named, each with what came of it: that person's merged facts of having met or
  /// declined; and all their words, where an introduction to them was promised.
  package let named: [(naming: Naming, facts: [Fact])]
  /// The notes of talks with them, in any order.
  package let interviews: [InterviewNote]
  /// The organizations where they work and you would like to, in order.
  package let targets: [Target]
  /// The posts that you accepted, in order.
  package let acceptances: [Acceptance]

  // What several rules look at is worked out once.

  /// The meetings that were set, as over once any note tells so.
  let bookings: [Booking]
  /// The same meetings, each standing through its own day where nobody says in words that it took
  /// place.
  let meetings: [Booking]
  let requests: [Request]
  let silences: [Silence]

  package init(
    person: Person, facts: [Fact], commitments: [PersonCommitment], namedBy: [Naming],
    named: [(naming: Naming, facts: [Fact])], interviews: [InterviewNote] = [],
    targets: [Target] = [], acceptances: [Acceptance] = []
  ) {
    self.person = person
    self.facts = facts
    self.commitments = commitments
    self.namedBy = namedBy
    self.named = named
    self.interviews = interviews
    self.targets = targets
    self.acceptances = acceptances
    bookings = Booking.all(in: facts)
    meetings =
      facts.contains { $0.verb == .met && $0.isImplied }
      ? Booking.all(in: facts.filter { !($0.verb == .met && $0.isImplied) }) : bookings
    requests = Request.all(in: facts)
    silences = Silence.all(in: facts)
  }

  /// The `follow_up` dates set for them.
  var followUps: [CivilDate] {
    commitments.filter { $0.commitment.kind == .followUp }.compactMap(\.commitment.due)
  }
}
