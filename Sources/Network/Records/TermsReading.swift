import NoteSyntax

/// Reads a mapping from rules to terms: `due: {nudge: 5bd, write-up: off}`, of a contact or of the
/// whole vault.
enum TermsReading {
  static func read(_ property: Property, _ diagnostics: inout [Diagnostic])
    -> [RuleName: TermSetting]
  {
    guard case .mapping(let entries) = property.value.content else {
      if !property.value.isNull {
        diagnostics.append(
          RecordMessages.wrongShape(
            property.key.written, wanted: "a rule and its term: `nudge: 5bd`, `write-up: off`",
            property.value.span))
      }
      return [:]
    }
    var terms: [RuleName: TermSetting] = [:]
    for entry in entries {
      guard let rule = RuleName(written: entry.key.written) else {
        diagnostics.append(RecordMessages.unknownRule(entry.key.written, entry.key.span))
        continue
      }
      if let setting = entry.termSetting(&diagnostics) { terms[rule] = setting }
    }
    return terms
  }
}

/// Reads `referrals:` of an interview: links, or mappings that say more.
enum ReferralReading {
  static func read(_ property: Property, _ diagnostics: inout [Diagnostic]) -> [Fields.Referral] {
    // One mapping may stand where a list of them may.
    property.value.elements.flatMap { element -> [Fields.Referral] in
      guard case .mapping(let entries) = element.content else {
        let part = Property(key: property.key, value: element)
        return PeopleReading.read(part, &diagnostics).map { Fields.Referral(link: $0) }
      }
      return referral(entries, of: property, element.span, &diagnostics).map { [$0] } ?? []
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
    var link: Link?
    var referral: (useName: Bool?, introBy: CivilDate?, by: Link?) = (nil, nil, nil)
    for entry in entries {
      switch entry.key.folded {
      case "name":
        link = entry.link(&diagnostics)
        if link?.isNobody == true { return nil }
      case "use_name": referral.useName = entry.flag(&diagnostics)
      case "intro_by": referral.introBy = entry.date(&diagnostics)
      case "by": referral.by = entry.link(&diagnostics).flatMap { $0.isNobody ? nil : $0 }
      default:
        let near = meant[entry.key.folded] ?? NearName.of(entry.key.folded, among: keys)
        diagnostics.append(
          near.map { RecordMessages.unknownKey(entry.key, near: $0) }
            ?? RecordMessages.unknownPart(entry.key, among: keys))
      }
    }
    guard let link else {
      diagnostics.append(
        RecordMessages.wrongShape(
          property.key.written, wanted: "who was named: `name: \"[[Bo Chen]]\"`", span))
      return nil
    }
    return Fields.Referral(
      link: link, useName: referral.useName, introBy: referral.introBy, by: referral.by)
  }
}
