import Testing

@testable import NoteSyntax

/// What the readers of values make of each form, and what they say to those they refuse.
struct FrontMatterValueTests {
  /// Reads `k: value` with `read`; the second part is `code: message | remedy -> edit`.
  private func reading<Value>(
    _ value: String, _ read: (Property, inout [Diagnostic]) -> Value
  ) throws -> (value: Value, said: String) {
    let yaml = ReadYAML("k: " + value)
    let property = try #require(yaml.frontMatter["k"])
    var diagnostics: [Diagnostic] = []
    let result = read(property, &diagnostics)
    #expect(diagnostics.count <= 1)
    let said = diagnostics.map { diagnostic in
      #expect(yaml.source.text(diagnostic.span) == value)
      return "\(diagnostic.code.rawValue): \(diagnostic.message) | \(diagnostic.remedy)"
        + (diagnostic.edit.map { " -> " + $0.replacement } ?? "")
    }
    return (result, said.joined())
  }

  @Test(
    arguments: [
      ("2026-04-14", "2026-04-14", ""), ("\"2026-04-14\"", "2026-04-14", ""),
      ("2026-04-14 15:00", "2026-04-14", ""), ("\"[[2026-04-14]]\"", "2026-04-14", ""),
      ("[2026-04-14]", "2026-04-14", ""), ("", nil, ""), ("[]", nil, ""),
      (
        "14.4.2026", nil,
        "bad-date: \"14.4.2026\" is not written as YYYY-MM-DD | write 2026-04-14 -> 2026-04-14"
      ),
      (
        "2026/04/14", nil,
        "bad-date: \"2026/04/14\" is not written as YYYY-MM-DD | write 2026-04-14 -> 2026-04-14"
      ),
      (
        "2026-4-14", nil,
        "bad-date: \"2026-4-14\" is not written as YYYY-MM-DD | write 2026-04-14 -> 2026-04-14"
      ),
      (
        "04/05/2026", nil,
        "bad-date: \"04/05/2026\" may be 2026-05-04 or 2026-04-05 | write the one you mean"
      ),
      (
        "2026-02-30", nil,
        "bad-date: \"2026-02-30\" does not exist: February 2026 has 28 days | correct it, as YYYY-MM-DD"
      ),
      (
        "2026-13-01", nil,
        "bad-date: \"2026-13-01\" does not exist: there is no month 13 | correct it, as YYYY-MM-DD"
      ),
      ("soon", nil, "bad-date: \"soon\" is not a date | write \"k\" as YYYY-MM-DD"),
      ("[a, b]", nil, "bad-date: \"k\" takes one value, and here are 2 | keep one of them"),
    ] as [(String, String?, String)])
  func dates(_ value: String, _ expected: String?, _ said: String) throws {
    let result = try reading(value) { $0.date(&$1) }
    #expect(result.value?.iso == expected)
    #expect(result.said == said)
  }

  @Test(arguments: [
    ("2026/4/14", ["2026-04-14"]), ("20260414", ["2026-04-14"]), ("14/04/2026", ["2026-04-14"]),
    ("04/14/2026", ["2026-04-14"]), ("4-4-2026", ["2026-04-04"]), ("4.5.2026", ["2026-05-04"]),
    ("4.14.2026", ["2026-04-14"]), ("April 14, 2026", ["2026-04-14"]),
    ("Tue 14th Apr 2026", ["2026-04-14"]), ("14 Sept 2026", ["2026-09-14"]),
    ("14.4.26", []), ("30.2.2026", []), ("Ma 3 2026", []), ("2026", []), ("//", []),
  ])
  func dateForms(_ text: String, _ expected: [String]) {
    #expect(DateForms.readings(text).map(\.iso) == expected)
  }

  @Test(
    arguments: [
      ("2026-04-14", "2026-04-14", ""), ("2026-04-14 15:00", "2026-04-14 15:00", ""),
      ("2026-04-14T09:30:15", "2026-04-14 09:30", ""),
      ("2026-04-14T09:30:15.250", "2026-04-14 09:30", ""),
      (
        "2026-04-14T15:00Z", "2026-04-14 15:00",
        "utc-instant: \"2026-04-14T15:00Z\" names a time zone, \"Z\"; it is read as 2026-04-14 15:00 "
          + "local time | write the local time, without a zone"
      ),
      (
        "2026-04-14 15:00 +02:00", "2026-04-14 15:00",
        "utc-instant: \"2026-04-14 15:00 +02:00\" names a time zone, \"+02:00\"; it is read as "
          + "2026-04-14 15:00 local time | write the local time, without a zone"
      ),
      (
        "2026-04-14 15:00-16:30", "2026-04-14 15:00",
        "utc-instant: \"2026-04-14 15:00-16:30\" says when it ends, which is not read here | "
          + "write `duration: 90m`, and only when it begins"
      ),
      (
        "14.4.2026 3pm", nil,
        "bad-date: \"14.4.2026 3pm\" is not written as YYYY-MM-DD or YYYY-MM-DD HH:MM | "
          + "write 2026-04-14 15:00 -> 2026-04-14 15:00"
      ),
      (
        "2026-04-14 25:00", nil,
        "bad-date: \"2026-04-14 25:00\" holds no time of day behind the date | "
          + "correct it, as YYYY-MM-DD or YYYY-MM-DD HH:MM"
      ),
    ] as [(String, String?, String)])
  func dateTimes(_ value: String, _ expected: String?, _ said: String) throws {
    let result = try reading(value) { $0.dateTime(&$1) }
    #expect(result.value?.iso == expected)
    #expect(result.said == said)
  }

  @Test(
    arguments: [
      ("30m", "30m", nil), ("5 bd", "5bd", nil), ("2 weeks", nil, "2w"), ("1 year", nil, "12mo"),
      ("1h30", nil, "90m"), ("1.5h", nil, "90m"), ("quarterly", nil, "3mo"), ("30", nil, nil),
      ("soon", nil, nil),
    ] as [(String, String?, String?)])
  func terms(_ value: String, _ expected: String?, _ mended: String?) throws {
    let result = try reading(value) { $0.term(&$1) }
    #expect(result.value?.text == expected)
    #expect(result.said.isEmpty == (expected != nil))
    if let mended { #expect(result.said.hasSuffix("write \(mended) -> \(mended)")) }
    let setting = try reading("off") { $0.termSetting(&$1) }
    #expect(setting.value == .off)
  }

  @Test(
    arguments: [
      ("yes", true), ("No", false), ("TRUE", true), ("off", false), ("y", true), ("maybe", nil),
    ] as [(String, Bool?)])
  func flags(_ value: String, _ expected: Bool?) throws {
    let result = try reading(value) { $0.flag(&$1) }
    #expect(result.value == expected)
    #expect(result.said.isEmpty == (expected != nil))
  }

  @Test func numbersAndChoices() throws {
    #expect(try reading("4") { $0.integer(in: 1...5, &$1) }.value == 4)
    let seven = try reading("7") { $0.integer(in: 1...5, &$1) }
    #expect(
      seven.said == "bad-number: \"7\" is not a value of \"k\" | "
        + "write a whole number from 1 to 5")
    let allowed = ["active", "paused", "do-not-contact"]
    #expect(
      try reading("Do not_contact") { $0.choice(among: allowed, &$1) }.value == "do-not-contact")
    let slip = try reading("activ") { $0.choice(among: allowed, &$1) }
    #expect(slip.value == nil)
    #expect(slip.said == "bad-choice: \"activ\" is not a value of \"k\" | did you mean \"active\"?")
    #expect(try reading("in person") { $0.choice(as: MeetingMode.self, &$1) }.value == .inPerson)
    let modes = try reading("[video, Phone]") { $0.choices(as: MeetingMode.self, &$1) }
    #expect(modes.value == [.video, .phone])
  }

  @Test func texts() throws {
    #expect(try reading("a, b") { $0.texts(&$1) }.value == ["a, b"])
    #expect(try reading("[a, \"[[B|b]]\", ~]") { $0.texts(&$1) }.value == ["a", "b"])
    let mapping = try reading("{a: b}") { $0.text(&$1) }
    #expect(mapping.said.hasPrefix("bad-text: \"k\" takes no keys below it"))
  }
}
