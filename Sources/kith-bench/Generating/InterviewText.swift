import NoteSyntax

/// Writes the note of a conversation.
struct InterviewText {
  let cast: Cast
  let words: WordList
  let habit: Habit

  func text(of person: Cast.Person, _ meeting: Cast.Meeting, _ numbers: inout SplitMix64) -> String
  {
    var note = NoteWriter(words, isMarked: habit == .keptUp)
    frontMatter(person, meeting, &note, &numbers)
    note.line()
    note.line("# Conversation with \(person.name)")
    note.heading("Questions")
    let isPast = meeting.date < Cast.today
    for _ in 0..<numbers.number(in: 3...6) {
      let isAnswered = isPast && numbers.chance(70)
      note.line("- [\(isAnswered ? "x" : " ")] What \(words.phrase(6, &numbers))?")
      if isAnswered { note.line("  \(words.sentence(&numbers))") }
    }
    guard isPast else { return note.text }
    note.heading("Notes")
    note.prose(numbers.number(in: 1...2), links: [person.name], &numbers)
    note.heading("Learned")
    for _ in 0..<numbers.number(in: 1...3) { note.line("- " + words.sentence(&numbers)) }
    if numbers.chance(30) {
      note.heading("Terms")
      for _ in 0..<2 { note.line("- **\(words.word(&numbers))**: \(words.phrase(6, &numbers))") }
    }
    if numbers.chance(40) {
      note.line()
      let due = meeting.date + numbers.number(in: 1...14)
      let isDone = numbers.chance(98) || (habit == .keptUp && due < Cast.today - 60)
      note.task(due, done: isDone, &numbers)
    }
    return note.text
  }

  private func frontMatter(
    _ person: Cast.Person, _ meeting: Cast.Meeting, _ note: inout NoteWriter,
    _ numbers: inout SplitMix64
  ) {
    let isPast = meeting.date < Cast.today
    note.line("---")
    if numbers.chance(70) { note.line("kind: interview") }
    let companion = meeting.companion.map { cast.persons[$0].name }
    note.line(
      companion.map { "with: [\"[[\(person.name)]]\", \"[[\($0)]]\"]" }
        ?? "with: \"[[\(person.name)]]\"")
    note.line("date: \(meeting.date) 1\(numbers.number(in: 0...6)):\(numbers.pick(["00", "30"]))")
    note.line("duration: \(numbers.pick(["20m", "30m", "45m"]))")
    note.line("mode: \(numbers.pick(["in-person", "video", "phone"]))")
    note.line("organization: \"[[\(cast.organizations[person.organization])]]\"")
    note.line("goal: \(words.phrase(6, &numbers))")
    if isPast {
      let isThanked = numbers.chance(98) || habit == .keptUp
      if isThanked, habit == .neglected || meeting.date + 1 < Cast.today {
        note.line("thanked: \(meeting.date + 1)")
      }
      referrals(meeting, &note, &numbers)
      note.line("outcome: " + numbers.pick(["information", "information", "interest", "offer"]))
      note.line("rating: \(numbers.number(in: 1...5))")
      if numbers.chance(50) { note.line("fit: \(numbers.number(in: 1...5))") }
    } else {
      note.line("status: booked")
    }
    note.line("---")
  }

  private func referrals(
    _ meeting: Cast.Meeting, _ note: inout NoteWriter, _ numbers: inout SplitMix64
  ) {
    let stub = habit == .neglected || meeting.isRecent ? meeting.stub : nil
    let names = meeting.named.map { cast.persons[$0].name } + (stub.map { [$0] } ?? [])
    guard !names.isEmpty else { return }
    note.line("referrals:")
    for name in names {
      if numbers.chance(50) {
        note.line("  - \"[[\(name)]]\"")
      } else {
        note.line("  - name: \"[[\(name)]]\"")
        note.line("    use_name: \(numbers.pick(["yes", "no"]))")
      }
    }
  }
}
