import NoteSyntax

/// Writes the note of a contact: front matter, a few words, the log, promises.
struct ContactText {
  let cast: Cast
  let words: WordList
  /// Of all persons, where the vault is well kept.
  let histories: [History]?

  func text(of index: Int, _ numbers: inout SplitMix64) -> String {
    var note = NoteWriter(words, isMarked: histories != nil)
    frontMatter(of: index, &note, &numbers)
    let person = cast.persons[index]
    note.line()
    note.line("# " + person.name)
    var links = person.meetings.flatMap(\.named).map { cast.persons[$0].name }
    links.append(cast.organizations[person.organization])
    // Somebody mentioned who has no note, as happens.
    if numbers.chance(2) { links = ["Somebody " + words.word(&numbers)] }
    note.prose(numbers.number(in: 1...3), links: links, &numbers)
    note.heading("Log")
    let log = histories.map { $0[index].log } ?? log(of: person, &numbers)
    for line in log { note.line("- " + line) }
    if numbers.chance(35) {
      note.heading("Promises")
      for _ in 0..<numbers.number(in: 1...3) {
        let due = min(person.begin + numbers.number(in: 5...90), Cast.today + 20)
        let isDone = due < Cast.today && (numbers.chance(98) || isLongAgo(due))
        note.task(due, done: isDone, &numbers)
      }
    }
    return note.text
  }

  private func frontMatter(
    of index: Int, _ note: inout NoteWriter, _ numbers: inout SplitMix64
  ) {
    let person = cast.persons[index]
    let address = person.name.lowercased().split(separator: " ").joined(separator: ".")
    note.line("---")
    if numbers.chance(70) { note.line("kind: contact") }
    if numbers.chance(12) { note.list("aliases", [words.word(&numbers) + " \(index)"], &numbers) }
    note.line("organization: \"[[\(cast.organizations[person.organization])]]\"")
    note.line("title: \(words.phrase(2, &numbers))")
    note.line(
      "role: " + numbers.pick(["boss", "peer", "peer", "expert", "hr", "recruiter", "other"]))
    note.line("field: \(words.word(&numbers))")
    if numbers.chance(60) { note.line("location: \(words.word(&numbers))") }
    note.line("email: \(address)@example.org")
    if numbers.chance(40) { note.line("phone: \"+1 555 \(1000 + index % 9000)\"") }
    if let referrer = person.referrer {
      note.line("source: referral")
      note.line("referred_by: \"[[\(cast.persons[referrer.person].name)]]\"")
      note.line("referred_on: \(referrer.date)")
      if numbers.chance(60) { note.line("use_name: " + numbers.pick(["yes", "yes", "no"])) }
    } else {
      let ties = ["family", "friend", "school", "work", "social", "cold"]
      note.line("tie: " + numbers.pick(histories == nil ? ties : ties + ["weak"]))
      note.line("source: " + numbers.pick(["linkedin", "alumni", "event", "company", "other"]))
    }
    if let histories {
      for line in histories[index].rest { note.line(line) }
      keptUp(person, &note, &numbers)
    } else {
      if numbers.chance(15) { note.line("cadence: " + numbers.pick(["6w", "3mo", "off"])) }
      if numbers.chance(5) { note.line("follow_up: \(Cast.today + numbers.number(in: -20...40))") }
    }
    if numbers.chance(30) {
      let tags = [words.word(&numbers), words.word(&numbers)]
      note.list(
        "tags", histories == nil ? tags : tags + [numbers.pick(NoteWriter.areas)], &numbers)
    }
    note.line("---")
  }

  /// What only those write who look for it later.
  private func keptUp(
    _ person: Cast.Person, _ note: inout NoteWriter, _ numbers: inout SplitMix64
  ) {
    if numbers.chance(2) { note.line("follow_up: \(Cast.today + numbers.number(in: 1...40))") }
    if numbers.chance(20) { note.line("score: \(numbers.number(in: 1...100))") }
    let acquaintances = person.meetings.filter { !$0.isRecent }.compactMap(\.stub)
    note.list("knows", acquaintances.map { "\"[[\($0)]]\"" }, &numbers)
  }

  /// A promise that old is kept, or forgotten for good.
  private func isLongAgo(_ due: CivilDate) -> Bool {
    histories != nil && due < Cast.today - 60
  }

  /// The log of a vault in which little is settled.
  private func log(of person: Cast.Person, _ numbers: inout SplitMix64) -> [String] {
    let channel = numbers.pick(["email", "phone", "letter", "linkedin"])
    var lines = ["\(person.begin) asked by \(channel): \(words.phrase(5, &numbers))"]
    guard !person.meetings.isEmpty else {
      let answer = person.begin + numbers.number(in: 2...12)
      if numbers.chance(92) { lines.append("\(answer) nudged by \(channel)") }
      if numbers.chance(15) { lines.append("\(answer + 3) declined: \(words.phrase(4, &numbers))") }
      if numbers.chance(8) { lines.append("\(answer + 4) put off: \(words.phrase(6, &numbers))") }
      if numbers.chance(4) { lines.append("\(answer + 5) skip nudge: no need") }
      return lines
    }
    for meeting in person.meetings {
      let day = meeting.date
      let note = "[[\(day) \(person.name)]]"
      lines.append("\(max(day - 6, person.begin)) replied: \(words.phrase(4, &numbers))")
      lines.append(
        "\(max(day - 5, person.begin)) booked \(day) 1\(numbers.number(in: 0...6)):00 30m video")
      guard day < Cast.today else { continue }
      lines.append("\(day) met: see \(note)")
      if !meeting.named.isEmpty { lines.append("\(day) named \(names(meeting, &numbers))") }
      if numbers.chance(98) { lines.append("\(day + 1) thanked by \(channel)") }
      if numbers.chance(85) { lines.append("\(day + 20) updated: \(words.phrase(6, &numbers))") }
    }
    return lines
  }

  private func names(_ meeting: Cast.Meeting, _ numbers: inout SplitMix64) -> String {
    meeting.named.map { index in
      let leave = numbers.pick([
        "", " (use my name)", " (not my name)", " (will introduce by \(meeting.date + 10))",
      ])
      return "[[\(cast.persons[index].name)]]\(leave)"
    }.joined(separator: ", ")
  }
}
