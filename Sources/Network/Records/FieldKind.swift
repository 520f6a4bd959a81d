import NoteSyntax

/// What a known front-matter key takes.
package enum FieldKind: Sendable {
  case text
  case texts
  case date
  case dateTime
  case term
  /// A term, or `off`.
  case cadence
  case flag
  case integer(ClosedRange<Int>)
  case choice([String])
  case choices([String])
  /// Links; what they are there for decides whether who has no note is a stub.
  case links(Mention.Role)
  /// A mapping from rules to terms or `off`.
  case terms
  /// A date, or a mapping from names to dates.
  case datePerPerson
  /// Links, or mappings with `name`, `use_name`, `intro_by`, `by`.
  case referrals
}

extension NoteKind {
  /// The keys this kind of note knows, by their folded names. Source: the tables of the guide's
  /// page on the format. A plain note knows none, so that it is never complained about.
  package var fields: [String: FieldKind] {
    switch self {
    case .contact: Self.contactFields
    case .interview: Self.interviewFields
    case .organization: Self.organizationFields
    case .opportunity: Self.opportunityFields
    case .field: Self.fieldFields
    case .questions: Self.commonFields
    case .note: [:]
    }
  }

  /// The words that a key takes, by its folded name, in notes of any kind; none where it takes any.
  package static func words(of key: String) -> [String] {
    var words: [String] = []
    for kind in allCases {
      switch kind.fields[key] {
      case .choice(let some), .choices(let some):
        words += some.filter { !words.contains($0) }
      default: continue
      }
    }
    return words
  }

  /// The key that another was probably meant to be.
  func nearField(_ key: String) -> String? {
    if let meant = Self.otherWords[self]?[key] { return meant }
    return Self.nearFields[self]?.of(key)
  }

  /// What people write who do not know the key.
  private static let otherWords: [NoteKind: [String: String]] = [
    .contact: [
      "company": "organization", "employer": "organization", "job": "title", "mail": "email",
      "org": "organization", "firm": "organization", "works_at": "organization",
      "position": "title", "mobile": "phone", "tel": "phone", "telephone": "phone",
      "website": "url", "introduced_by": "referred_by", "referral": "referred_by",
      "referrer": "referred_by", "via": "referred_by", "followup": "follow_up",
      "next": "follow_up",
    ],
    .interview: [
      "attendees": "with", "participants": "with", "people": "with", "who": "with", "time": "date",
      "when": "date", "day": "date", "length": "duration", "location": "place",
      "company": "organization", "org": "organization", "firm": "organization",
      "named": "referrals", "referred": "referrals", "referral": "referrals",
    ],
    .organization: ["website": "url", "priority": "motivation"],
    .opportunity: [
      "company": "organization", "employer": "organization", "status": "stage",
      "url": "posting_url",
      "link": "posting_url",
    ],
  ]

  /// What is written where another key's value says it, with the form that is read.
  static func form(insteadOf key: String, in kind: NoteKind) -> (key: String, form: String)? {
    guard kind == .interview else { return nil }
    switch key {
    case "cancelled", "canceled": return ("status", "status: cancelled")
    case "missed": return ("status", "status: missed")
    case "met": return ("status", "status: met")
    case "moved": return ("date", "date: 2026-04-14 15:00")
    default: return nil
    }
  }

  /// The kind whose notes alone give a key a meaning that would be missed in one of another kind, and what
  /// to do about it. Keys that people have for things of their own are none of these.
  static func owner(of key: String, in kind: NoteKind) -> (kind: NoteKind, remedy: String)? {
    switch (kind, key) {
    case (.contact, "with"):
      (.interview, "give the note `kind: interview`, or move it to interviews/")
    case (.contact, "thanked"): (.interview, "write it into the log: \"- 2026-04-15 thanked\"")
    case (.contact, "confirmed"): (.interview, "write it into the log: \"- 2026-04-15 confirmed\"")
    case (.contact, "referrals"), (.contact, "named"):
      (.interview, "write it into the log: \"- 2026-04-15 named [[Bo Chen]]\"")
    case (.interview, "referred_by"), (.interview, "cadence"), (.interview, "snooze"),
      (.interview, "knows"), (.interview, "tie"):
      (.contact, "write it into the note of who it is about")
    default: nil
    }
  }

  private static let nearFields: [NoteKind: NearNames] =
    Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, NearNames($0.fields.keys.sorted())) })

  private static let commonFields: [String: FieldKind] = [
    "kind": .text, "type": .text, "name": .text, "aliases": .texts, "tags": .texts,
    "title": .text,
  ]

  private static let contactFields = commonFields.merging(
    [
      "organization": .links(.organization), "formerly": .links(.formerly),
      "role": .choice(["boss", "peer", "expert", "hr", "recruiter", "gatekeeper", "other"]),
      "field": .links(.field), "location": .text, "timezone": .text, "email": .texts,
      "phone": .texts, "url": .texts,
      "tie": .choice(ContactAttributes.Tie.allCases.map(\.rawValue)),
      "source": .choice(Self.sources),
      "referred_by": .links(.referredBy), "referred_on": .date, "use_name": .flag,
      "knows": .links(.knows), "cadence": .cadence, "follow_up": .date, "follow_up_ok": .flag,
      "would_work_for": .flag,
      "status": .choice(ContactAttributes.Status.allCases.map(\.rawValue)), "snooze": .date,
      "due": .terms,
    ]) { _, new in new }

  private static let interviewFields = commonFields.merging(
    [
      "with": .links(.with), "date": .dateTime, "duration": .term, "timezone": .text,
      "mode": .choice(MeetingMode.allCases.map(\.rawValue)), "place": .text,
      "organization": .links(.organization), "opportunity": .links(.opportunity), "goal": .text,
      "status": .choice(InterviewStatus.ways), "confirmed": .datePerPerson,
      "thanked": .datePerPerson, "referrals": .referrals,
      "resume": .choice(["no", "shown", "given", "feedback"]),
      "signals": .choices(["probed", "took-notes", "described-need", "enthusiasm"]),
      "outcome": .choice(["information", "interest", "job-interview", "offer"]),
      "rating": .integer(1...5), "fit": .integer(1...5), "follow_up": .date,
    ]) { _, new in new }

  private static let organizationFields = commonFields.merging(
    [
      "url": .texts, "field": .links(.field), "location": .texts, "target": .flag,
      "motivation": .integer(0...4), "posting": .integer(1...3),
    ]) { _, new in new }

  private static let opportunityFields = commonFields.merging(
    [
      "organization": .links(.organization), "from": .links(.from),
      "origin": .choice(["posted", "hidden", "created"]),
      "channel": .choice(["network", "application"]),
      "stage": .choice([
        "lead", "applied", "interviewing", "offer", "accepted", "declined", "lost",
      ]), "accepted": .date, "posting_url": .text,
    ]) { _, new in new }

  private static let fieldFields = commonFields.merging(
    [
      "verdict": .choice(["open", "pursue", "drop"]), "expected": .text, "found": .text,
    ]) { _, new in new }

  static let sources = [
    "referral", "linkedin", "alumni", "event", "publication", "company", "other",
  ]
}

/// What became of an interview, where its note says so.
package enum InterviewStatus: String, CaseIterable, Sendable {
  case booked, met, cancelled, missed

  /// The words of the log are understood here as well.
  static let ways = allCases.map(\.rawValue) + LogVerb.cancelled.synonyms + LogVerb.missed.synonyms

  /// - Parameter written: one of `ways`.
  init?(written: String) {
    if LogVerb.cancelled.synonyms.contains(written) {
      self = .cancelled
    } else if LogVerb.missed.synonyms.contains(written) {
      self = .missed
    } else {
      self.init(rawValue: written)
    }
  }
}
