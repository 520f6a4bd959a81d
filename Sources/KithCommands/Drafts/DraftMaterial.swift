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
  /// Whether you noted not to contact them.
  let isForbidden: Bool
  /// The day on which you accepted a post last.
  private(set) var acceptedOn: CivilDate?

  init(for person: NodeRow, today: CivilDate, vault: OpenVault, reader: IndexReader) throws {
    name = person.name
    isForbidden = try reader.waypoints([person.id], on: today).first.map { !$0.mayBeAsked } ?? false
    let namedBy = try reader.namings(of: person.id).namedBy
      .filter { $0.date ?? .earliest <= today }
    withoutLeave = namedBy.filter { $0.useName != true }
      .map { Etiquette.Referrer(name: $0.fromName, hasRefused: $0.useName == false) }
    func set(_ key: DraftValue, _ text: String?) {
      if let text = text ?? key.gap, !text.isEmpty { values[key] = .text(text) }
    }
    let facts = try reader.facts(of: person.id).filter { $0.date ?? .earliest <= today }
    self.facts = facts
    func day(_ date: CivilDate?) -> String? {
      date.map { RelativeDate.calendar($0, today: today) }
    }
    let shelf = PageShelf(vault)
    func front(_ key: String, of node: NodeRow?) -> String? {
      node.flatMap { shelf.page(of: $0) }?.value(key)?.text
    }
    let field = front("field", of: person)
    set(.name, person.name)
    set(.firstName, person.name.split(separator: " ").first.map(String.init))
    for (key, name) in [
      (DraftValue.title, "title"), (.organization, "organization"), (.phone, "phone"),
      (.field, "field"),
    ] {
      set(key, front(name, of: person))
    }
    set(.me, vault.settings.me)
    set(.situation, Self.situation(vault.settings, vault.settings.phase(on: today)))
    set(.purpose, field.map { "what work in the field of \($0) is like" })
    set(.duration, Self.words(for: vault.settings.duration))
    set(.timeOne, nil)
    set(.timeTwo, nil)
    let leave = namedBy.filter { $0.useName == true }
      .max { ($0.date ?? .earliest, $1.fromName) < ($1.date ?? .earliest, $0.fromName) }
    set(.referrer, leave?.fromName)
    set(.askedOn, day(Request.all(in: facts).last?.beganOn))
    let met = facts.last { $0.verb == .met && $0.date != nil }
    set(.metOn, day(met?.date))
    set(.putOffOn, day(facts.last { $0.verb == .putOff }?.date))
    let notes = try reader.nodes(facts.flatMap { $0.sources.map(\.note) })
    func talk(_ fact: Fact) -> NodeRow? {
      fact.sources.compactMap { notes[$0.note] }.first { $0.kind == .interview }
    }
    // What you wrote for yourself may name who gave no leave.
    let etiquette = etiquette(of: .update, in: .explore)
    func sayable(_ text: String?) -> String? {
      text.flatMap { etiquette.namesWithoutLeave(in: $0).isEmpty ? $0 : nil }
    }
    set(.detail, sayable(met.flatMap { RecordedWords.first(of: $0, in: notes, shelf) }))
    let ahead = facts.filter { $0.verb == .booked && $0.appointment?.date ?? .earliest >= today }
    set(.goal, sayable(front("goal", of: ahead.lazy.compactMap(talk).first)))
    let given = try reader.namings(of: person.id).named.filter { $0.date ?? .earliest <= today }
    addNames(given, since: met?.date)
    try addNews(of: given, today, reader)
    try addOpportunity(today, shelf, reader)
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
    values[.opportunity] = (accepted?.name ?? DraftValue.opportunity.gap).map { .text($0) }
    guard let note = try accepted.flatMap({ try reader.nodes([$0.opportunity])[$0.opportunity] })
    else { return }
    let page = shelf.page(of: note)
    if let title = page?.value("title") { values[.opportunity] = .text(title.text) }
    if let organization = page?.value("organization") {
      values[.opportunityOrganization] = .text(organization.text)
    }
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

  private static func words(for term: Term) -> String {
    let unit =
      switch term.unit {
      case .minutes: "minute"
      case .hours: "hour"
      case .days: "day"
      case .weeks: "week"
      case .months: "month"
      case .businessDays: "business day"
      }
    return "\(term.count) \(unit)\(term.count == 1 ? "" : "s")"
  }
}
