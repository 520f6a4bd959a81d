import Network

/// What a query may ask of a key, by what it takes.
extension FieldKind {
  var isDay: Bool {
    switch self {
    case .date, .dateTime, .datePerPerson: true
    default: false
    }
  }

  var isLength: Bool {
    switch self {
    case .term, .cadence: true
    default: false
    }
  }

  var isFlag: Bool { if case .flag = self { true } else { false } }

  var choices: [String] {
    switch self {
    case .choice(let words), .choices(let words): words
    default: []
    }
  }

  var role: Mention.Role? {
    switch self {
    case .links(let role): role
    case .referrals: .referral
    default: nil
    }
  }
}
