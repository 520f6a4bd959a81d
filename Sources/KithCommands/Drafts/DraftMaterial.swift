import Network
import NoteSyntax
import Presentation
import VaultIndex

/// What the notes and the settings say that a draft to somebody may use.
struct DraftMaterial {
  let name: String
  var values: [DraftValue: DraftText] = [:]
  /// Those who named them, whom the draft may not name.
  let withoutLeave: [Etiquette.Referrer]
  /// What happened between you, up to today.
  let facts: [Fact]
  /// What their note says of how to deal with them, and of you and them.
  let relation: Relation
  /// The day on which you accepted a post last.
  private(set) var acceptedOn: CivilDate?
  /// What a value says in their words, and where it stands.
  private(set) var quoted: Quote?
  /// Brackets that the notes themselves have, and that are no gaps.
  private(set) var brackets: Set<String> = []

  init(
    for person: NodeRow, _ kind: DraftKind, today: CivilDate, vault: OpenVault, reader: IndexReader
  ) throws {
    name = person.name
    let shelf = PageShelf(vault)
    let page = shelf.page(of: person)
    relation = Relation(page)
    let namedBy = try reader.namings(of: person.id).namedBy
      .filter { $0.date ?? .earliest <= today }
    let refused = namedBy.filter { $0.useName != true }
    let referrers = try reader.nodes(refused.map(\.from))
    withoutLeave = refused.map { naming in
      let aliases = referrers[naming.from].flatMap { shelf.page(of: $0)?.values("aliases") }
      return Etiquette.Referrer(
        name: naming.fromName, aliases: (aliases ?? []).map(\.text),
        hasRefused: naming.useName == false)
    }
    facts = try reader.facts(of: person.id).filter { $0.date ?? .earliest <= today }
    func day(_ date: CivilDate?) -> String? {
      date.map { RelativeDate.calendar($0, today: today) }
    }
    set(.name, person.name)
    set(.firstName, PersonName(person.name).given ?? person.name)
    set(.title, page?.value("title").map { LetterWords.withoutEnd($0.text) })
    let organizations = page?.values("organization").map { LetterWords.withoutEnd($0.text) } ?? []
    let fields = page?.values("field").map(\.text) ?? []
    set(.organization, LetterWords.list(organizations))
    set(.field, LetterWords.list(fields))
    set(.phone, page?.value("phone")?.text)
    set(.me, vault.settings.me)
    set(.situation, Self.situation(vault.settings, vault.settings.phase(on: today)))
    let noun = fields.count == 1 ? "field" : "fields"
    set(
      .purpose,
      fields.isEmpty ? nil : "what work in the \(noun) of \(LetterWords.list(fields)) is like")
    set(.duration, LetterWords.length(vault.settings.duration))
    set(.timeOne, nil)
    set(.timeTwo, nil)
    let leave = namedBy.filter { $0.useName == true }
      .max { ($0.date ?? .earliest, $1.fromName) < ($1.date ?? .earliest, $0.fromName) }
    set(.referrer, leave?.fromName)
    set(.askedOn, day(Request.all(in: facts).last?.beganOn))
    set(.putOffOn, day(facts.last { $0.verb == .putOff }?.date))
    try addOpportunity(today, shelf, reader)
    let last = lastDay(of: kind, vault.settings)
    let met = facts.last { $0.verb == .met && $0.date.map { $0 <= last } ?? false }
    set(.metOn, day(met?.date))
    let notes = try reader.nodes(facts.flatMap { $0.sources.map(\.note) })
    let given = try reader.namings(of: person.id).named.filter { $0.date ?? .earliest <= today }
    let words = RecordedWords(of: person, notes: notes, shelf, reader)
    // What you wrote for yourself may name who gave no leave.
    let etiquette = etiquette(of: .update, in: .explore)
    func sayable(_ quote: Quote?) -> Quote? {
      quote.flatMap { etiquette.namesWithoutLeave(in: $0.text).isEmpty ? $0 : nil }
    }
    quoted = sayable(try met.flatMap(words.first))
    set(.detail, quoted?.text)
    let ahead = facts.filter { $0.verb == .booked && $0.appointment?.date ?? .earliest >= today }
    let talk = ahead.lazy.flatMap(\.sources).compactMap { notes[$0.note] }
      .first { $0.kind == .interview }
    set(.goal, sayable(talk.flatMap { Quote(shelf.page(of: $0)?.value("goal"), in: $0) })?.text)
    try addNames(given, since: met?.date, today, reader)
    try addNews(of: given, today, reader)
  }

  private mutating func set(_ key: DraftValue, _ text: String?) {
    guard let text = text.flatMap({ $0.isEmpty ? nil : $0 }) ?? key.gap else { return }
    values[key] = .text(text)
    // The situation ends with a gap of kith's.
    if text != key.gap, key != .situation { brackets.formUnion(Gap.all(in: text).map(\.text)) }
  }

  /// The last day of the talks that a letter of this kind takes up: what was said after a post was accepted,
  /// or a field chosen, had no part in it.
  private func lastDay(of kind: DraftKind, _ settings: Settings) -> CivilDate {
    switch kind {
    case .announcement: acceptedOn ?? .latest
    case .secondPhase: settings.applyingSince ?? .latest
    default: .latest
    }
  }

  /// The etiquette that a text to them is held to.
  func etiquette(of kind: DraftKind, in phase: Settings.Phase) -> Etiquette {
    Etiquette(kind: kind, phase: phase, recipient: name, referrers: withoutLeave)
  }

  private mutating func addOpportunity(
    _ today: CivilDate, _ shelf: PageShelf, _ reader: IndexReader
  ) throws {
    let accepted = try reader.acceptances().last { $0.day <= today }
    acceptedOn = accepted?.day
    let note = try accepted.flatMap { try reader.nodes([$0.opportunity])[$0.opportunity] }
    let page = note.flatMap { shelf.page(of: $0) }
    set(
      .opportunity,
      (page?.value("title")?.text ?? accepted?.name).map { LetterWords.withoutEnd($0) })
    set(
      .opportunityOrganization,
      page?.value("organization").map { LetterWords.withoutEnd($0.text) })
  }

  /// Only what `profile` and `phase` say; the rest is yours to add.
  private static func situation(_ settings: Settings, _ phase: Settings.Phase) -> String? {
    guard let gap = DraftValue.situation.gap else { return nil }
    switch settings.profile {
    case .student: return "I am a student. " + gap
    case .changer where phase == .apply: return "I am changing my field of work. " + gap
    case .changer: return "I am thinking of changing my field of work. " + gap
    case .senior: return "I have long experience in my own field. " + gap
    case .relocating: return "I am about to move. " + gap
    case nil: return gap
    }
  }
}
