import NoteSyntax
import Testing

@testable import Network

@Suite struct BookingEndsTests {
  /// Of meetings in few days, so that much happens on each.
  private static func facts(_ random: inout SeededGenerator) throws -> [Fact] {
    let days = Int.random(in: 3...40, using: &random)
    func day() -> CivilDate { RandomHistory.start + Int.random(in: 0..<days, using: &random) }
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let words = [
        "booked \(day()) 15:00", "booked \(day())", "booked \(day()) instead of \(day())",
        "moved \(day())", "moved from \(day()) to \(day())", "moved", "cancelled",
        "cancelled \(day())", "missed", "missed \(day())", "met", "declined", "put off", "replied",
        "confirmed", "thanked",
      ]
      lines.append("\(day()) \(words.randomElement(using: &random) ?? "met")")
    }
    if random.chance(50) { lines.sort() }
    if random.chance(30) { lines = lines.reversed() }
    var files = [TestFile.contact("Ana", log: lines.joined(separator: "\n"))]
    for number in 0..<Int.random(in: 0...5, using: &random) {
      let status = ["", "", "status: booked", "status: cancelled", "status: missed", "status: met"]
        .randomElement(using: &random)
      files.append(
        .interview("Talk \(number)", "with: Ana\ndate: \(day()) 1\(number):00\n\(status ?? "")"))
    }
    let vault = try TestVault(files)
    return vault.facts(of: try #require(vault.node("Ana")))
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func theFirstThatEndsAMeetingIsFoundAsAmongAll(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let facts = try Self.facts(&random)
    let set = facts.filter(\.setsMeeting)
    let (plain, ends) = (PlainBookingEnds(facts, set: set), BookingEnds(facts, set: set))
    #expect(ends.cancelledDays == plain.cancelledDays)
    for fact in set {
      let appointment = try #require(fact.appointment)
      let wanted = plain.first(of: fact, appointment)?.date
      let found = ends.first(of: fact, appointment)
      #expect(found == wanted, "seed \(seed): \(appointment.date) set on \(fact.date?.iso ?? "")")
    }
  }
}
