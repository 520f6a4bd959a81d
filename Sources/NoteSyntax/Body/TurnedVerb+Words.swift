/// The words that turn verbs round.
extension TurnedVerb {
  static let nothing: Set<String> = [
    "nothing", "no", "not", "never", "none", "neither", "zero",
  ]
  static let pronouns: Set<String> = ["her", "him", "them"]
  /// What begins news of somebody, that anybody may have told.
  static let tidings: Set<String> = [
    "that", "she", "he", "they", "of", "about", "through", "rumours", "rumors", "gossip",
  ]
  static let theirs: Set<String> = ["her", "his", "their", "him", "them"]
  static let beforeTheirs: Set<String> = [
    "to", "all", "both", "some", "most", "any", "each", "every", "one", "two", "three", "of", "the",
  ]
  /// What somebody declines who does not want to meet.
  static let talks: Set<String> = [
    "meet", "talk", "speak", "chat", "see", "have", "do", "take", "give", "the", "a", "an", "any",
  ]
  /// What is kept up to date in a note, and tells nobody anything.
  static let entries: Set<String> = [
    "phone", "number", "address", "email", "contact", "details", "note", "notes", "file",
  ]
  /// What else is booked or cancelled.
  static let things: Set<String> = [
    "flight", "flights", "train", "hotel", "ticket", "tickets", "trip", "holiday", "holidays",
    "vacation", "subscription", "account", "membership", "order", "application", "applications",
  ]
  /// What is asked for on a network's site, and is no talk.
  static let links: Set<String> = ["connection", "friend", "contact", "linkedin"]
  static let off: [String: LogVerb] = [
    "cancelled": .cancelled, "canceled": .cancelled, "postponed": .moved, "rescheduled": .moved,
    "moved": .moved, "missed": .missed,
  ]
  static let beforeDeputies: Set<String> = [
    "to", "with", "from", "the", "her", "his", "their",
  ]
  /// Who, or what, is there where somebody is not.
  static let deputies: Set<String> = [
    "assistant", "secretary", "colleague", "receptionist", "reception", "voicemail", "mailbox",
    "boss", "manager", "successor", "husband", "wife",
  ]
  /// Those who keep somebody's calendar or answer their calls.
  static let speakers: Set<String> = ["assistant", "secretary", "receptionist", "reception"]
  static let possessives: Set<String> = ["her", "his", "their"]
  /// What is yours to decline.
  static let offers: Set<String> = [
    "invitation", "invite", "offer", "proposal", "job", "post", "position", "role",
  ]
  /// What is called off.
  static let calledOff: Set<String> = [
    "it", "everything", "that", "this", "the", "our", "whole", "thing", "meeting", "call", "talk",
    "interview", "coffee", "lunch", "chat", "date", "appointment",
  ]
  /// What is missed on the way.
  static let rides: Set<String> = [
    "train", "bus", "tram", "flight", "plane", "ferry", "connection", "deadline",
  ]
  /// What somebody may want of you, or what you look after alone.
  static let mine: Set<String> = [
    "cv", "resume", "résumé", "number", "address", "opinion", "portfolio", "references", "details",
    "availability", "profile", "linkedin", "website", "notes", "list", "calendar", "phone", "email",
  ]
  /// What is heard of those who speak to others.
  static let performances: Set<String> = [
    "speak", "speaking", "talk", "talking", "lecture", "present", "say", "at", "on",
  ]
  /// Words behind `said no` that make something else of it.
  static let behindNo: Set<String> = [
    "problem", "problems", "worries", "news", "need", "doubt", "wonder", "such", "idea", "harm",
    "trouble", "hurry", "rush",
  ]
}
