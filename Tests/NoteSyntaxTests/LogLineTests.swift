import NoteSyntax
import Testing

@Suite struct LogLineTests {
  @Test(arguments: [
    ("Log 📒", true), ("📒 Log 📒", true), ("★ Log ★", true), ("Log —", true), ("Log …", true),
    ("Log.", true), ("— Log", true), ("1. Log", true), ("Logé", false), ("Log 2", false),
    ("Log №5", false), ("Log of Émile", false), ("Lo 📒", false), ("📒", false), ("Log 東", false),
  ])
  func decorationOfTheHeadingDoesNotMatter(_ heading: String, _ isLog: Bool) {
    let reading = BodyReading("## \(heading)\n\n- 2026-03-16 asked\n")
    #expect(reading.body.log.count == (isLog ? 1 : 0))
  }

  @Test func readsOnlyUnderItsHeadings() {
    let text = """
      - 2026-01-01 met: before

      # TIMELINE

      - 2026-01-02 met
        - 2026-01-03 asked: nested
      * 2026-01-04 told

      ### Sub

      1. 2026-01-05 thanked

      # Other

      - 2026-01-06 met

      ## **Log:**

      > - 2026-01-07 met

      ## Login

      - 2026-01-08 met

      History
      -------

      - [x] 2026-01-09 met
      - [ ] 2026-01-10 met

      paragraph 2026-01-11 met
      """
    let reading = BodyReading(text)
    #expect(reading.body.log.map(\.date.day) == [2, 3, 4, 5, 7, 9])
    // What stands elsewhere is said once for each heading; the open box holds no due date.
    #expect(
      reading.codes.filter { $0 != .taskOtherDate } == [
        .logElsewhere, .logElsewhere, .logElsewhere,
      ])
  }

  @Test(arguments: [
    "**2026-03-16** met", "*2026-03-16*: met", "[[2026-03-16]] met", "__2026-03-16__ met",
  ])
  func readsAdornedDates(_ line: String) throws {
    let entry = try #require(BodyReading.log(line).entry)
    #expect(entry.date == CivilDate("2026-03-16"))
    #expect(entry.verb == .met)
  }

  @Test(
    arguments: [
      ("2026-02-30 met", "2026-02-30", nil), ("2026-13-01", "2026-13-01", nil),
      ("2026/04/14 met", "2026/04/14", "2026-04-14"), ("2026.4.14 met", "2026.4.14", "2026-04-14"),
      ("2026-4-14: met", "2026-4-14", "2026-04-14"), ("20260414 met", "20260414", "2026-04-14"),
      ("14.04.2026 met", "14.04.2026", "2026-04-14"), ("4/14/2026 met", "4/14/2026", "2026-04-14"),
      ("14/04/2026 met", "14/04/2026", "2026-04-14"), ("04/05/2026 met", "04/05/2026", nil),
      ("31.02.2026 met", "31.02.2026", nil),
      ("2026\u{2011}04\u{2011}14 met", "2026\u{2011}04\u{2011}14", "2026-04-14"),
      ("2026–04–14 met", "2026–04–14", "2026-04-14"),
      ("2026\u{2212}04\u{2212}14 met", "2026\u{2212}04\u{2212}14", "2026-04-14"),
    ] as [(String, String, String?)])
  func reportsBadDates(_ line: String, place: String, mended: String?) {
    let reading = BodyReading.log(line)
    #expect(reading.body.log.isEmpty)
    #expect(reading.codes == [.logBadDate])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.diagnostics.first?.edit?.replacement == mended)
  }

  @Test func hintsAtItemsWithoutDate() {
    let reading = BodyReading("# Log\n- met her\n  - and him\n- 2026 was good\n-\n- [ ] task\n")
    #expect(reading.codes == [.logNoDate, .logNoDate])
    #expect(reading.text(reading.diagnostics.first?.span) == "met her")
    #expect(BodyReading("# Notes\n- met her").codes.isEmpty)
  }

  /// Below another item only what reads like a fact of its own is worth a hint.
  @Test(arguments: [
    ("thanked by letter", "thanked"), ("named [[Bo Chen]] (use my name)", "named"),
    ("met: at the fair", "met"), ("**booked** 2026-04-21", "booked"), ("declined", "declined"),
    ("asked what they pay", nil), ("told me of her boss", nil), ("and him", nil),
    ("note: by letter", nil), ("[ ] thanked", nil), ("2026-04-17 thanked", nil),
  ])
  func hintsAtFactsBelowAnItem(_ item: String, verb: String?) {
    let reading = BodyReading("# Log\n- 2026-04-16 met\n  - \(item)\n")
    #expect(reading.codes == (verb == nil ? [] : [.logNoDate]))
    if let verb { #expect(reading.text(reading.diagnostics.first?.span) == verb) }
  }

  /// Blanks of word processors part words like others.
  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2007}"])
  func readsOtherBlanks(_ blank: String) throws {
    let line = "2026-04-16 booked 2026-04-21 15:00 30m by phone"
    let reading = BodyReading.log(line.replacing(" ", with: blank))
    let (entry, plain) = (try #require(reading.entry), try #require(BodyReading.log(line).entry))
    #expect(reading.codes.isEmpty)
    #expect(entry.verb == .booked && entry.appointment == plain.appointment)
    let bare = BodyReading("## Log\n\n-\(blank)2026-03-16 asked")
    #expect(bare.codes == [.logNoBullet])
    #expect(bare.mended == "## Log\n\n- 2026-03-16 asked")
  }

  @Test func hintsAtAWideColon() throws {
    let reading = BodyReading.log("2026-04-16 booked 2026-04-21 15：00")
    #expect(reading.codes == [.logNoTime])
    #expect(reading.text(reading.diagnostics.first?.span) == "15：00")
    #expect(try #require(reading.entry).appointment?.time == nil)
  }

  @Test(arguments: RuleName.allCases)
  func skipsRules(_ rule: RuleName) throws {
    let spaced = rule.rawValue.replacing("-", with: " ").uppercased()
    for written in [
      "skip \(rule.rawValue): why", "skip \(spaced): why", "skip: \(rule.rawValue): why",
      "skip \(rule.rawValue) - why",
    ] {
      let entry = try #require(BodyReading.log("2026-04-20 \(written)").entry)
      #expect(entry.verb == .skip)
      #expect(entry.skippedRules == [rule.rawValue], "\(written)")
      #expect(entry.text == "why", "\(written)")
    }
  }

  @Test func reportsUnknownRules() throws {
    let slip = BodyReading.log("2026-04-20 skip ask-referal: x")
    #expect(slip.codes == [.unknownRule])
    #expect(slip.mended == "## Log\n\n- 2026-04-20 skip ask-referral: x\n")
    #expect(slip.entry?.skippedRules == ["ask-referal"])
    let strange = BodyReading.log("2026-04-20 skip everything")
    #expect(strange.codes == [.unknownRule])
    #expect(strange.diagnostics.first?.edit == nil)
    #expect(BodyReading.log("2026-04-20 skip").codes == [.logIncomplete])
  }

  @Test(
    arguments: [
      ("skip write-up, ask-referral: both", ["write-up", "ask-referral"], "both", nil),
      ("skip write up and ask referral: both", ["write-up", "ask-referral"], "both", nil),
      ("skip: thank & nudge; put-off-letter", ["thank", "nudge", "put-off-letter"], "", nil),
      ("skip thank, she prefers not", ["thank"], "she prefers not", nil),
      ("skip thank, nudge, she is away", ["thank", "nudge"], "she is away", nil),
      ("skip thank and that is that", ["thank"], "and that is that", nil),
      ("skip thank, thank: once", ["thank"], "once", nil),
      ("skip write-up, ask-referal: both", ["write-up", "ask-referal"], "both", "ask-referal"),
      ("skip write-up, ask-referal", ["write-up", "ask-referal"], "", "ask-referal"),
      ("skip write-up, the rest: both", ["write-up", "the"], "both", "the"),
    ] as [(String, [String], String, String?)])
  func skipsSeveralRules(_ words: String, rules: [String], text: String, place: String?) throws {
    let reading = BodyReading.log("2026-04-20 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.skippedRules == rules)
    #expect(entry.text == text)
    #expect(reading.codes == (place == nil ? [] : [.unknownRule]))
    #expect(reading.text(reading.diagnostics.first?.span) == place)
  }

  @Test func readsContinuedLines() throws {
    let reading = BodyReading(
      "> # Log\n\n# Log\n> - 2026-04-14 named [[Bo]]\n>   (use my\n>   name): and\n>   more\n")
    let entry = try #require(reading.entry)
    #expect(entry.persons.map(\.useName) == [true])
    #expect(entry.text == "and more")
  }

  @Test func rulesAreTheTwentyThree() {
    #expect(RuleName.allCases.count == 23)
    #expect(RuleName.allCases.first == .meeting && RuleName.allCases.last == .pace)
    #expect(RuleName(written: "Put_Off Letter") == .putOffLetter)
    #expect(RuleName(written: "put") == nil)
  }
}
