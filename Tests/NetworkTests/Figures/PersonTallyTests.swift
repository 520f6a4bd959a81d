import Network
import NoteSyntax
import Testing

@Suite struct PersonTallyTests {
  private let today: CivilDate = "2026-05-01"

  private func fact(
    _ date: CivilDate?, _ verb: LogVerb, day: CivilDate? = nil, by channel: String? = nil
  ) -> CountedFact {
    CountedFact(
      person: NodeID(1), date: date, verb: verb, channel: channel, day: day,
      source: Source(note: NodeID(1), position: SourcePosition(line: 1, column: 1)))
  }

  private func tally(_ facts: CountedFact..., since: CivilDate? = nil) -> PersonTally {
    var tally = PersonTally()
    tally.take(facts[...], since: since, today: today)
    return tally
  }

  @Test func theLastWordSaysWhatCameOfIt() {
    let asked = fact("2026-04-01", .asked)
    #expect(tally(asked).outcome == .noAnswer)
    #expect(tally(asked, fact("2026-04-02", .replied)).outcome == .replied)
    let no = fact("2026-04-03", .declined)
    #expect(tally(asked, no, fact("2026-04-02", .booked, day: "2026-04-09")).outcome == .declined)
    #expect(tally(asked, no, fact("2026-04-04", .booked, day: "2026-04-09")).outcome == .booked)
    #expect(tally(asked, no, fact("2026-04-09", .met)).outcome == .met)
    #expect(tally(asked, fact("2026-04-02", .bounced)).outcome == .bounced)
    #expect(tally(asked, no, fact("2026-04-05", .putOff)).outcome == .putOff)
    let booked = fact("2026-04-02", .booked, day: "2026-04-09")
    #expect(tally(asked, booked, fact("2026-04-08", .cancelled)).outcome == .replied)
    #expect(tally(asked, booked, fact("2026-04-08", .cancelled)).hasBooked)
    #expect(tally(fact("2026-04-02", .met)).outcome == nil)
  }

  @Test func whatWasBeforeTheAskingDoesNotAnswerIt() {
    let late = tally(fact("2026-04-01", .met), fact("2026-04-02", .asked))
    #expect(late.outcome == .noAnswer)
    #expect(!late.hasReplied && !late.hasBooked && !late.hasMet)
    // Two askings: what followed the first counts, unless only the second is looked at.
    let asked = [fact("2026-03-01", .asked), fact("2026-04-10", .asked)]
    let met = fact("2026-03-09", .met)
    #expect(tally(asked[0], asked[1], met).outcome == .met)
    #expect(tally(asked[0], asked[1], met, since: "2026-04-01").outcome == .noAnswer)
    #expect(tally(asked[0], met, since: "2026-04-01").outcome == nil)
    #expect(tally(asked[0], met, since: "2026-04-01").wasAsked)
  }

  @Test func aMeetingThatANoteSetsWithoutADayCounts() {
    let ahead = fact(nil, .booked, day: "2026-05-20")
    #expect(tally(fact("2026-04-01", .asked), ahead).outcome == .booked)
    let before = fact(nil, .booked, day: "2026-03-20")
    #expect(tally(fact("2026-04-01", .asked), before).outcome == .noAnswer)
  }

  @Test func theFirstAskingSaysByWhat() {
    let first = fact("2026-04-01", .asked, by: "phone")
    let second = fact("2026-04-03", .asked, by: "email")
    #expect(tally(second, first).channel == "phone")
    #expect(tally(first, second, since: "2026-04-02").channel == "email")
    // Of two lines of one day the one that says counts.
    #expect(tally(fact("2026-04-01", .asked), first).channel == "phone")
  }

  @Test func percentagesNeedABase() {
    #expect(Share(2, of: 4).percent == nil)
    #expect(Share(0, of: 0).percent == nil)
    #expect(Share(1, of: 8).percent == 13)
    #expect(Share(5, of: 5).percent == 100)
    #expect(Share(2, of: 6).percent == 33)
  }
}
