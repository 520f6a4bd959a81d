import Network
import NoteSyntax
import Testing

@Suite struct ColdTrailTests {
  private func since(
    _ log: String, _ yaml: String = "referred_by: Bo\nreferred_on: 2026-04-01",
    on day: CivilDate = "2026-06-01"
  ) throws -> CivilDate? {
    let vault = try TestVault([.contact("Ana", yaml, log: log)])
    return Standing(of: vault.facts(of: NodeID(1)), namedBy: vault.namings).on(day).coldSince
  }

  @Test func isColdTwoWeeksAfterTheNamingWithoutAWord() throws {
    #expect(try since("") == "2026-04-15")
    #expect(try since("", on: "2026-04-15") == "2026-04-15")
    #expect(try since("", on: "2026-04-14") == nil)
    #expect(try since("2026-03-30 contacted") == "2026-04-15")
  }

  @Test func isColdThreeWeeksAfterTheLastWord() throws {
    #expect(try since("2026-04-03 asked\n2026-04-06 nudged") == "2026-04-27")
  }

  @Test(arguments: ["2026-04-03 met", "2026-04-03 declined", "2026-04-03 booked 2026-07-01"])
  func isNotColdWhereSomethingCameOfIt(_ log: String) throws {
    #expect(try since(log) == nil)
  }

  @Test func whatIsSaidLaterIsNotKnownYet() throws {
    #expect(try since("2026-06-20 booked 2026-07-01") == "2026-04-15")
  }

  @Test func anUndatedNamingStartsNoClock() throws {
    #expect(try since("", "referred_by: Bo") == nil)
    #expect(try since("", "") == nil)
  }
}
