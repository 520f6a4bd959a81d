import NoteSyntax

/// The front matter of a note as its kind reads it: each known key's typed value, wrong ones
/// reported once.
struct Fields {
  /// A date under `thanked:` and the like, for everybody (`name` nil) or for one person.
  struct DatedName {
    var name: String?
    var date: CivilDate
    var span: SourceSpan
  }

  struct Referral {
    var link: Link
    var useName: Bool?
    var introBy: CivilDate?
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
    case links([Link])
    case terms([RuleName: TermSetting])
    case datedNames([DatedName])
    case referrals([Referral])
  }

  private var values: [String: Value] = [:]
  private var properties: [String: Property] = [:]

  init() {}

  init(
    of kind: NoteKind, in frontMatter: FrontMatter, _ source: SourceText, _ settings: Settings,
    _ diagnostics: inout [Diagnostic]
  ) {
    let known = kind.fields
    for property in frontMatter.properties {
      let key = settings.keys[property.key.folded] ?? property.key.folded
      guard properties[key] == nil else { continue }
      properties[key] = property
      if let field = known[key] {
        values[key] = Self.read(property, as: field, &diagnostics)
      } else if !known.isEmpty, let near = NearName.of(key, among: known.keys.sorted()) {
        diagnostics.append(RecordMessages.unknownKey(property.key, near: near))
      }
    }
    // A plain note knows no keys, but goes by its name and aliases all the same.
    if known.isEmpty {
      var unheard: [Diagnostic] = []
      for (key, field) in [("name", FieldKind.text), ("aliases", .texts)] {
        values[key] = properties[key].flatMap { Self.read($0, as: field, &unheard) }
      }
    }
  }

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
    case .links: .links(property.annotatedLinks(&diagnostics).map(\.link))
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
        .map { [DatedName(name: nil, date: $0, span: property.key.span)] } ?? []
    }
    return entries.compactMap { entry in
      guard let date = entry.date(&diagnostics) else { return nil }
      return DatedName(
        name: entry.key.link?.target ?? entry.key.written, date: date, span: entry.key.span)
    }
  }

  func property(_ key: String) -> Property? { properties[key] }

  func text(_ key: String) -> String? {
    if case .text(let text) = values[key] { text } else { nil }
  }

  /// One of a choice's words, which is kept as text.
  func choice(_ key: String) -> String? { text(key) }

  func texts(_ key: String) -> [String] {
    if case .texts(let texts) = values[key] { texts } else { [] }
  }

  func date(_ key: String) -> CivilDate? {
    if case .date(let date) = values[key] { date } else { nil }
  }

  func dateTime(_ key: String) -> CivilDateTime? {
    if case .dateTime(let moment) = values[key] { moment } else { nil }
  }

  func term(_ key: String) -> Term? {
    if case .term(let term) = values[key] { term } else { nil }
  }

  func cadence(_ key: String) -> TermSetting? {
    if case .setting(let setting) = values[key] { setting } else { nil }
  }

  func flag(_ key: String) -> Bool? {
    if case .flag(let flag) = values[key] { flag } else { nil }
  }

  func links(_ key: String) -> [Link] {
    if case .links(let links) = values[key] { links } else { [] }
  }

  func terms(_ key: String) -> [RuleName: TermSetting] {
    if case .terms(let terms) = values[key] { terms } else { [:] }
  }

  func datesPerPerson(_ key: String) -> [DatedName] {
    if case .datedNames(let dates) = values[key] { dates } else { [] }
  }

  func referrals(_ key: String) -> [Referral] {
    if case .referrals(let referrals) = values[key] { referrals } else { [] }
  }
}
