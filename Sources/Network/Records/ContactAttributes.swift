package import NoteSyntax

/// What a contact's front matter says of the person, beyond names and links.
package struct ContactAttributes: Hashable, Sendable {
  package enum Tie: String, CaseIterable, Sendable {
    case family, friend, school, work, social, weak, cold
  }
  package enum Status: String, CaseIterable, Sendable {
    case active, paused, closed
    case doNotContact = "do-not-contact"

    /// Whether one turns to them at all.
    package var mayBeAsked: Bool { self == .active || self == .paused }
  }

  package var tie: Tie?
  package var source: String?
  package var status: Status = .active
  /// Nothing is due before it.
  package var snooze: CivilDate?
  package var cadence: TermSetting?
  /// Whether they agreed to further questions.
  package var followUpAgreed: Bool?
  package var wouldWorkFor: Bool?
  package var due: [RuleName: TermSetting] = [:]
  /// The organizations they work at, by the key of the name written.
  package var organizations: [NameKey] = []

  package init() {}
}
