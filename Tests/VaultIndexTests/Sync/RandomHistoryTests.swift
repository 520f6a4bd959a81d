import Foundation
import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

/// Whatever happens to the notes, an index that was brought up to date change by change says the
/// same as one made anew.
@Suite struct RandomHistoryTests {
  /// `KITH_SEED` runs one history again.
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["KITH_SEED"].flatMap(UInt64.init).map { [$0] }
    ?? Array(1...120)

  @Test(arguments: seeds) func incrementalEqualsRebuilt(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    for step in 0..<10 {
      let events = try history.advance(first: step == 0)
      let differences = try history.vault.differences()
      guard differences.isEmpty else {
        Issue.record(
          """
          seed \(seed), step \(step): \(events.joined(separator: "; "))
          \(differences.joined(separator: "\n"))
          """)
        return
      }
      let again = try history.vault.sync()
      #expect(again.isUnchanged && again.filesRead == 0, "seed \(seed), step \(step)")
    }
  }
}

/// What is stored as owed is what each rule says of all that stands in the notes.
@Suite struct StoredObligationTests {
  @Test(arguments: RandomHistoryTests.seeds) func storedEqualsNaive(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed &+ 7000)
    for step in 0..<8 {
      let events = try history.advance(first: step == 0)
      let vault = history.vault
      let (stored, naive) = try vault.index.read { reader in
        let nodes = try vault.allNodes(reader)
        let naive = try NaiveEvaluation(vault.source, vault.settings, reader)
        return (
          try nodes.flatMap { try reader.allObligations(of: $0.id) },
          naive.obligations(of: nodes)
        )
      }
      let (left, right) = (Set(stored), Set(naive))
      guard left == right, stored.count == naive.count else {
        Issue.record(
          """
          seed \(seed), step \(step): \(events.joined(separator: "; "))
          only stored: \(left.subtracting(right))
          only naive: \(right.subtracting(left))
          """)
        return
      }
    }
  }

  /// The histories would prove little if they did not lead to every rule.
  @Test func theHistoriesLeadToEveryRule() throws {
    var judged: Set<RuleName> = []
    for seed: UInt64 in 1...40 {
      var history = try RandomHistory(seed: seed &+ 7000)
      for step in 0..<8 {
        _ = try history.advance(first: step == 0)
        judged.formUnion(
          try history.vault.index.read {
            try Int64.fetchAll($0.db, sql: "SELECT DISTINCT rule FROM obligation")
          }.compactMap { RuleName(code: $0) })
      }
    }
    #expect(judged == Set(Rules.ofPeople.map(\.name)))
  }
}

/// A vault to which something happens at random.
struct RandomHistory {
  let vault: TestVault
  private var notes: RandomNotes

  init(seed: UInt64) throws {
    vault = try TestVault()
    notes = RandomNotes(seed: seed)
  }

  /// Lets a few things happen, then brings the index up to date; says what happened.
  mutating func advance(first: Bool) throws -> [String] {
    var events: [String] = []
    if first { events += [changeSettings(), toggleTarget(), accept()] }
    for _ in 0..<(first ? 8 : Int.random(in: 1...4, using: &notes.numbers)) {
      events.append(first ? write() : change())
    }
    try vault.sync()
    return events
  }

  private mutating func change() -> String {
    switch Int.random(in: 0..<24, using: &notes.numbers) {
    case 20..<22: toggleTarget()
    case 22..<24: accept()
    case 0..<6: write()
    case 6..<11: rewrite()
    case 11..<13: delete()
    case 13..<15: rename()
    case 15: renameFolder()
    case 16: swap()
    case 17: touch()
    case 18: changeSettings()
    default: copy()
    }
  }

  private mutating func write() -> String {
    let path = notes.path()
    vault.source.write(path, notes.text())
    return "write \(path)"
  }

  private mutating func somePath() -> String? {
    let paths = vault.source.paths
    return paths.isEmpty ? nil : notes.numbers.pick(paths)
  }

  private mutating func rewrite() -> String {
    guard let path = somePath() else { return write() }
    vault.source.write(path, notes.text())
    return "rewrite \(path)"
  }

  private mutating func delete() -> String {
    guard let path = somePath() else { return write() }
    vault.source.delete(path)
    return "delete \(path)"
  }

  private mutating func rename() -> String {
    guard let path = somePath() else { return write() }
    let new = notes.path()
    vault.source.rename(path, to: new)
    return "rename \(path) -> \(new)"
  }

  private mutating func renameFolder() -> String {
    let (old, new) = (notes.numbers.pick(RandomNotes.folders), notes.numbers.pick(["crew", "a/b"]))
    for path in vault.source.paths where !old.isEmpty && path.hasPrefix(old + "/") {
      vault.source.rename(path, to: new + path.dropFirst(old.count))
    }
    return "rename folder \(old) -> \(new)"
  }

  private mutating func swap() -> String {
    guard let left = somePath(), let right = somePath() else { return write() }
    let (first, second) = (vault.source.bytes(of: left), vault.source.bytes(of: right))
    vault.source.write(left, bytes: second ?? [])
    vault.source.write(right, bytes: first ?? [])
    return "swap \(left), \(right)"
  }

  private mutating func touch() -> String {
    guard let path = somePath() else { return write() }
    vault.source.touch(path)
    return "touch \(path)"
  }

  private mutating func changeSettings() -> String {
    vault.settingsText = notes.numbers.pick(RandomNotes.settings)
    return "kith.yaml: \(vault.settingsText)"
  }

  private mutating func toggleTarget() -> String {
    let name = notes.numbers.pick(RandomNotes.organizations)
    let target = notes.numbers.pick(["yes", "yes", "no"])
    vault.source.write("organizations/\(name).md", "---\ntarget: \(target)\n---\n")
    return "target \(name): \(target)"
  }

  private mutating func accept() -> String {
    let day = notes.date()
    vault.source.write("jobs/Post.md", "---\nstage: accepted\naccepted: \(day)\n---\n")
    return "accepted on \(day)"
  }

  private mutating func copy() -> String {
    guard let path = somePath() else { return write() }
    let new = notes.path()
    vault.source.write(new, bytes: vault.source.bytes(of: path) ?? [])
    return "copy \(path) -> \(new)"
  }
}
