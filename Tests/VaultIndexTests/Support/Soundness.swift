import NoteSyntax
import Testing
import VaultFiles

@testable import VaultIndex

/// What holds of every index of any notes.
enum Soundness {
  /// Every listed note is in the index; every diagnostic lies in its file and says what and what
  /// to do; the index equals one made anew; nothing is left to do.
  static func check(
    _ index: VaultIndex, of notes: IndexedNotes, location: SourceLocation = #_sourceLocation
  ) throws {
    for file in try notes.listing().files {
      let node = try index.read { try $0.node(at: file.path) }
      #expect(node != nil, "lost: \(file.path)", sourceLocation: location)
    }
    let rows = try index.read { reader in
      let rows = try reader.diagnostics()
      let nodes = try reader.nodes(rows.map(\.note))
      return rows.map { (nodes[$0.note]?.path, $0) }
    }
    var sizes: [VaultPath: Int] = [:]
    for (path, row) in rows {
      guard let path else {
        Issue.record("a diagnostic of no note: \(row)", sourceLocation: location)
        continue
      }
      if sizes[path] == nil { sizes[path] = try notes.source.read(path).bytes.count }
      let isSound =
        row.diagnostic.span.end <= sizes[path] ?? 0 && !row.diagnostic.message.isEmpty
        && !row.diagnostic.remedy.isEmpty && row.position.line >= 1 && row.position.column >= 1
      #expect(isSound, "\(path): \(row)", sourceLocation: location)
    }
    let differences = try index.differences(
      from: notes.source, notes.listing(), settings: notes.settings)
    #expect(differences == [], sourceLocation: location)
  }

  /// Indexes the notes of a source in memory and checks the result.
  static func check(_ source: MemorySource, location: SourceLocation = #_sourceLocation) throws {
    let notes = IndexedNotes(of: source)
    let index = try VaultIndex.inMemory()
    func sync() throws -> SyncCounts {
      try index.synchronize(
        with: notes.listing(), from: source, settings: notes.settings, basis: notes.basis)
    }
    #expect(try sync().added == notes.listing().files.count, sourceLocation: location)
    try check(index, of: notes, location: location)
    let again = try sync()
    #expect(again.isUnchanged && again.filesRead == 0, sourceLocation: location)
  }
}
