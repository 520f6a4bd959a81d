/// What a log line says happened.
///
/// The raw value is the verb as the guide's page on the format gives it, and as JSON and the index
/// store it.
package enum LogVerb: String, CaseIterable, Sendable {
  case asked, nudged, replied, booked, confirmed, moved, cancelled, missed, met
  case wroteUp = "wrote up"
  case thanked, declined
  case putOff = "put off"
  case bounced, named, introduced, updated, told, contacted, heard, skip, note

  /// Other ways to write it. Lower case, unique over all verbs, none equal to a verb itself.
  package var synonyms: [String] {
    switch self {
    case .asked: ["requested", "reached out"]
    case .nudged: ["asked again", "followed up"]
    case .replied: ["answered", "heard back"]
    case .booked: ["scheduled"]
    case .moved: ["rescheduled", "rebooked"]
    case .cancelled: ["canceled", "called off"]
    case .missed: ["no-show", "no show"]
    case .met: ["talked", "spoke"]
    case .thanked: ["sent thanks"]
    case .declined: ["said no"]
    case .named: ["referred", "suggested"]
    case .introduced: ["connected"]
    case .updated: ["reported back"]
    case .told: ["announced"]
    case .contacted: ["emailed", "called", "wrote", "messaged"]
    case .heard: ["emailed me", "called me"]
    case .wroteUp: ["wrote it up"]
    case .confirmed, .putOff, .bounced, .skip, .note: []
    }
  }

  /// Whose word it is, which decides what it sets in motion and what it clears.
  package var word: Word {
    switch self {
    case .asked, .nudged, .confirmed, .thanked, .updated, .told, .contacted: .toThem
    case .replied, .heard, .declined, .putOff, .named, .introduced: .fromThem
    case .booked, .moved, .cancelled, .met: .both
    case .missed, .bounced, .wroteUp, .note, .skip: .none
    }
  }

  package enum Word: Sendable {
    case toThem, fromThem, both, none
  }
}
