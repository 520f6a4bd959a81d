import Network
import NoteSyntax

/// Who goes by which name in a first load, gathered as notes are read.
///
/// Of each name there is no more than whose it is: the rest stands in what the notes say, packed, and
/// is taken out when a link asks for it.
struct GatheredNames: Sendable {
  private struct Entry {
    /// The note's, among those that are read.
    var number: Int32
    /// Another of the same key, an index of `entries`; below zero where there is none.
    var next: Int32
    var rank: NameEntry.Rank
  }

  /// By key, the last one entered: an index of `entries`.
  private var last: [NameKey: Int32] = [:]
  private var entries: [Entry] = []

  /// Adds the names of a note.
  ///
  /// - Parameter number: the note's, among those that are read.
  mutating func add(_ names: [NoteRecord.NamedKey], of number: Int) {
    for (key, rank) in names {
      let entry = Int32(entries.count)
      entries.append(Entry(number: Int32(number), next: last[key] ?? -1, rank: rank))
      last[key] = entry
    }
  }

  /// The names, with the notes whose they are.
  struct InNotes: KnownNames {
    let names: GatheredNames
    /// A `SaidOfPeople` for each note.
    let said: PackedNotes
    let notes: [NodeID]

    func entries(under key: NameKey, withOrganizations: Bool) -> [NameEntry] {
      guard let last = names.last[key] else { return [] }
      var found: [NameEntry] = []
      var index = last
      while index >= 0 {
        let entry = names.entries[Int(index)]
        found.append(self.entry(key, entry, withOrganizations))
        index = entry.next
      }
      return found.reversed()
    }

    private func entry(
      _ key: NameKey, _ entry: Entry, _ withOrganizations: Bool
    ) -> NameEntry {
      let number = Int(entry.number)
      var reader = said.reader(of: number)
      if withOrganizations {
        let itself = reader.saidOfItself()
        return NameEntry(
          key: key, rank: entry.rank, node: notes[number], path: itself.path, kind: itself.kind,
          organizations: itself.attributes?.organizations ?? [])
      }
      let (kind, path) = reader.place()
      return NameEntry(
        key: key, rank: entry.rank, node: notes[number], path: path, kind: kind,
        organizations: [])
    }
  }
}
