import NoteSyntax

/// Writes a vault such as years of a search leave behind, the same for the same seed and number.
///
/// Of a hundred notes about 55 are contacts, 25 conversations, 8 organizations, 2 opportunities and
/// the rest journal pages; a note has about 1.3 KB. Nearly all links lead to a note.
struct VaultGenerator {
  let notes: Int
  let seed: UInt64
  let habit: Habit

  /// Writes into `folder`, made where there is none in a folder that exists. Throws
  /// `PlainFile.Failure`.
  func write(into folder: String) throws -> VaultSummary {
    try PlainFile.makeFolder(folder)
    var numbers = SplitMix64(seed: seed)
    let words = WordList(count: 5000, &numbers)
    var cast = Cast(
      contacts: notes * 55 / 100, meetings: notes * 25 / 100, organizations: notes * 8 / 100,
      &numbers)
    var histories: [History]?
    if habit == .keptUp {
      let told = History.all(of: cast, words, &numbers)
      cast.addCompanions(told, &numbers)
      histories = told
    }
    for name in ["contacts", "interviews", "organizations", "opportunities", "journal"] {
      try PlainFile.makeFolder(folder + "/" + name)
    }
    try PlainFile.write(Self.settings, to: folder + "/kith.yaml")
    var sheaf = Sheaf(folder: folder)
    sheaf.summary.word = words.commonest
    let contact = ContactText(cast: cast, words: words, histories: histories)
    let interview = InterviewText(cast: cast, words: words, habit: habit)
    try writePersons(contact, interview, into: &sheaf, &numbers)
    let other = OtherText(cast: cast, words: words, habit: habit)
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
    _ contact: ContactText, _ interview: InterviewText, into sheaf: inout Sheaf,
    _ numbers: inout SplitMix64
  ) throws {
    let cast = contact.cast
    for (index, person) in cast.persons.enumerated() {
      try sheaf.add("contacts/" + person.name, contact.text(of: index, &numbers))
      for meeting in person.meetings {
        let name = "interviews/\(meeting.date) \(person.name)"
        try sheaf.add(name, interview.text(of: person, meeting, &numbers))
      }
      if let companion = person.meetings.compactMap(\.companion).last {
        sheaf.summary.companion = cast.persons[companion].name
      }
      guard let referrer = person.referrer?.person, let meeting = person.meetings.first,
        meeting.date < Cast.today
      else { continue }
      sheaf.summary.name = person.name
      sheaf.summary.referrer = cast.persons[referrer].name
      sheaf.summary.organization = cast.organizations[person.organization]
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
  var summary = VaultSummary()

  /// Notes were last written to over two years, as if each on a day of its own.
  mutating func add(_ name: String, _ text: String) throws {
    let path = folder + "/" + name + ".md"
    try PlainFile.write(text, to: path)
    let day = Cast.today - summary.notes * 7919 % 730
    try PlainFile.setTime(of: path, to: day.dayNumber * 86_400 + summary.notes % 40_000)
    summary.notes += 1
    summary.bytes += text.utf8.count
  }
}
