import NoteSyntax
import Testing

@Suite struct LogVerbTests {
  @Test func readsEveryVerbAndSynonym() throws {
    for verb in LogVerb.allCases {
      for phrase in [verb.rawValue] + verb.synonyms {
        for written in [phrase, phrase.uppercased(), phrase.replacing(" ", with: "   ")] {
          let reading = BodyReading.log("2026-03-16 \(written): words of mine")
          let entry = try #require(reading.entry, "\(written)")
          #expect(entry.verb == verb, "\(written)")
          #expect(reading.text(entry.verbSpan) == written)
          #expect(entry.date == CivilDate("2026-03-16"))
          #expect(!reading.codes.contains(.unknownVerb))
        }
      }
    }
  }

  @Test func phrasesAreUnique() {
    let phrases = LogVerb.allCases.flatMap { [$0.rawValue] + $0.synonyms }
    #expect(Set(phrases).count == phrases.count)
    #expect(phrases.allSatisfy { $0 == $0.lowercased() })
  }

  @Test(
    arguments: [
      ("asked for twenty minutes", LogVerb.asked, nil, "for twenty minutes"),
      ("asked again: please", .nudged, nil, "please"),
      ("asked: again, please", .asked, nil, "again, please"),
      ("asked by email: about storage", .asked, "email", "about storage"),
      ("asked via LinkedIn", .asked, "linkedin", ""),
      ("asked by e-mail about storage", .asked, "email", "about storage"),
      ("asked by a letter: x", .asked, "letter", "x"),
      ("asked about storage by phone: x", .asked, "phone", "about storage by phone: x"),
      ("asked to meet by noon: x", .asked, nil, "to meet by noon: x"),
      ("emailed: a paper", .contacted, nil, "a paper"),
      ("emailed me: thanks", .heard, nil, "thanks"),
      ("emailed me by phone: thanks", .heard, "phone", "thanks"),
      ("wrote: I am", .contacted, nil, "I am"),
      ("wrote up", .wroteUp, nil, ""),
      ("met", .met, nil, ""),
      ("**met**: x", .met, nil, "x"),
      ("met: see [[2026-04-14: Ana]]", .met, nil, "see [[2026-04-14: Ana]]"),
      ("met [[Ana: Ruiz]] there: good", .met, nil, "[[Ana: Ruiz]] there: good"),
      ("met at 15:00 (note: late): good", .met, nil, "at 15:00 (note: late): good"),
      ("met (unclosed: good", .met, nil, "(unclosed: good"),
      ("met:good", .met, nil, "good"),
      ("met https://x.y/z: good", .met, nil, "https://x.y/z: good"),
      ("met – good", .met, nil, "good"),
      ("met “there”", .met, nil, "“there”"),
      ("no-show", .missed, nil, ""),
      ("note call her sister", .note, nil, "call her sister"),
      ("note: call: now", .note, nil, "call: now"),
    ] as [(String, LogVerb, String?, String)])
  func readsChannelAndText(_ words: String, verb: LogVerb, channel: String?, text: String) throws {
    for separator in [" ", ": ", " - ", " — ", " 09:15 ", "T09:15 ", ", 9:15am: "] {
      let reading = BodyReading.log("2026-03-16\(separator)\(words)")
      let entry = try #require(reading.entry)
      #expect(entry.verb == verb, "\(separator)\(words)")
      #expect(entry.channel == channel)
      #expect(entry.text == text)
      #expect(entry.time == (separator.contains("15") ? ClockTime("09:15") : nil))
      #expect(reading.codes.isEmpty)
      #expect(reading.text(entry.span) == "2026-03-16\(separator)\(words)")
    }
  }

  @Test(
    arguments: [
      ("askd by email", "askd", "asked"), ("repleid: yes", "repleid", "replied"),
      ("askd again", "askd again", "asked again"), ("ask: x", "ask", "asked"),
      ("phoned her", "phoned", "called"), ("thank", "thank", "thanked"),
      ("Maria's birthday", "Maria's", nil), ("metric", "metric", nil), ("met-up", "met-up", nil),
      ("frobnicated", "frobnicated", nil), ("e-mailed her", "e-mailed", "emailed"),
      ("emaild me", "emaild me", "emailed me"), ("emaild her", "emaild", "emailed"),
      ("followed-up", "followed-up", "followed up"), ("not replied", "not", nil),
      ("never heard back", "never", nil), ("let her know how it went", "let", "updated"),
      ("passed me on to Bo Chen", "passed", "named"),
    ] as [(String, String, String?)])
  func keepsUnknownVerbsAsNotes(_ words: String, place: String, near: String?) throws {
    let reading = BodyReading.log("2026-03-16 \(words)")
    let entry = try #require(reading.entry)
    #expect(entry.verb == .note)
    #expect(entry.text == words)
    #expect(entry.verbSpan.isEmpty)
    #expect(reading.codes == [.unknownVerb])
    #expect(reading.text(reading.diagnostics.first?.span) == place)
    #expect(
      reading.diagnostics.first?.remedy == near.map { "did you mean \"\($0)\"?" }
        ?? reading.diagnostics.first?.remedy)
    #expect((reading.diagnostics.first?.remedy.hasPrefix("did you") == true) == (near != nil))
  }

  @Test(arguments: ["", ":", " [[Ana]]", " 🎉"])
  func hintsWhereNoVerbFollows(_ rest: String) {
    let reading = BodyReading.log("2026-03-16\(rest)")
    #expect(reading.entry?.verb == .note)
    #expect(reading.codes == [.unknownVerb])
  }
}
