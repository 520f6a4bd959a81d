import NoteSyntax

/// Writes the notes that are neither contacts nor conversations.
struct OtherText {
  let cast: Cast
  let words: WordList
  let habit: Habit

  func organization(_ index: Int, _ numbers: inout SplitMix64) -> String {
    var note = NoteWriter(words, isMarked: habit == .keptUp)
    note.line("---")
    note.line("kind: organization")
    note.line("url: https://example.org/\(index)")
    note.line("field: \(words.word(&numbers))")
    note.line("location: \(words.word(&numbers))")
    note.line("target: \(numbers.pick(["yes", "no", "no"]))")
    note.line("motivation: \(numbers.number(in: 0...4))")
    if numbers.chance(40) { note.line("posting: \(numbers.number(in: 1...3))") }
    note.line("---")
    note.line()
    note.line("# " + cast.organizations[index])
    note.prose(numbers.number(in: 2...5), links: [somebody(&numbers)], &numbers)
    return note.text
  }

  func opportunity(_ numbers: inout SplitMix64) -> String {
    var note = NoteWriter(words, isMarked: habit == .keptUp)
    note.line("---")
    note.line("kind: opportunity")
    note.line("organization: \"[[\(numbers.pick(cast.organizations))]]\"")
    note.line("title: \(words.phrase(2, &numbers))")
    note.line("from: \"[[\(somebody(&numbers))]]\"")
    note.line("origin: " + numbers.pick(["posted", "hidden", "created"]))
    note.line("channel: " + numbers.pick(["network", "application"]))
    note.line("stage: " + numbers.pick(["lead", "applied", "interviewing", "declined", "lost"]))
    note.line("---")
    note.prose(numbers.number(in: 2...4), &numbers)
    return note.text
  }

  func journal(_ date: CivilDate, _ numbers: inout SplitMix64) -> String {
    var note = NoteWriter(words, isMarked: habit == .keptUp)
    if numbers.chance(50) {
      note.line("---")
      note.list("tags", ["journal", words.word(&numbers)], &numbers)
      note.line("---")
      note.line()
    }
    note.line("# \(words.phrase(3, &numbers))")
    note.prose(
      numbers.number(in: 3...6), links: [somebody(&numbers), numbers.pick(cast.organizations)],
      &numbers)
    note.line()
    for _ in 0..<numbers.number(in: 0...3) {
      note.task(date + numbers.number(in: 0...10), done: numbers.chance(80), &numbers)
    }
    return note.text
  }

  private func somebody(_ numbers: inout SplitMix64) -> String {
    cast.persons.isEmpty ? "Nobody" : numbers.pick(cast.persons).name
  }
}
