extension PropertyValue {
  /// Yes or no: `yes`, `no`, `true`, `false`, `on`, `off`, `y`, `n`, in any case.
  package func flag(of key: String, _ diagnostics: inout [Diagnostic]) -> Bool? {
    guard let (text, span) = single(of: key, .badChoice, &diagnostics) else { return nil }
    switch text.trimmed.lowercased() {
    case "yes", "true", "on", "y": return true
    case "no", "false", "off", "n": return false
    default:
      diagnostics.append(ValueMessages.badFlag(key, text.trimmed, span))
      return nil
    }
  }

  /// A whole number in `range`.
  package func integer(
    of key: String, in range: ClosedRange<Int>, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let (text, span) = single(of: key, .badNumber, &diagnostics) else { return nil }
    if let number = Int(text.trimmed), range.contains(number) { return number }
    diagnostics.append(ValueMessages.badNumber(key, text.trimmed, range, span))
    return nil
  }

  /// One of `allowed`, as spelled there; case does not matter, and blanks, `-` and `_` are the same.
  package func choice(
    of key: String, among allowed: [String], _ diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let (text, span) = single(of: key, .badChoice, &diagnostics) else { return nil }
    // Mostly it is written as it is folded.
    if let found = allowed.first(where: { PropertyKey.isFolding($0, into: text) }) { return found }
    let wanted = PropertyKey.fold(text.trimmed)
    if let found = allowed.first(where: { PropertyKey.isFolding($0, into: wanted) }) {
      return found
    }
    diagnostics.append(ValueMessages.badChoice(key, text.trimmed, allowed, span))
    return nil
  }

  /// Several of `allowed`, read as `choice` reads one.
  package func choices(
    of key: String, among allowed: [String], _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    elements.compactMap { $0.choice(of: key, among: allowed, &diagnostics) }
  }

  /// One of the cases of an enumeration whose raw values are what people write.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of key: String, as _: Choice.Type = Choice.self, _ diagnostics: inout [Diagnostic]
  ) -> Choice? {
    choice(of: key, among: Choice.allCases.map(\.rawValue), &diagnostics)
      .flatMap { Choice(rawValue: $0) }
  }

  /// Several of the cases of an enumeration.
  package func choices<Choice: RawRepresentable<String> & CaseIterable>(
    of key: String, as _: Choice.Type = Choice.self, _ diagnostics: inout [Diagnostic]
  ) -> [Choice] {
    elements.compactMap { $0.choice(of: key, as: Choice.self, &diagnostics) }
  }
}
