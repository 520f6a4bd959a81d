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
