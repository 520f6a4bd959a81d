import NoteSyntax

/// Reads `referrals:` of an interview: links, or mappings that say more. Remarks behind a name are read
/// as in a log: `Bo Chen (use my name)`.
enum ReferralReading {
  static func read(_ property: Property, _ diagnostics: inout [Diagnostic]) -> [Fields.Referral] {
    // One mapping may stand where a list of them may.
    property.value.elements.flatMap { element -> [Fields.Referral] in
      if case .mapping(let entries) = element.content {
        return referral(entries, of: property, element.span, &diagnostics).map { [$0] } ?? []
      }
      return people(element, of: property, &diagnostics)
    }
  }

  private static let keys = ["name", "use_name", "intro_by", "by"]
  /// Other words for them.
  private static let meant = [
    "from": "by", "via": "by", "introduce": "intro_by", "will_introduce": "intro_by", "who": "name",
    "person": "name",
  ]

  private static func referral(
    _ entries: [Property], of property: Property, _ span: SourceSpan,
    _ diagnostics: inout [Diagnostic]
  ) -> Fields.Referral? {
    var people: [Fields.Referral]?
    var (useName, introBy, by) = (Bool?.none, CivilDate?.none, Link?.none)
    for entry in entries {
      switch entry.key.folded {
      case "name" where !entry.value.isNull:
        people = Self.people(entry.value, of: property, &diagnostics)
      case "name": break
      case "use_name": useName = entry.flag(&diagnostics)
      case "intro_by": introBy = entry.date(&diagnostics)
      case "by": by = entry.link(&diagnostics).flatMap { $0.isNobody ? nil : $0 }
      default:
        let near = meant[entry.key.folded] ?? NearName.of(entry.key.folded, among: keys)
        diagnostics.append(
          near.map { RecordMessages.unknownKey(entry.key, near: $0) }
            ?? RecordMessages.unknownPart(entry.key, among: keys))
      }
    }
    guard let people, var referral = people.first, people.count == 1 else {
      // A word for nobody, or what is no name, is no mistake of shape.
      if people == nil || people?.count ?? 0 > 1 {
        diagnostics.append(
          RecordMessages.wrongShape(
            property.key.written, wanted: "who was named: `name: \"[[Bo Chen]]\"`", span))
      }
      return nil
    }
    referral.useName = Leave.combined(referral.useName, useName)
    if let introBy { referral.introduction = .promisedBy(introBy) }
    referral.by = by
    return referral
  }

  private static func people(
    _ value: PropertyValue, of property: Property, _ diagnostics: inout [Diagnostic]
  ) -> [Fields.Referral] {
    let part = Property(key: property.key, value: value)
    return PeopleReading.readAnnotated(part, &diagnostics).compactMap { found in
      var referral = Fields.Referral(link: found.link)
      if apply(found.text, to: &referral) {
        reportPromise(found.text, referral, value.span, &diagnostics)
      } else {
        PeopleReading.report(found, of: property.key.written, value.span, &diagnostics)
      }
      return found.link.isNobody ? nil : referral
    }
  }

  /// Says that the day of a promised introduction is not read.
  private static func reportPromise(
    _ words: String, _ referral: Fields.Referral, _ span: SourceSpan,
    _ diagnostics: inout [Diagnostic]
  ) {
    let bytes = Array(words.utf8)
    guard referral.introduction == .promised,
      let found = PromisedDay(bytes, bytes.indices)
    else { return }
    let written = String(decoding: bytes[found.range], as: UTF8.self)
    let told = found.diagnostic(written, span)
    // The span is that of the whole value, which no edit may take the place of.
    diagnostics.append(Diagnostic(told.code, told.span, told.message, remedy: told.remedy))
  }

  /// Whether all words beside a name are remarks; only then any is noted.
  private static func apply(_ words: String, to referral: inout Fields.Referral) -> Bool {
    var noted = referral
    for words in words.split(whereSeparator: { ",;".contains($0) }) {
      let words = words.filter { !"()".contains($0) }.lowercased()
      switch NamingRemark(words) {
      case .useName(let isAllowed): noted.useName = Leave.combined(noted.useName, isAllowed)
      case .willIntroduce:
        let day = words.split(separator: " ").lazy.compactMap { CivilDate($0) }.first
        noted.introduction = day.map { .promisedBy($0) } ?? .promised
      case .willNotIntroduce: break
      case nil: return false
      }
    }
    referral = noted
    return true
  }
}
