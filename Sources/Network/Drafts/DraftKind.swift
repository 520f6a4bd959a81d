/// What a letter, or a script for the phone, is for.
package enum DraftKind: String, CaseIterable, Sendable {
  case request, retry
  case thankYou = "thank-you"
  case putOff = "put-off"
  case update, announcement
  case secondPhase = "second-phase"
  case call

  /// Whether it asks for a conversation, or did: then it says what for.
  var statesPurpose: Bool {
    switch self {
    case .request, .retry, .putOff, .call: true
    default: false
    }
  }
}
