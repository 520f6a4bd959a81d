import NoteSyntax

/// Who occurs in a generated vault, and what happened between them: decided before a note is
/// written, so that what one note says of another is true.
struct Cast {
  /// Somebody with a note of their own.
  struct Person {
    let name: String
    /// An index into `organizations`.
    let organization: Int
    /// When the search first came upon them.
    let begin: CivilDate
    /// Who named them, and when: an index into `persons`, always a smaller one.
    var referrer: (person: Int, date: CivilDate)?
    /// In the order of time; the last may be still to come.
    var meetings: [Meeting] = []
  }

  /// A conversation, which has a note of its own.
  struct Meeting {
    let date: CivilDate
    /// Who was named in it: indexes into `persons`.
    var named: [Int] = []
    /// Somebody named in it who has no note.
    var stub: String?
    /// Who else was there: an index into `persons`.
    var companion: Int?

    /// Whether a trail to somebody named in it is still warm.
    var isRecent: Bool { date > Cast.today - 14 }
  }

  var persons: [Person] = []
  let organizations: [String]
  /// How many that were come upon before may have named somebody: those of some weeks.
  private let window: Int

  /// The day on which the vault is looked at; nothing but appointments lies after it.
  static let today = CivilDate(dayNumber: 20_559)

  /// `contacts` persons over two years, with `meetings` conversations or a few less.
  init(contacts: Int, meetings: Int, organizations count: Int, _ numbers: inout SplitMix64) {
    var names = NameSource(&numbers)
    organizations = (0..<max(1, count)).map { _ in names.organization(&numbers) }
    window = max(400, contacts * 4 / 55)
    let begins = (0..<contacts).map { _ in Self.today - numbers.number(in: 0...730) }.sorted()
    var left = meetings
    for (index, begin) in begins.enumerated() {
      var person = Person(
        name: names.person(&numbers),
        organization: numbers.number(in: 0...organizations.count - 1), begin: begin)
      if numbers.chance(60) { person.referrer = referral(of: index, on: begin, &numbers) }
      let mean = Double(left) / Double(contacts - index)
      person.meetings = Self.meetings(from: begin, mean: mean, &numbers)
      left -= person.meetings.count
      for place in person.meetings.indices where numbers.chance(4) {
        person.meetings[place].stub = names.person(&numbers)
      }
      persons.append(person)
    }
  }

  /// Looks among those met lately for one who could have named person `index`, and notes it there.
  private mutating func referral(
    of index: Int, on date: CivilDate, _ numbers: inout SplitMix64
  ) -> (person: Int, date: CivilDate)? {
    guard index > 0 else { return nil }
    for _ in 0..<12 {
      let candidate = numbers.number(in: max(0, index - window)...index - 1)
      guard let place = persons[candidate].meetings.lastIndex(where: { $0.date <= date }),
        persons[candidate].meetings[place].named.count < 4
      else { continue }
      persons[candidate].meetings[place].named.append(index)
      return (candidate, persons[candidate].meetings[place].date)
    }
    return nil
  }

  /// Now and then somebody else was there: one whom nobody named and to whom nothing is ever owed, so
  /// that it changes nothing for others.
  mutating func addCompanions(_ histories: [History], _ numbers: inout SplitMix64) {
    for (index, person) in persons.enumerated() {
      for place in person.meetings.indices where person.meetings[place].date < Self.today {
        let candidate = numbers.number(in: max(0, index - 50)...index)
        guard candidate != index, histories[candidate].isClosed,
          persons[candidate].referrer == nil
        else { continue }
        persons[index].meetings[place].companion = candidate
      }
    }
  }

  /// On average `mean` conversations, some weeks or months apart.
  private static func meetings(
    from begin: CivilDate, mean: Double, _ numbers: inout SplitMix64
  ) -> [Meeting] {
    var meetings: [Meeting] = []
    var date = begin + numbers.number(in: 6...40)
    while meetings.count < 4, numbers.fraction() < mean / (1 + mean) {
      // What would lie far ahead is an appointment of these weeks.
      if date > today + 21 { date = today + numbers.number(in: 0...21) }
      if date.weekday > 5 { date = date + 2 }
      meetings.append(Meeting(date: date))
      if date >= today { break }
      date = date + numbers.number(in: 50...200)
    }
    return meetings
  }
}
