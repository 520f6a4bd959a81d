import Network
import NoteSyntax
import Testing

@Suite struct DraftOccasionTests {
  @Test(arguments: [
    (DraftKind.request, "", nil), (.request, "2026-04-01 asked", "asked on 2026-04-01 already"),
    (.call, "2026-04-01 asked\n2026-04-02 replied", "answered on 2026-04-02"),
    (.request, "2026-04-01 asked\n2026-04-02 declined", "declined on 2026-04-02"),
    (.request, "2026-04-01 asked\n2026-04-02 met", "you met Ana on 2026-04-02 already"),
    (.request, "2026-04-01 declined\n2026-05-02 heard", "declined on 2026-04-01"),
    (.request, "2026-04-01 declined\n2026-05-02 met", "met Ana on 2026-05-02 already"),
    (.request, "2026-04-01 declined\n2026-04-01 named [[Bo]]", "declined on 2026-04-01"),
    (.request, "2026-04-01 booked 2026-05-10", "set for 2026-05-10"),
    (.call, "2026-04-01 met\n2026-04-02 booked 2026-05-10", "set for 2026-05-10"),
    (.request, "2026-04-01 booked 2026-05-10\n2026-04-02 cancelled", "called off on 2026-04-02"),
    (.request, "2026-04-01 asked\n2026-04-02 replied", "answered on 2026-04-02"),
    (.request, "2026-04-02 replied", nil),
    (.request, "2026-04-02 put off", "put you off on 2026-04-02"),
    (.call, "2026-04-02 put off", "put you off on 2026-04-02"),
    (.request, "2026-04-02 put off until 2026-05-04", "put you off until 2026-05-04"),
    (.request, "2026-04-02 put off until 2026-05-03", nil),
    (.request, "2026-04-01 asked\n2026-04-02 bounced", "bounced on 2026-04-02"),
    (.call, "2026-04-01 asked\n2026-04-02 bounced", nil),
    (.retry, "2026-04-01 asked", nil), (.retry, "", "no request"),
    (.retry, "2026-04-01 asked\n2026-04-02 replied", "no request"),
    (.retry, "2026-04-01 asked\n2026-04-02 declined", "declined on 2026-04-02"),
    (.retry, "2026-04-01 asked\n2026-04-09 nudged", "asked again on 2026-04-09"),
    (.thankYou, "2026-04-01 met", nil), (.thankYou, "2026-04-01 asked", "met you or answered"),
    (.thankYou, "2026-04-01 met\n2026-04-02 thanked", "thanked on 2026-04-02"),
    (.thankYou, "2026-04-01 met\n2026-04-02 thanked\n2026-04-03 met", nil),
    (.thankYou, "2026-04-01 met\n2026-04-02 thanked\n2026-04-03 heard", "thanked on 2026-04-02"),
    (.thankYou, "2026-04-01 replied\n2026-04-02 thanked", "thanked on 2026-04-02"),
    (.thankYou, "2026-04-01 replied\n2026-04-02 thanked\n2026-04-03 heard", nil),
    (.putOff, "2026-04-01 put off\n2026-04-02 thanked", "thanked on 2026-04-02"),
    (.putOff, "2026-04-01 put off", nil), (.putOff, "2026-04-01 replied", "put you off"),
    (.update, "2026-04-01 named [[Bo]]", nil), (.update, "2026-04-01 asked", "ever answered"),
    (.announcement, "", "ever answered"), (.announcement, "2026-04-01 replied", nil),
    (.announcement, "2026-04-01 replied\n2026-04-02 told", "told on 2026-04-02"),
    (.secondPhase, "2026-04-01 met\n2026-04-02 declined", "declined on 2026-04-02"),
    (.secondPhase, "2026-04-01 replied", "that you met"), (.secondPhase, "2026-04-01 met", nil),
  ])
  func isDoubtedWhereTheFactsSayOtherwise(_ kind: DraftKind, _ log: String, _ part: String?) throws
  {
    let doubts = try doubts(kind, log)
    #expect(doubts.isEmpty == (part == nil), "\(doubts)")
    if let part { #expect(doubts.contains { $0.contains(part) }, "\(doubts)") }
  }

  private func doubts(
    _ kind: DraftKind, _ log: String, accepted: CivilDate? = nil, since: CivilDate? = nil,
    wouldWorkFor: Bool? = true
  ) throws -> [String] {
    let facts = try TestVault([.contact("Ana", log: log)]).facts(of: NodeID(1))
    return kind.doubts(
      of: "Ana", in: facts, on: "2026-05-03", accepted: accepted, applyingSince: since,
      wouldWorkFor: wouldWorkFor)
  }

  /// Whoever knows you by anything that happened is not written to as a stranger, however things stand
  /// now; nor called.
  @Test(arguments: [
    ("2026-03-01 met\n2026-04-01 declined\n2026-04-02 replied", ["met Ana", "Ana declined"]),
    ("2026-03-01 asked\n2026-03-10 booked 2026-04-10\n2026-04-09 cancelled", ["was called off"]),
    ("2026-03-01 asked\n2026-03-10 booked 2026-04-10\n2026-04-10 missed", ["was missed"]),
    ("2026-03-01 asked\n2026-03-10 booked 2026-04-10", ["set for 2026-04-10, and nothing says"]),
    ("2026-03-01 asked\n2026-03-03 heard", ["asked on 2026-03-01 already, and answered"]),
    ("2026-03-01 asked\n2026-03-03 named [[Bo]]", ["asked on 2026-03-01 already, and answered"]),
    ("2026-03-01 met\n2026-04-01 asked", ["met Ana", "asked on 2026-04-01 already: `retry`"]),
  ])
  func everythingThatHappenedCounts(_ log: String, _ parts: [String]) throws {
    for kind in [DraftKind.request, .call] {
      let doubts = try doubts(kind, log)
      #expect(doubts.count == parts.count, "\(doubts)")
      for (doubt, part) in zip(doubts, parts) { #expect(doubt.contains(part)) }
    }
  }

  /// Nobody is asked for an interview whom you would not work for, or who knows of it already.
  @Test func theSecondPhaseIsForFew() throws {
    let met = "2026-03-01 met"
    #expect(try doubts(.secondPhase, met, wouldWorkFor: false)[0].contains("would_work_for: no"))
    #expect(try doubts(.secondPhase, met, wouldWorkFor: nil)[0].contains("nothing says"))
    let told = met + "\n2026-04-12 updated"
    #expect(
      try doubts(.secondPhase, told, since: "2026-04-10") == [
        "Ana was told on 2026-04-12 already"
      ])
    #expect(try doubts(.secondPhase, told, since: "2026-04-13") == [])
    #expect(
      try doubts(.secondPhase, met, accepted: "2026-04-12", since: "2026-04-10")
        == ["you accepted a post on 2026-04-12"])
    #expect(try doubts(.secondPhase, met, accepted: "2025-04-12", since: "2026-04-10") == [])
  }

  /// The date of a note that was written when the talk was set says nothing of whether it took place.
  @Test(arguments: [
    ("moved 2026-04-24 10:00", "it was moved on 2026-04-15"),
    ("cancelled", "it was called off on 2026-04-15"),
    ("put off", "they put you off on 2026-04-15"), ("declined", "they declined on 2026-04-15"),
  ])
  func nobodyIsThankedUnaskedForATalkThatWasCalledOff(_ line: String, _ part: String) throws {
    let log = "2026-04-01 booked 2026-04-17 10:00\n2026-04-15 \(line)"
    let vault = try TestVault([
      .contact("Ana", log: log), .interview("talk", "with: Ana\ndate: 2026-04-17"),
    ])
    let facts = vault.facts(of: NodeID(1)).filter { $0.date ?? .earliest <= "2026-04-20" }
    let doubts = DraftKind.thankYou.doubts(of: "Ana", in: facts, on: "2026-04-20")
    #expect(doubts == ["the talk of 2026-04-17 may not have been: " + part])
    let held = try TestVault([
      .contact("Ana"), .interview("talk", "with: Ana\ndate: 2026-04-17"),
    ])
    #expect(
      DraftKind.thankYou.doubts(
        of: "Ana", in: held.facts(of: NodeID(1)), on: "2026-04-20") == [])
  }

  /// Who was told of one post hears of the next all the same.
  @Test func eachPostIsAnnounced() throws {
    let facts = try TestVault([.contact("Ana", log: "2026-04-01 met\n2026-04-09 told")])
      .facts(of: NodeID(1))
    func doubts(_ accepted: CivilDate) -> [String] {
      DraftKind.announcement.doubts(of: "Ana", in: facts, on: "2026-05-03", accepted: accepted)
    }
    #expect(doubts("2026-04-09") == ["Ana was told on 2026-04-09 already"])
    #expect(doubts("2026-04-10") == [])
    #expect(doubts("2026-03-10")[0].contains("answered you by 2026-03-10"))
  }
}
