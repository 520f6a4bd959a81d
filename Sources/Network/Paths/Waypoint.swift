package import NoteSyntax

/// Somebody on the way to somebody else, as far as the search for ways looks at them.
package struct Waypoint: Hashable, Sendable {
  package var id: NodeID
  package var name: String
  /// How you know them; nil where the note does not say.
  package var tie: ContactAttributes.Tie?
  /// Whether you met, or they ever replied, named somebody, or said anything else but no.
  package var hasAnswered: Bool
  /// The last word between you; nil where there was none.
  package var lastWord: CivilDate?
  /// Of whom you noted not to contact, or have done with, nobody is asked, nor through them.
  package var status: ContactAttributes.Status
  /// Whether the last that they said to a talk is no.
  package var hasDeclined: Bool

  package init(
    id: NodeID, name: String, tie: ContactAttributes.Tie? = nil, hasAnswered: Bool = false,
    lastWord: CivilDate? = nil, status: ContactAttributes.Status = .active,
    hasDeclined: Bool = false
  ) {
    self.id = id
    self.name = name
    self.tie = tie
    self.hasAnswered = hasAnswered
    self.lastWord = lastWord
    self.status = status
    self.hasDeclined = hasDeclined
  }

  package var mayBeAsked: Bool { status.mayBeAsked }

  /// Whether they are one step from you: you know them from life, or they have answered you.
  package var isFirstLine: Bool { hasAnswered || tie.map { $0 != .cold } ?? false }

  /// How near they are to you, the nearest first. Whom you know from nowhere but your talks stands
  /// between those whom you know a little and those you wrote to out of the blue.
  var tieRank: Int {
    guard let tie else { return Self.ties.count }
    return Self.ties.firstIndex(of: tie) ?? Self.ties.count + 1
  }

  private static let ties: [ContactAttributes.Tie] = [
    .family, .friend, .school, .work, .social, .weak,
  ]
}
