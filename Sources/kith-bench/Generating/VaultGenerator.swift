import NoteSyntax

/// Writes a vault such as years of a search leave behind, the same for the same seed and number.
///
/// Of a hundred notes about 55 are contacts, 25 conversations, 8 organizations, 2 opportunities and
/// the rest journal pages; a note has about 1.3 KB. Nearly all links lead to a note.
struct VaultGenerator {
  let notes: Int
  let seed: UInt64

  /// What was written.
  struct Summary {
    var notes = 0
    /// In all notes together.
    var bytes = 0
    /// Of a contact that has a note, has been met and was named by somebody.
    var name = ""
  }

  /// Writes into `folder`, which must exist. Throws `PlainFile.Failure`.
  func write(into folder: String) throws -> Summary {
    var numbers = SplitMix64(seed: seed)
    let words = WordList(count: 5000, &numbers)
    let cast = Cast(
      contacts: notes * 55 / 100, meetings: notes * 25 / 100, organizations: notes * 8 / 100,
      &numbers)
    for name in ["contacts", "interviews", "organizations", "opportunities", "journal"] {
      try PlainFile.makeFolder(folder + "/" + name)
    }
    try PlainFile.write(Self.settings, to: folder + "/kith.yaml")
    var sheaf = Sheaf(folder: folder)
    try writePersons(cast, words, into: &sheaf, &numbers)
    let other = OtherText(cast: cast, words: words)
    for (index, name) in cast.organizations.enumerated() {
      try sheaf.add("organizations/" + name, other.organization(index, &numbers))
    }
    for index in 0..<notes * 2 / 100 {
      let name = "\(numbers.pick(cast.organizations)) \(index)"
      try sheaf.add("opportunities/" + name, other.opportunity(&numbers))
    }
    while sheaf.summary.notes < notes {
      let date = Cast.today - numbers.number(in: 0...730)
      let name = "journal/\(date) \(words.phrase(2, &numbers)) \(sheaf.summary.notes)"
      try sheaf.add(name, other.journal(date, &numbers))
    }
    return sheaf.summary
  }

  private func writePersons(
    _ cast: Cast, _ words: WordList, into sheaf: inout Sheaf, _ numbers: inout SplitMix64
  ) throws {
    let contact = ContactText(cast: cast, words: words)
    let interview = InterviewText(cast: cast, words: words)
    for (index, person) in cast.persons.enumerated() {
      try sheaf.add("contacts/" + person.name, contact.text(of: index, &numbers))
      for meeting in person.meetings {
        let name = "interviews/\(meeting.date) \(person.name)"
        try sheaf.add(name, interview.text(of: person, meeting, &numbers))
      }
      if person.referrer != nil, !person.meetings.isEmpty { sheaf.summary.name = person.name }
    }
  }

  private static let settings = """
    me: Kit Harper
    phase: explore
    profile: changer
    weekly:
      asks: 5
      meetings: 2

    """
}

/// The notes written so far.
private struct Sheaf {
  let folder: String
  var summary = VaultGenerator.Summary()

  mutating func add(_ name: String, _ text: String) throws {
    try PlainFile.write(text, to: folder + "/" + name + ".md")
    summary.notes += 1
    summary.bytes += text.utf8.count
  }
}
