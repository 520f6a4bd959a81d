import Network
import NoteSyntax
import Testing

@Suite struct FirstStepTests {
  private let ana = NodeID(1)
  private let bo = NodeID(2)

  private func naming(
    _ useName: Bool?, _ introduction: NamedPerson.Introduction? = nil,
    introducedOn: CivilDate? = nil, date: CivilDate? = nil
  ) -> Naming {
    Naming(
      from: ana, fromName: "Ana", to: bo, toName: "Bo", date: date, useName: useName,
      introduction: introduction, introducedOn: introducedOn, sources: [])
  }

  private func step(_ naming: Naming?) -> Way.FirstStep {
    let acquaintance = Acquaintance(from: ana, to: bo, naming: naming)
    return Way(people: [ana, bo], acquaintances: [acquaintance]).firstStep
  }

  @Test func followsFromTheNaming() {
    #expect(step(nil) == .askForAnIntroduction(ana, to: bo))
    #expect(step(naming(true)) == .writeInTheName(of: ana, to: bo))
    #expect(step(naming(false)) == .writeWithoutTheName(of: ana, to: bo))
    #expect(step(naming(nil)) == .askForLeave(ana, to: bo))
    #expect(step(naming(true, .promised)) == .askForThePromisedIntroduction(ana, to: bo))
    #expect(step(naming(false, .promised)) == .writeWithoutTheName(of: ana, to: bo))
    let introduced = naming(true, .promised, introducedOn: "2026-04-01")
    #expect(step(introduced) == .writeIntroduced(by: ana, to: bo))
    #expect(Way(people: [bo], acquaintances: []).firstStep == .write(to: bo))
  }

  @Test func whatIsStillToComeIsNotSo() throws {
    let later = naming(true, .promised, introducedOn: "2026-04-10", date: "2026-04-05")
    #expect(Acquaintance(later, on: "2026-04-04") == nil)
    let before = try #require(Acquaintance(later, on: "2026-04-05"))
    #expect(before.naming?.introducedOn == nil)
    #expect(Acquaintance(later, on: "2026-04-10")?.naming?.introducedOn == "2026-04-10")
    #expect(Acquaintance(naming(nil), on: "2020-01-01") != nil)
  }
}
