import NoteSyntax

/// The front matter of a note as its kind reads it: each known key's typed value, wrong ones
/// reported once.
struct Fields {
  /// A date under `thanked:` and the like, for everybody (`link` nil) or for one person.
  struct DatedName {
    var link: Link?
    var date: CivilDate
    var span: SourceSpan
  }

  struct Referral {
    var link: Link
    var useName: Bool?
    var introduction: NamedPerson.Introduction?
    var by: Link?
  }

  private enum Value {
    case text(String)
    case texts([String])
    case date(CivilDate)
    case dateTime(CivilDateTime)
    case term(Term)
    case setting(TermSetting)
    case flag(Bool)
    case links([Link], Mention.Role)
    case terms([RuleName: TermSetting])
    case datedNames([DatedName])
    case referrals([Referral])
  }

  private struct Entry {
    let key: String
    /// Its index among the properties.
    let place: Int
    let value: Value?
  }

  /// The known keys in the order written. They are a few dozen at most, and compared sooner than
  /// hashed.
  private var entries: [Entry] = []
  private var properties: [Property] = []

  /// Indices of the properties whose links are not all among `links`.
  private(set) var rest: [Int] = []

  init() {}

  init(
    of kind: NoteKind, in frontMatter: FrontMatter, _ source: SourceText, _ keys: [String: String],
    _ diagnostics: inout [Diagnostic]
  ) {
    let known = kind.fields
    properties = frontMatter.properties
    entries.reserveCapacity(properties.count)
    rest.reserveCapacity(properties.count)
    var unheard: [Diagnostic] = []
    // By place, because to copy a property is to count references to all its parts.
    let written = frontMatter.properties
    for index in written.indices {
      rest.append(index)
      let folded = written[index].key.folded
      let key = keys[folded] ?? folded
      if let field = known[key] {
        let before = diagnostics.count
        let value = Self.read(written[index], as: field, &diagnostics)
        for place in before..<diagnostics.count {
          diagnostics[place].remedy += RecordMessages.orYourOwn(
            written[index].key, diagnostics[place])
        }
        if case .links = value, !written[index].value.holdsMapping { rest.removeLast() }
        entries.append(Entry(key: key, place: index, value: value))
      } else if known.isEmpty {
        // A plain note knows no keys, but goes by its name and aliases all the same.
        guard let field = Self.plainFields[key] else { continue }
        let value = Self.read(written[index], as: field, &unheard)
        entries.append(Entry(key: key, place: index, value: value))
      } else if let found = Self.unknown(written[index], key, of: kind, among: written) {
        diagnostics.append(found)
      }
    }
  }

  /// What is to be said of a key that the kind of note does not know, where it looks meant for kith.
  private static func unknown(
    _ property: Property, _ key: String, of kind: NoteKind, among written: [Property]
  ) -> Diagnostic? {
    func holds(_ key: String) -> Bool { written.contains { $0.key.folded == key } }
    if let (meant, form) = NoteKind.form(insteadOf: key, in: kind) {
      return holds(meant) && meant != "date"
        ? nil : RecordMessages.unknownKey(property.key, insteadOf: form)
    }
    if let (owner, remedy) = NoteKind.owner(of: key, in: kind) {
      // One word for a talk that lies among people.
      return kind == .contact && key != "with" && holds("with")
        ? nil : RecordMessages.keyOfAnother(property.key, kind: owner, in: kind, remedy)
    }
    guard let near = kind.nearField(key) else { return nil }
    guard !holds(near) else { return timeBesideDate(property, key, of: kind, among: written) }
    return RecordMessages.unknownKey(property.key, near: near)
  }

  /// `time: 15:00` beside a `date:` without a time, as calendars have it. Any other is one's own.
  private static func timeBesideDate(
    _ property: Property, _ key: String, of kind: NoteKind, among written: [Property]
  ) -> Diagnostic? {
    guard kind == .interview, key == "time", case .scalar(let text, _) = property.value.content,
      let time = ClockTime(text.split(separator: " ").joined()),
      let date = written.first(where: { $0.key.folded == "date" })
    else { return nil }
    var unheard: [Diagnostic] = []
    guard let moment = date.dateTime(&unheard), moment.time == nil else { return nil }
    return RecordMessages.unknownKey(
      property.key, insteadOf: "date: \(CivilDateTime(moment.date, time).iso)")
  }

  private static let plainFields: [String: FieldKind] = ["name": .text, "aliases": .texts]

  private static func read(
    _ property: Property, as field: FieldKind, _ diagnostics: inout [Diagnostic]
  ) -> Value? {
    switch field {
    case .text: property.text(&diagnostics).map { .text($0) }
    case .texts: .texts(property.texts(&diagnostics))
    case .date: property.date(&diagnostics).map { .date($0) }
    case .dateTime: property.dateTime(&diagnostics).map { .dateTime($0) }
    case .term: property.term(&diagnostics).map { .term($0) }
    case .cadence: property.termSetting(&diagnostics).map { .setting($0) }
    case .flag: property.flag(&diagnostics).map { .flag($0) }
    case .integer(let range):
      property.integer(in: range, &diagnostics).map { .text(String($0)) }
    case .choice(let allowed):
      property.choice(among: allowed, &diagnostics).map { .text($0) }
    case .choices(let allowed):
      .texts(
        property.value.choices(of: property.key.written, among: allowed, &diagnostics))
    case .links(let role) where role.wantsPerson:
      .links(PeopleReading.read(property, &diagnostics), role)
    case .links(let role): .links(property.annotatedLinks(&diagnostics).map(\.link), role)
    case .terms: .terms(TermsReading.read(property, &diagnostics))
    case .datePerPerson: .datedNames(datedNames(property, &diagnostics))
    case .referrals: .referrals(ReferralReading.read(property, &diagnostics))
    }
  }

  private static func datedNames(_ property: Property, _ diagnostics: inout [Diagnostic])
    -> [DatedName]
  {
    guard case .mapping(let entries) = property.value.content else {
      return property.date(&diagnostics)
        .map { [DatedName(link: nil, date: $0, span: property.key.span)] } ?? []
    }
    return entries.compactMap { entry in
      guard let date = entry.date(&diagnostics) else { return nil }
      let key = entry.key
      let link =
        key.link ?? Link(style: .plain, target: key.written, span: key.span, targetSpan: key.span)
      return DatedName(link: link, date: date, span: key.span)
    }
  }

  private func index(of key: String) -> Int? {
    // Keys of different lengths, as most are, need not be compared.
    let length = key.utf8.count
    return entries.firstIndex { $0.key.utf8.count == length && $0.key == key }
  }

  private func value(_ key: String) -> Value? { index(of: key).flatMap { entries[$0].value } }

  /// A known key as it is written.
  func property(_ key: String) -> Property? { index(of: key).map { properties[entries[$0].place] } }

  func text(_ key: String) -> String? {
    if case .text(let text) = value(key) { text } else { nil }
  }

  /// The `name:`, where it says anything.
  var name: String? { text("name").flatMap { NameKey($0).isEmpty ? nil : $0 } }

  /// One of a choice's words, which is kept as text.
  func choice(_ key: String) -> String? { text(key) }

  func texts(_ key: String) -> [String] {
    if case .texts(let texts) = value(key) { texts } else { [] }
  }

  func date(_ key: String) -> CivilDate? {
    if case .date(let date) = value(key) { date } else { nil }
  }

  func dateTime(_ key: String) -> CivilDateTime? {
    if case .dateTime(let moment) = value(key) { moment } else { nil }
  }

  func term(_ key: String) -> Term? {
    if case .term(let term) = value(key) { term } else { nil }
  }

  func cadence(_ key: String) -> TermSetting? {
    if case .setting(let setting) = value(key) { setting } else { nil }
  }

  func flag(_ key: String) -> Bool? {
    if case .flag(let flag) = value(key) { flag } else { nil }
  }

  func links(_ key: String) -> [Link] {
    if case .links(let links, _) = value(key) { links } else { [] }
  }

  /// All links with what they are there for, in order of their keys.
  var allLinks: [(key: String, links: [Link], role: Mention.Role)] {
    var all: [(key: String, links: [Link], role: Mention.Role)] = []
    for index in entries.indices {
      guard case .links(let links, let role) = entries[index].value else { continue }
      all.append((entries[index].key, links, role))
    }
    if all.count > 1 { all.sort { $0.key < $1.key } }
    return all
  }

  func terms(_ key: String) -> [RuleName: TermSetting] {
    if case .terms(let terms) = value(key) { terms } else { [:] }
  }

  func datesPerPerson(_ key: String) -> [DatedName] {
    if case .datedNames(let dates) = value(key) { dates } else { [] }
  }

  func referrals(_ key: String) -> [Referral] {
    if case .referrals(let referrals) = value(key) { referrals } else { [] }
  }
}
