package import NoteSyntax

/// A fact as far as figures look at it; one for each line that states it.
package struct CountedFact: Hashable, Sendable {
  package var person: NodeID
  package var date: CivilDate?
  package var verb: LogVerb
  package var channel: String?
  /// The day of the meeting that is set.
  package var day: CivilDate?
  /// Whom `named` and `introduced` are about.
  package var about: NodeID?
  package var source: Source

  package init(
    person: NodeID, date: CivilDate?, verb: LogVerb, channel: String? = nil,
    day: CivilDate? = nil, about: NodeID? = nil, source: Source
  ) {
    self.person = person
    self.date = date
    self.verb = verb
    self.channel = channel
    self.day = day
    self.about = about
    self.source = source
  }

  /// The verbs that any figure counts.
  package static let verbs: [LogVerb] = LogVerb.allCases.filter {
    $0 == .asked || $0 == .bounced || $0.word == .fromThem || $0.word == .both
  }
}
