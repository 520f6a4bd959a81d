import Network
import NoteSyntax
import VaultIndex

/// Gathers the sheet for a talk: from the index what links people, from the few notes that it quotes
/// the words.
struct PrepLoader {
  let vault: OpenVault
  let reader: IndexReader
  let today: CivilDate
  let localZone: () -> String
  let shelf: PageShelf
  let calledOff: CalledOffTalks

  /// About as many questions as a talk of half an hour has room for.
  private static let questionCount = 6

  init(
    _ vault: OpenVault, _ reader: IndexReader, today: CivilDate, localZone: @escaping () -> String
  ) {
    self.vault = vault
    self.reader = reader
    self.today = today
    self.localZone = localZone
    shelf = PageShelf(vault)
    calledOff = CalledOffTalks(reader, today: today)
  }

  /// - Parameter node: a person, or the note of a talk.
  func sheet(for node: NodeRow, isCall: Bool) throws -> PrepSheet {
    var meeting =
      node.kind == .interview ? try self.meeting(in: node) : try self.meeting(with: node)
    if let note = meeting?.note, let day = meeting?.date {
      meeting?.off = try calledOff.reason(note, shelf.page(of: note), on: day)
    }
    var people = node.kind == .interview ? [] : [node]
    if let note = meeting?.note {
      let ids = try reader.attendees(of: [note.id]).map(\.person)
      let others = try reader.nodes(ids)
      people += ids.compactMap { others[$0] }.filter { $0.id != node.id }
    }
    let participants = try people.map {
      try ParticipantLoader(self, meeting: meeting, isCall: isCall).participant($0)
    }
    return PrepSheet(
      today: today, settings: vault.settings, isCall: isCall, meeting: meeting,
      people: participants, questions: try questions(meeting, people))
  }

  // MARK: The meeting

  /// What their clock shows when the next meeting with somebody begins, where it differs from yours.
  func theirClock(with person: NodeRow) throws -> CivilDateTime? {
    ParticipantLoader(self, meeting: try meeting(with: person)).theirClock(of: person)
  }

  /// The next that is booked; else the last talk without an outcome; else none.
  private func meeting(with person: NodeRow) throws -> PrepSheet.Meeting? {
    let facts = try reader.facts(of: person.id)
    let interviews = try reader.interviews(of: person.id)
    if let booking = Booking.next(in: facts, on: today) {
      let note = interviews.last { $0.day == booking.day }?.note
      return try meeting(booking, in: note)
    }
    let open = Booking.open(in: facts, on: today)
    for interview in interviews.reversed() where interview.day <= today {
      if let open, open.day > interview.day { break }
      guard let note = try reader.nodes([interview.note])[interview.note],
        let page = shelf.page(of: note), page.value("outcome") == nil,
        try calledOff.reason(note, page, on: interview.day) == nil
      else { continue }
      return try meeting(open.flatMap { $0.day == interview.day ? $0 : nil }, in: interview.note)
    }
    return try open.flatMap { try meeting($0, in: nil) }
  }

  private func meeting(in note: NodeRow) throws -> PrepSheet.Meeting? {
    guard let first = try reader.attendees(of: [note.id]).first else {
      return try meeting(nil, in: note.id)
    }
    let facts = try reader.facts(of: first.person)
    let ofDay = Booking.all(in: facts).filter { $0.day == first.day }
    return try meeting(ofDay.first { $0.isSet(on: today) } ?? ofDay.last, in: note.id)
  }

  /// Of a meeting that is set what stands, as the page has it: its note may tell of an hour from which it
  /// was moved. Else what the talk's note says, and where it is silent, what the logs say.
  private func meeting(_ booking: Booking?, in id: NodeID?) throws -> PrepSheet.Meeting? {
    let nodes = try reader.nodes([id].compactMap { $0 } + (booking?.sources.map(\.note) ?? []))
    let note = id.flatMap { nodes[$0] }
    let page = note.flatMap { shelf.page(of: $0) }
    guard let date = page?.moment("date")?.date ?? booking?.day else { return nil }
    let set = booking.flatMap { $0.isSet(on: today) ? $0 : nil }
    let minutes = set?.minutes ?? page?.minutes("duration") ?? booking?.minutes
    func quote(_ key: String) -> Quote? { note.flatMap { Quote(page?.value(key), in: $0) } }
    let sources = (booking?.sources ?? []).compactMap { SourceLine($0, nodes) }
    return PrepSheet.Meeting(
      date: date, time: set?.time ?? page?.moment("date")?.time ?? booking?.time,
      minutes: minutes ?? vault.settings.duration.inMinutes ?? 30,
      isLengthWritten: minutes != nil,
      mode: set?.mode?.rawValue ?? page?.value("mode")?.text ?? booking?.mode?.rawValue,
      place: quote("place"),
      goal: quote("goal"),
      // On an earlier day nobody knows yet what comes of it.
      outcome: date <= today ? quote("outcome") : nil,
      note: note,
      sources: sources.isEmpty ? [quote("date")?.source].compactMap { $0 } : sources.sorted())
  }

  // MARK: The questions

  /// Those of the talk's note, or where it has none, of the day it was moved from; then what was not
  /// asked before; then from the bank.
  private func questions(_ meeting: PrepSheet.Meeting?, _ people: [NodeRow]) throws
    -> [PrepSheet.Question]
  {
    var chosen: [PrepSheet.Question] = []
    var known: Set<QuestionKey> = []
    func add(_ question: TalkQuestion, _ origin: PrepSheet.Question.Origin, in note: NodeRow) {
      guard let path = note.path, known.insert(question.question.key).inserted else { return }
      chosen.append(
        PrepSheet.Question(
          text: question.question.text, origin: origin, topics: question.question.tags,
          source: SourceLine(path, question.position)))
    }
    if let note = meeting?.note {
      for question in shelf.page(of: note)?.questions ?? [] { add(question, .note, in: note) }
    }
    if chosen.isEmpty, let meeting {
      for (question, note) in try people.flatMap({ try prepared(for: meeting, with: $0) }) {
        add(question, .prepared, in: note)
      }
    }
    let talks = try people.flatMap { try earlierTalks(with: $0, than: meeting) }
    let held = talks.flatMap { talk in talk.page.questions.map { (talk.note, $0) } }
    let asked = Set(held.filter(\.1.isAsked).map(\.1.question.key))
    for (note, question) in held where !asked.contains(question.question.key) {
      guard chosen.count < Self.questionCount else { break }
      add(question, .leftOver, in: note)
    }
    let bank = try reader.notes(of: .questions).flatMap { note in
      (shelf.page(of: note)?.bank ?? []).map { (note, $0) }
    }
    guard chosen.count < Self.questionCount, !bank.isEmpty else { return chosen }
    var choice = QuestionChoice()
    let inField = try reader.questions(
      among: Set(bank.map(\.1.question.key)), askedIn: people.flatMap { try fields(of: $0) })
    for (_, question) in bank {
      let key = question.question.key
      if asked.contains(key) || known.contains(key) {
        choice.coveredWithPerson.formUnion(question.topics)
      }
      if inField.contains(key) { choice.coveredInField.formUnion(question.topics) }
    }
    let picked = choice.pick(
      Self.questionCount - chosen.count, of: bank.map(\.1), except: asked.union(known))
    for (note, question) in picked.map({ bank[$0] }) {
      guard let path = note.path else { continue }
      chosen.append(
        PrepSheet.Question(
          text: question.question.text, origin: .bank, topics: question.topics,
          source: SourceLine(path, question.position)))
    }
    return chosen
  }

  /// The talks held with somebody, the latest first, without the one that the sheet is for.
  func earlierTalks(with person: NodeRow, than meeting: PrepSheet.Meeting?) throws
    -> [(day: CivilDate, note: NodeRow, page: NotePage)]
  {
    let interviews = try reader.interviews(of: person.id)
      .filter { $0.note != meeting?.note?.id && $0.day <= today }
    let nodes = try reader.nodes(interviews.map(\.note))
    return try interviews.reversed().compactMap { interview in
      guard let note = nodes[interview.note], let page = shelf.page(of: note),
        try calledOff.reason(note, page, on: interview.day) == nil
      else { return nil }
      return (interview.day, note, page)
    }
  }

  /// The fields that somebody knows, by the links of their note.
  func fields(of person: NodeRow) throws -> [FieldRow] {
    guard person.path != nil else { return [] }
    return try reader.mentions(in: person.id).filter { $0.role == .field }.map {
      FieldRow(node: $0.resolved, key: LinkTarget($0.target).key, name: $0.target)
    }
  }
}
