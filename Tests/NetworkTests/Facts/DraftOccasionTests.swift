import Network
import NoteSyntax
import Testing

@Suite struct DraftOccasionTests {
  @Test(arguments: [
    (DraftKind.request, "", nil), (.request, "2026-04-01 asked", "asked on 2026-04-01 already"),
    (.call, "2026-04-01 asked\n2026-04-02 replied", nil),
    (.request, "2026-04-01 asked\n2026-04-02 declined", "declined on 2026-04-02"),
    (.request, "2026-04-01 asked\n2026-04-02 met", "you met Ana on 2026-04-02 already"),
    (.request, "2026-04-01 declined\n2026-05-02 heard", nil),
    (.request, "2026-04-01 declined\n2026-04-01 named [[Bo]]", "declined on 2026-04-01"),
    (.request, "2026-04-01 booked 2026-05-10", "set for 2026-05-10"),
    (.call, "2026-04-01 met\n2026-04-02 booked 2026-05-10", "set for 2026-05-10"),
    (.request, "2026-04-01 booked 2026-05-10\n2026-04-02 cancelled", nil),
    (.request, "2026-04-01 asked\n2026-04-02 replied", "replied on 2026-04-02"),
    (.request, "2026-04-02 replied", nil),
    (.request, "2026-04-02 put off", "put you off on 2026-04-02"),
    (.call, "2026-04-02 put off", nil),
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
    let facts = try TestVault([.contact("Ana", log: log)]).facts(of: NodeID(1))
    let doubt = kind.doubt(of: "Ana", in: facts, on: "2026-05-03")
    #expect((doubt == nil) == (part == nil), "\(doubt ?? "none")")
    if let part { #expect(doubt?.contains(part) == true, "\(doubt ?? "none")") }
  }

  /// Who was told of one post hears of the next all the same.
  @Test func eachPostIsAnnounced() throws {
    let facts = try TestVault([.contact("Ana", log: "2026-04-01 met\n2026-04-09 told")])
      .facts(of: NodeID(1))
    func doubt(_ accepted: CivilDate) -> String? {
      DraftKind.announcement.doubt(of: "Ana", in: facts, on: "2026-05-03", accepted: accepted)
    }
    #expect(doubt("2026-04-09") == "Ana was told on 2026-04-09 already")
    #expect(doubt("2026-04-10") == nil)
  }
}
