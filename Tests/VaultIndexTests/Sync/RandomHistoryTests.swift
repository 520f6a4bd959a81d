import Foundation
import Testing
import VaultIndex

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
    for _ in 0..<(first ? 8 : Int.random(in: 1...4, using: &notes.numbers)) {
      events.append(first ? write() : change())
    }
    try vault.sync()
    return events
  }

  private mutating func change() -> String {
    switch Int.random(in: 0..<20, using: &notes.numbers) {
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

  private mutating func copy() -> String {
    guard let path = somePath() else { return write() }
    let new = notes.path()
    vault.source.write(new, bytes: vault.source.bytes(of: path) ?? [])
    return "copy \(path) -> \(new)"
  }
}
