extension PropertyValue {
  /// A day: `YYYY-MM-DD`. A time of day behind it is allowed and passed over; with a zone it draws
  /// the warning that `dateTime` gives, since the day may be another where the writer is.
  package func date(of key: String, _ diagnostics: inout [Diagnostic]) -> CivilDate? {
    guard let (text, span) = single(of: key, .badDate, &diagnostics) else { return nil }
    return written(text.trimmed, key, span, wantsTime: false, &diagnostics)?.date
  }

  /// A day, or a day and a time on the local clock: `YYYY-MM-DD HH:MM`, or with `T` between.
  ///
  /// Where a zone is written (`Z`, `+02:00`) the local part counts as it stands, with a warning:
  /// kith knows no instants, and a calendar that exports them is the usual cause.
  package func dateTime(of key: String, _ diagnostics: inout [Diagnostic]) -> CivilDateTime? {
    guard let (text, span) = single(of: key, .badDate, &diagnostics) else { return nil }
    return written(text.trimmed, key, span, wantsTime: true, &diagnostics)
  }

  private func written(
    _ text: String, _ key: String, _ span: SourceSpan, wantsTime: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> CivilDateTime? {
    guard let written = WrittenDate(text) else {
      diagnostics.append(ValueMessages.badDate(key, text, span, wantsTime: wantsTime))
      return nil
    }
    if let zone = written.zone {
      diagnostics.append(ValueMessages.utcInstant(text, zone, written.value, span))
    }
    return written.value
  }
}

extension CivilDateTime {
  /// Reads a date or date-time in the forms that front matter may have it in; a zone is passed over.
  package init?(written text: String) {
    guard let written = WrittenDate(text.trimmed) else { return nil }
    self = written.value
  }
}

/// A date or date-time in one of the forms that kith reads.
struct WrittenDate {
  /// The local part.
  let value: CivilDateTime
  /// `Z` or `+02:00`, where one is written.
  let zone: String?

  /// Nil for every other form, and for days and times that do not exist.
  init?(_ text: String) {
    let found = text.withBytes { $0.count < 10 ? nil : CivilDate(bytes: $0[..<10]) }
    guard let date = found else { return nil }
    if text.utf8.count == 10 {
      value = CivilDateTime(date)
      zone = nil
      return
    }
    if let time = text.withBytes({ Self.plainTime($0) }) {
      value = CivilDateTime(date, time)
      zone = nil
      return
    }
    var rest = String(decoding: text.utf8.dropFirst(10), as: UTF8.self)
    guard let divider = rest.first, divider == " " || divider == "T" || divider == "t" else {
      return nil
    }
    rest = String(rest.dropFirst()).trimmed
    zone = Self.removeZone(&rest)
    if let dot = rest.firstIndex(of: "."), rest[dot...].dropFirst().allSatisfy(\.isASCIIDigit) {
      rest = String(rest[..<dot])
    }
    guard let time = ClockTime(rest) else { return nil }
    value = CivilDateTime(date, time)
  }

  /// The time in `YYYY-MM-DD HH:MM`, or with `T` between; nil for every other form, and where there
  /// is no such time.
  private static func plainTime(_ bytes: UnsafeBufferPointer<UInt8>) -> ClockTime? {
    guard bytes.count == 16, bytes[10] == ASCII.space || bytes[10] == UInt8(ascii: "T"),
      bytes[13] == ASCII.colon, [11, 12, 14, 15].allSatisfy({ ASCII.isDigit(bytes[$0]) })
    else { return nil }
    func number(_ at: Int) -> Int { Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30) }
    return ClockTime(hour: number(11), minute: number(14))
  }

  /// Takes `Z`, `+02:00`, `+0200` or `-5` off the end of a time.
  static func removeZone(_ time: inout String) -> String? {
    guard let start = time.firstIndex(where: { "Zz+-".contains($0) }), start > time.startIndex
    else { return nil }
    let zone = String(time[start...])
    let isZone =
      zone.count == 1
      ? "Zz".contains(zone)
      : zone.count <= 6 && zone.dropFirst().allSatisfy { $0.isASCIIDigit || $0 == ":" }
    guard isZone else { return nil }
    time = String(time[..<start]).trimmed
    return zone
  }
}

extension Character {
  /// Whether this is one of 0 to 9, and no other script's digit.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
