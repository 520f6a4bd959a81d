import NoteSyntax
import Testing

/// Whose word a line tells of is never taken the wrong way round.
@Suite struct LogDirectionTests {
  @Test(arguments: [
    ("wrote me: gladly", "wrote me", "gladly"),
    ("wrote to me", "wrote to me", ""),
    ("messaged me about storage", "messaged me", "about storage"),
    ("asked me for my CV", "asked me", "for my CV"),
    ("Asked  me for my CV", "Asked  me", "for my CV"),
    ("told me about an opening", "told me", "about an opening"),
    ("thanked me for coming", "thanked me", "for coming"),
    ("nudged me", "nudged me", ""), ("nudged **me**", "nudged **me", ""),
    ("followed up with me: any news", "followed up with me", "any news"),
    ("updated me", "updated me", ""),
    ("reported back to me", "reported back to me", ""),
    ("reached out to me", "reached out to me", ""),
    ("confirmed to us: Tuesday", "confirmed to us", "Tuesday"),
    ("emailed me: yes", "emailed me", "yes"),
  ])
  func takesAWordToMeForTheirs(_ words: String, verb: String, text: String) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .heard)
    #expect(reading.text(entry.verbSpan) == verb)
    #expect(entry.text == text)
    #expect(reading.codes.isEmpty)
  }

  @Test func aWordToMeHasItsChannel() throws {
    let entry = try #require(BodyReading.log("2026-04-01 asked me by phone: my CV").entry)
    #expect(entry.verb == .heard)
    #expect(entry.channel == "phone")
    #expect(entry.text == "my CV")
  }

  @Test(
    arguments: [
      ("asked: me and Bo both", .asked), ("asked meanwhile", .asked),
      ("called US Steel", .contacted),
      ("introduced me to [[Bo]]", .introduced), ("referred me to [[Bo]]", .named),
      ("asked to meet", .asked), ("asked with [[Bo]]", .asked), ("met me", .met),
    ] as [(String, LogVerb)])
  func leavesOtherLines(_ words: String, verb: LogVerb) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    #expect(try #require(reading.entry).verb == verb)
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: [
    ("heard nothing", "heard nothing"), ("heard no more of it", "heard no"),
    ("Heard  never", "Heard  never"), ("replied to her email", "replied to her"),
    ("answered his question: yes", "answered his"), ("answered **them**", "answered **them"),
    ("met cancelled", "met cancelled"), ("met  postponed to May", "met  postponed"),
    ("met missed", "met missed"),
  ])
  func aVerbThatItsWordsTurnRoundIsANote(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .note)
    #expect(entry.text == words)
    #expect(reading.codes == [.logReversed])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
  }

  @Test(
    arguments: [
      ("heard: nothing is decided", .heard), ("heard from her", .heard), ("replied no", .replied),
      ("replied to my email", .replied), ("replied to [[Bo]]", .replied),
      ("replied: to her it is clear", .replied), ("met her", .met), ("met: cancelled B", .met),
      ("named her former boss [[Bo]]", .named), ("met and cancelled May", .met),
    ] as [(String, LogVerb)])
  func otherWordsTurnNothing(_ words: String, verb: LogVerb) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    #expect(try #require(reading.entry).verb == verb)
    #expect(!reading.codes.contains(.logReversed))
  }

  @Test(arguments: [
    ("introduced Bo Chen to Kim Lee", "introduced Bo Chen to Kim Lee"),
    ("introduced [[Bo]] to [[Kim]] by email", "introduced [[Bo]] to [[Kim]]"),
    ("Introduced Bo (use my name) to [[Kim]]: at last", "Introduced Bo (use my name) to [[Kim]]"),
    ("introduced Bo and Di to Kim, who was glad", "introduced Bo and Di to Kim"),
    ("connected Bo with Kim Lee", "connected Bo with Kim Lee"),
    ("introduced [[Bo]], [[Di]] to [[Kim]]", "introduced [[Bo]], [[Di]] to [[Kim]]"),
    ("introduced Bo Chen to Kim Lee at US Steel", "introduced Bo Chen to Kim Lee"),
  ])
  func othersWhoAreIntroducedAreANote(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .note)
    #expect(entry.persons.isEmpty && entry.channel == nil)
    #expect(entry.text == words)
    #expect(reading.codes == [.logReversed])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
  }

  @Test(arguments: [
    ("introduced Bo to me", ["Bo"]), ("introduced me to Bo and Kim", ["Bo", "Kim"]),
    ("introduced Bo to Kim and me", ["Bo"]), ("connected me with Bo Chen", ["Bo Chen"]),
    ("introduced Bo Chen, to talk about grids", ["Bo Chen"]),
    ("introduced Bo Chen, who reports to Kim Lee", ["Bo Chen"]),
    ("introduced Bo (he reports to Kim)", ["Bo"]), ("introduced at NeurIPS to [[Bo]]", ["Bo"]),
    ("introduced in Berlin to [[Bo]]", ["Bo"]), ("connected on LinkedIn with [[Bo]]", ["Bo"]),
    ("introduced [[Bo]], Chief of Staff to [[Kim]]", ["Bo", "Kim"]),
    ("introduced [[Bo]], free Monday to Friday", ["Bo"]),
    ("introduced [[Bo]] with [[Kim]]", ["Bo", "Kim"]),
    ("introduced Bo: he wants to talk to Kim", ["Bo"]), ("named [[Bo]] to [[Kim]]", ["Bo", "Kim"]),
  ])
  func whoIsIntroducedToTheUserIsRead(_ words: String, names: [String]) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    #expect(try #require(reading.entry).persons.map(\.link.target) == names)
    #expect(!reading.codes.contains(.logReversed))
  }

  /// An introduction that somebody promised has to stand in their log, by this verb.
  @Test(arguments: [
    ("introduced by [[Karin]]", "Karin"), ("introduced by Karin: joint mail", "Karin"),
  ])
  func whoIntroducedIsToldInTheirLog(_ words: String, who: String) throws {
    let remedy = try #require(BodyReading.log("2026-04-01 \(words)").diagnostics.first).remedy
    #expect(remedy.contains("\"2026-04-01 introduced\""))
    #expect(remedy.contains("the log of \(who)"))
    #expect(!remedy.contains("referred_by"))
  }

  @Test(arguments: [
    ("referred by [[Ana]]", "referred by [[Ana]]"),
    ("Named by [[Ana]]: over tea", "Named by [[Ana]]"),
    ("introduced by [Ana](Ana.md)", "introduced by [Ana](Ana.md)"),
    ("suggested by [[Ana]] and [[Bo]]", "suggested by [[Ana]]"),
    ("referred by Ana Ruiz", "referred by Ana"),
    ("named by her", "named by her"),
    ("suggested by a friend", "suggested by a friend"),
    ("referred via [[Ana]]", "referred via [[Ana]]"),
    ("referred to me by [[Ana]]", "referred to me by [[Ana]]"),
    ("suggested to me by Ana Ruiz", "suggested to me by Ana"),
    ("introduced [[Bo]] by [[Ana]]", "introduced [[Bo]] by [[Ana]]"),
    ("contacted by her", "contacted by her"), ("asked by her about it", "asked by her"),
    ("thanked by her", "thanked by her"),
    ("confirmed by her assistant", "confirmed by her assistant"),
    ("nudged by [[Ana]]", "nudged by [[Ana]]"),
    ("emailed by Ana Ruiz: any news", "emailed by Ana"),
    ("called by the office", "called by the office"),
    ("asked by somebody there", "asked by somebody"),
    ("replied by me", "replied by me"),
    ("declined by me: too far", "declined by me"),
  ])
  func reportsTheOtherWayRound(_ words: String, place: String) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .note)
    #expect(entry.verbSpan.isEmpty)
    #expect(entry.persons.isEmpty)
    #expect(entry.channel == nil)
    #expect(entry.text == words)
    #expect(reading.codes == [.logReversed])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(reading.diagnostics.first?.severity == .error)
  }

  @Test(arguments: [
    ("referred by [[Ana|A]]", ["referred_by: \"[[Ana]]\"", "referred_on: 2026-04-01"]),
    ("referred by her", ["referred_by:", "referred_on: 2026-04-01"]),
    ("suggested by Ana", ["referred_by:"]), ("contacted by her", ["\"heard\""]),
    ("emailed by Ana", ["\"heard\"", "\"via Ana\""]),
    ("replied by me", ["\"contacted\""]),
  ])
  func saysWhatToWrite(_ words: String, remedies: [String]) throws {
    let remedy = try #require(BodyReading.log("2026-04-01 \(words)").diagnostics.first?.remedy)
    for wanted in remedies { #expect(remedy.contains(wanted), "\(remedy)") }
    // Behind `via`, too, a name before names would be whoever gave them.
    #expect(remedy.contains("via") == (words == "emailed by Ana"))
  }

  @Test(
    arguments: [
      ("asked by email", "email"), ("asked by LinkedIn", "linkedin"),
      ("asked by a letter", "letter"),
      ("named by email [[Bo]]", "email"), ("thanked via Xing", "xing"),
      ("asked via Mastodon", "mastodon"),
      ("replied by post", "post"), ("asked by pigeon", "pigeon"), ("asked by the post", "post"),
      ("referred [[Bo]] by phone", "phone"), ("booked by her 2026-04-20", nil),
      ("declined by her", nil), ("asked by Friday", nil),
      ("asked by the way", nil), ("asked by the end of it", nil), ("missed by me", nil),
      ("asked via [[Bo]]", nil),
    ] as [(String, String?)])
  func readsWhatIsAChannel(_ words: String, channel: String?) throws {
    let reading = BodyReading.log("2026-04-01 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb != .note)
    #expect(entry.channel == channel)
    #expect(reading.codes.isEmpty)
  }
}
