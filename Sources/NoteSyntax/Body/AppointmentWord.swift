/// What the last word before a day or time says of it.
enum AppointmentWord {
  case start
  /// A date, time, length or mode.
  case part
  case to, from, `for`, at, by, or, instead
  /// `instead of`, `was`: what follows holds no longer.
  case former
  case other

  /// The state behind a word, in lower case.
  func followed(by word: String) -> AppointmentWord {
    switch word {
    case "to", "→": .to
    case "from": .from
    case "for": .for
    case "at", "around", "about": .at
    case "by", "until", "till", "before", "after", "since": .by
    case "or": .or
    case "instead": .instead
    case "of": self == .instead ? .former : .other
    case "was", "not": .former
    // These say nothing by themselves.
    case "on", "a", "an", "the": self
    case "it", "again": .part
    // A day's name is as good as nothing beside its date, and leads to one.
    case _ where DayWords.isWeekday(word) || self == .to && DayWords.isVague(word): self
    default: .other
    }
  }

  /// Whether a time may well follow.
  var leadsToTime: Bool {
    switch self {
    case .start, .part, .to, .from, .for, .at, .or: true
    case .by, .instead, .former, .other: false
    }
  }

  /// What it makes of a day behind it, with the day before that, if any.
  func sign(for verb: LogVerb, after last: AppointmentDays.Day?) -> AppointmentDays.Sign {
    switch self {
    case .to where verb == .moved, .for where verb.setsMeeting: .pointedAt
    case .from where verb == .moved: .former
    case .former where verb.setsMeeting: .former
    case .by: .limit
    case .or: last?.sign ?? .plain
    default: .plain
    }
  }

  /// Whether a mode may follow that a word before this one denies: `not by phone`.
  static func leadsToMode(_ word: String) -> Bool {
    ["by", "on", "via", "over", "a", "the", "at", "in"].contains(word)
  }

  /// Words for what is off, behind which its day may stand.
  static let meetings: Set<String> = [
    "meeting", "talk", "appointment", "interview", "coffee", "lunch", "one", "of", "our", "this",
    "last", "yesterday", "today", "tomorrow", "yesterday's", "today's", "tomorrow's", "monday's",
    "tuesday's", "wednesday's", "thursday's", "friday's",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Words that need not be shown, as what they are about is read.
  static let fillers: Set<String> = [
    "for", "at", "on", "to", "by", "via", "from", "a", "an", "the", "and", "it", "again", "→",
  ]
}

extension LogVerb {
  /// Whether a day behind it is one that a meeting is set for.
  var setsMeeting: Bool { self == .booked || self == .moved }
}
