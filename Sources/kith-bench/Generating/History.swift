import NoteSyntax

/// What went on between the owner of a well kept vault and one person, to its end.
struct History {
  /// Lines of the log, each with its day.
  private(set) var lines: [(day: CivilDate, text: String)] = []
  /// Of the front matter: what lets the person rest.
  private(set) var rest: [String] = []
  /// The day on which they were first met or declined: news for who named them.
  private(set) var news: CivilDate?

  /// Whether nothing will ever be owed to them.
  var isClosed: Bool { rest.contains("status: closed") }

  /// The log as a person keeps it, by day.
  var log: [String] {
    lines.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map { "\($0.element.day) \($0.element.text)" }
  }

  /// The histories of all persons of `cast`, in their order.
  static func all(of cast: Cast, _ words: WordList, _ numbers: inout SplitMix64) -> [History] {
    var histories = cast.persons.map { person in
      person.meetings.isEmpty
        ? unmet(person, words, &numbers) : met(person, in: cast, words, &numbers)
    }
    // Whoever named somebody hears how it went.
    for (index, person) in cast.persons.enumerated() {
      if let referrer = person.referrer?.person, let news = histories[index].news {
        histories[referrer].add(news + 1, "updated by email: thanks for \(person.name)")
      }
    }
    return histories
  }

  private static func unmet(
    _ person: Cast.Person, _ words: WordList, _ numbers: inout SplitMix64
  ) -> History {
    var history = History()
    let channel = numbers.pick(["email", "phone", "letter", "linkedin"])
    history.add(person.begin, "asked by \(channel): \(words.phrase(5, &numbers))")
    let answer = person.begin + numbers.number(in: 2...9)
    // One in a hundred slips the owner's mind.
    if numbers.chance(1) { return history }
    switch numbers.number(in: 1...10) {
    case 1:
      history.add(person.begin + 1, "bounced")
      history.settle(person.begin + 1, "status: closed")
    case 2...3:
      history.add(answer, "declined: \(words.phrase(4, &numbers))")
      if answer < Cast.today { history.news = answer }
      history.settle(answer, "status: closed")
    case 4:
      history.add(answer, "put off: \(words.phrase(6, &numbers))")
      history.add(answer + 1, "thanked by \(channel)")
      let isLong = numbers.chance(50)
      history.settle(
        answer, isLong ? "status: paused" : "snooze: \(Cast.today + numbers.number(in: 1...90))")
    default:
      let nudge = person.begin + numbers.number(in: 7...9)
      history.add(nudge, "nudged by \(channel)")
      history.settle(nudge + 14, "status: closed")
    }
    return history
  }

  private static func met(
    _ person: Cast.Person, in cast: Cast, _ words: WordList, _ numbers: inout SplitMix64
  ) -> History {
    var history = History()
    let channel = numbers.pick(["email", "phone", "letter", "linkedin"])
    history.add(person.begin, "asked by \(channel): \(words.phrase(5, &numbers))")
    for meeting in person.meetings {
      let day = meeting.date
      history.add(max(day - 6, person.begin), "replied: \(words.phrase(4, &numbers))")
      history.book(max(day - 5, person.begin), day, numbers.number(in: 0...6))
      guard day < Cast.today else { continue }
      if history.news == nil { history.news = day }
      history.add(day, "met: see [[\(day) \(person.name)]]")
      if meeting.named.isEmpty {
        history.add(day + 5, "skip ask-referral: \(words.phrase(3, &numbers))")
      } else {
        history.add(day, "named \(names(meeting, in: cast, &numbers))")
      }
      history.add(day + 1, "thanked by \(channel)")
      history.add(day + 25, "updated: \(words.phrase(6, &numbers))")
    }
    guard let last = person.meetings.last?.date, last < Cast.today else { return history }
    history.end(after: last, words, &numbers)
    return history
  }

  /// Kept warm, let rest, or closed.
  private mutating func end(
    after last: CivilDate, _ words: WordList, _ numbers: inout SplitMix64
  ) {
    switch numbers.number(in: 1...100) {
    case 1: break
    case 2...25:
      var day = last + 50
      while day < Cast.today {
        add(day, "contacted by email: \(words.phrase(5, &numbers))")
        // Three months without a word are too long.
        day = day + numbers.number(in: 60...85)
      }
    case 26...50: settle(last + 30, "status: closed")
    default: settle(last + 30, "cadence: off")
    }
  }

  private mutating func book(_ day: CivilDate, _ meeting: CivilDate, _ hour: Int) {
    lines.append((day, "booked \(meeting) 1\(hour):00 30m video"))
    if meeting - 1 > day { add(meeting - 1, "confirmed") }
  }

  /// Nothing is written down before it has happened.
  private mutating func add(_ day: CivilDate, _ text: String) {
    if day < Cast.today { lines.append((day, text)) }
  }

  private mutating func settle(_ day: CivilDate, _ line: String) {
    if day < Cast.today { rest.append(line) }
  }

  private static func names(
    _ meeting: Cast.Meeting, in cast: Cast, _ numbers: inout SplitMix64
  ) -> String {
    meeting.named.map { index in
      let leave = numbers.pick(["", " (use my name)", " (not my name)"])
      return "[[\(cast.persons[index].name)]]\(leave)"
    }.joined(separator: ", ")
  }
}
