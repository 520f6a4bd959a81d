/// The values that a draft's template may use. Source: the guide's page on commands.
enum DraftValue: String, CaseIterable {
  // Always there; where the notes do not say, a gap in brackets.
  case name
  case firstName = "first_name"
  case me
  case situation
  case purpose
  case duration
  case timeOne = "time_1"
  case timeTwo = "time_2"
  case detail
  case askedOn = "asked_on"
  case opportunity

  // There only where the notes say so; for sections.
  case title, organization, phone, field, referrer, goal, names, news
  case metOn = "met_on"
  case putOffOn = "put_off_on"
  case opportunityOrganization = "opportunity_organization"

  /// What stands in its place where the notes do not say; nil for what is left out then.
  var gap: String? {
    switch self {
    case .me: "[your name]"
    case .situation: "[what you do now, in a sentence]"
    case .purpose: "[what you want to learn from them]"
    case .timeOne: "[a day and time]"
    case .timeTwo: "[another day and time]"
    case .detail: "[what they said that helped]"
    case .askedOn: "[the day on which you asked]"
    case .opportunity: "[the title of the position]"
    default: nil
    }
  }
}
