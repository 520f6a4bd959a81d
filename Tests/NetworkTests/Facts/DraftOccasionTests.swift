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
    (.retry, "2026-04-01 asked", nil), (.retry, "", "no request"),
    (.retry, "2026-04-01 asked\n2026-04-02 replied", "no request"),
    (.thankYou, "2026-04-01 met", nil), (.thankYou, "2026-04-01 asked", "met you or answered"),
    (.putOff, "2026-04-01 put off", nil), (.putOff, "2026-04-01 replied", "put you off"),
    (.update, "2026-04-01 named [[Bo]]", nil), (.update, "2026-04-01 asked", "ever answered"),
    (.announcement, "", "ever answered"), (.announcement, "2026-04-01 replied", nil),
    (.secondPhase, "2026-04-01 replied", "that you met"), (.secondPhase, "2026-04-01 met", nil),
  ])
  func isDoubtedWhereTheFactsSayOtherwise(_ kind: DraftKind, _ log: String, _ part: String?) throws
  {
    let facts = try TestVault([.contact("Ana", log: log)]).facts(of: NodeID(1))
    let doubt = kind.doubt(of: "Ana", in: facts)
    #expect((doubt == nil) == (part == nil), "\(doubt ?? "none")")
    if let part { #expect(doubt?.contains(part) == true, "\(doubt ?? "none")") }
  }
}
