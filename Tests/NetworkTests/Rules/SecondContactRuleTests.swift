import Network
import NoteSyntax
import Testing

@Suite struct SecondContactRuleTests {
  private static func files(_ ana: String, bo: String = "", target: String = "target: yes")
    -> [TestFile]
  {
    [
      .organization("Northwind", target), .contact("Ana", "organization: Northwind", log: ana),
      .contact("Bo", "organization: \"[[Northwind]]\"", log: bo),
    ]
  }

  @Test func isDueThreeBusinessDaysAfterTheRequest() throws {
    let vault = try TestVault(Self.files("2026-04-16 asked"))
    #expect(
      vault.owed(.secondContact, to: "Ana") == ["2026-04-21 [2026-04-16, open) about Northwind"])
    #expect(vault.shown(on: "2026-04-20", by: .secondContact) == [])
    #expect(vault.shown(on: "2026-04-21", by: .secondContact) == ["second-contact Ana"])
  }

  @Test func onlyAtATarget() throws {
    for target in ["target: no", "motivation: 2"] {
      let vault = try TestVault(Self.files("2026-04-16 asked", target: target))
      #expect(vault.owed(.secondContact, to: "Ana") == [])
    }
    let elsewhere = try TestVault([
      .organization("Northwind"), .contact("Ana", "formerly: Northwind", log: "2026-04-16 asked"),
    ])
    #expect(elsewhere.owed(.secondContact, to: "Ana") == [])
  }

  @Test(arguments: ["replied", "declined", "bounced", "booked 2026-05-04"])
  func theRequestsEndEndsIt(_ said: String) throws {
    let vault = try TestVault(Self.files("2026-04-16 asked\n2026-04-18 \(said)"))
    #expect(
      vault.owed(.secondContact, to: "Ana")
        == ["2026-04-21 [2026-04-16, 2026-04-18) about Northwind"])
  }

  @Test func aNudgeDoesNot() throws {
    let vault = try TestVault(Self.files("2026-04-16 asked\n2026-04-18 nudged"))
    #expect(
      vault.owed(.secondContact, to: "Ana") == ["2026-04-21 [2026-04-16, open) about Northwind"])
  }

  @Test(arguments: [
    ("2026-04-20 asked", "2026-04-20"), ("2026-04-10 asked\n2026-04-20 contacted", "2026-04-20"),
    ("2026-04-20 heard", "open"), ("2026-04-10 asked", "open"),
  ])
  func aWordToSomebodyElseThereEndsIt(_ log: String, end: String) throws {
    let vault = try TestVault(Self.files("2026-04-16 asked", bo: log))
    #expect(
      vault.owed(.secondContact, to: "Ana")
        == ["2026-04-21 [2026-04-16, \(end)) about Northwind"])
  }

  @Test func twoWhoAreAskedOnOneDayAreEachOthersSecond() throws {
    let vault = try TestVault(Self.files("2026-04-16 asked", bo: "2026-04-16 asked"))
    #expect(vault.owed(.secondContact, to: "Ana") == [])
    #expect(vault.owed(.secondContact, to: "Bo") == [])
  }

  @Test func aWordAtAnyOfTheirTargetsCounts() throws {
    let vault = try TestVault([
      .organization("Northwind"), .organization("Acme"),
      .contact("Ana", "organization: [Northwind, Acme]", log: "2026-04-16 asked"),
      .contact("Bo", "organization: Acme", log: "2026-04-17 contacted"),
    ])
    #expect(
      vault.owed(.secondContact, to: "Ana")
        == ["2026-04-21 [2026-04-16, 2026-04-17) about Northwind"])
  }
}
