import Network
import NoteSyntax
import Testing

/// Which meeting is next, and of which nobody said what came of it.
@Suite struct MeetingChoiceTests {
  private static func facts(_ log: String, interview: String? = nil) throws -> [Fact] {
    var files = [TestFile.contact("Ana", log: log)]
    if let interview { files.append(.interview("Talk", "with: Ana\ndate: \(interview)")) }
    let vault = try TestVault(files)
    let ana = try #require(vault.names.first { $0.value == "Ana" }?.key)
    return vault.facts.filter { $0.person == ana }.merged()
  }

  @Test func theNextIsTheEarliestThatStands() throws {
    let facts = try Self.facts(
      """
      2026-03-01 booked 2026-03-10
      2026-03-05 moved 2026-03-12
      2026-03-06 booked 2026-04-01 10:00
      """)
    #expect(Booking.next(in: facts, on: "2026-03-02")?.day == "2026-03-10")
    #expect(Booking.next(in: facts, on: "2026-03-05")?.day == "2026-03-12")
    #expect(Booking.next(in: facts, on: "2026-03-12")?.day == "2026-03-12")
    #expect(Booking.next(in: facts, on: "2026-03-13")?.day == "2026-04-01")
    #expect(Booking.next(in: facts, on: "2026-04-02") == nil)
    #expect(Booking.open(in: facts, on: "2026-03-13")?.day == "2026-03-12")
    #expect(Booking.open(in: facts, on: "2026-03-12") == nil)
  }

  /// An interview's note implies that the talk took place; on its day it is still the next.
  @Test func anInterviewIsNextThroughItsDay() throws {
    let facts = try Self.facts("2026-03-01 asked", interview: "2026-03-10")
    #expect(Booking.next(in: facts, on: "2026-03-10")?.day == "2026-03-10")
    #expect(Booking.next(in: facts, on: "2026-03-11") == nil)
    #expect(Booking.open(in: facts, on: "2026-03-11") == nil)
  }
}
