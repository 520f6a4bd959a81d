import GRDB
import Network
import NoteSyntax
import VaultFiles

@testable import VaultIndex

/// Notes, settings and an index of them.
final class TestVault {
  let source: MemorySource
  let index: VaultIndex
  /// The text of `kith.yaml`.
  var settingsText = ""

  init(_ files: [String: String] = [:], index: VaultIndex? = nil) throws {
    source = MemorySource(files)
    self.index = try index ?? VaultIndex.inMemory()
  }

  var settings: Settings { Settings.read(SourceText(settingsText)).settings }

  @discardableResult
  func sync(_ listing: Listing? = nil) throws -> SyncCounts {
    try index.synchronize(
      with: listing ?? source.list(), from: source, settings: settings,
      basis: ContentHash(Array(settingsText.utf8)))
  }

  /// What an index made anew from the notes as they are now says otherwise.
  func differences() throws -> [String] {
    try index.differences(from: source, source.list(), settings: settings)
  }

  func node(_ path: String) throws -> NodeRow? {
    guard let path = VaultPath(path) else { return nil }
    return try index.read { try $0.node(at: path) }
  }

  /// Every note and stub.
  func allNodes(_ reader: IndexReader) throws -> [NodeRow] {
    let ids = try Int64.fetchAll(reader.db, sql: "SELECT id FROM node ORDER BY id")
    let nodes = try reader.nodes(ids.map { NodeID($0) })
    return ids.compactMap { nodes[NodeID($0)] }
  }

  /// The rules of what is owed to a person at any time, sorted.
  func rules(owedTo path: String) throws -> [String] {
    guard let node = try node(path) else { return [] }
    return try index.read { try $0.allObligations(of: node.id) }.map(\.rule.rawValue).sorted()
  }
}
