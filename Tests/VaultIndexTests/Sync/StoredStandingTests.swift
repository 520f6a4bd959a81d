import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// What is stored of people so that views need not read their facts says what their facts say.
@Suite struct StoredStandingTests {
  @Test(arguments: 200..<240 as Range<UInt64>)
  func agreesWithTheFacts(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for step in 0..<4 {
      _ = try history.advance(first: step == 0)
      try history.vault.index.read { reader in
        let facts = try FactReader.facts(reader.db, from: "fact")
        let names = try reader.nodes(facts.flatMap { [$0.person] + [$0.about].compactMap { $0 } })
        let namings = Naming.merging(facts, names: { names[$0]?.name ?? "" })
        #expect(
          try reader.namings(withSources: true) { names[$0]?.name ?? "" }
            == namings.sorted { ($0.to, $0.from) < ($1.to, $1.from) }, "seed \(seed)")
        for person in names.keys {
          let edges = try reader.namings(of: person)
          #expect(edges.namedBy == namings.filter { $0.to == person }, "seed \(seed)")
          #expect(edges.named == namings.filter { $0.from == person }, "seed \(seed)")
          let standing = Standing(of: try reader.facts(of: person), namedBy: edges.namedBy)
          for day in standing.changes.flatMap({ [$0.from - 1, $0.from, $0.from + 1] }) {
            let stored = try reader.people([person], on: day)[person]?.standing
            #expect(stored == standing.on(day), "seed \(seed), \(day)")
          }
        }
      }
    }
  }

  /// Everybody of whom anything is said is among the people of the whole forest.
  @Test(arguments: 200..<220 as Range<UInt64>)
  func everybodyIsFound(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    _ = try history.advance(first: true)
    try history.vault.index.read { reader in
      let day = CivilDate(dayNumber: 20_000)
      let people = try reader.people(on: day)
      for naming in try reader.namings(withSources: false, name: { _ in "" }) {
        #expect(people.contains { $0.node.id == naming.from }, "seed \(seed)")
        #expect(people.contains { $0.node.id == naming.to }, "seed \(seed)")
      }
      let one = try reader.people(people.map(\.node.id), on: day)
      for person in people { #expect(one[person.node.id] == person, "seed \(seed)") }
    }
  }

  @Test func everyStateIsReadAsItWasWritten() throws {
    let date = CivilDate(dayNumber: 20_455)
    let states: [ContactState] = [
      .notAsked, .asked(date), .replied(date), .booked(date), .outcomeOpen(date), .met(date),
      .declined(date),
      .putOff(date), .bounced(date), .inTouch(date), .asked(.earliest), .asked(.latest),
    ]
    for state in states {
      for since in [nil, date + 21] {
        let change = Standing.Change(from: date, state: state, coldSince: since)
        var text = StandingColumn.text([
          change, .init(from: date + 9, state: .met(date), coldSince: nil),
        ])
        let read = text.withUTF8 { StandingColumn.read($0, on: date + 8) }
        #expect(read == change)
        #expect(text.withUTF8 { StandingColumn.read($0, on: date - 1) } == .beginning)
      }
    }
  }
}
