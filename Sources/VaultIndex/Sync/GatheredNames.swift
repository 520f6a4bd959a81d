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
    /// How many of the key are entered up to this one.
    var count: Int32
    var rank: NameEntry.Rank
  }

  /// By key, the last one entered: an index of `entries`.
  private var last: [NameKey: Int32] = [:]
  private var entries: [Entry] = []
  /// Keys that many notes share.
  private var crowded: Set<NameKey> = []

  /// Adds the names of a note.
  ///
  /// - Parameter number: the note's, among those that are read.
  mutating func add(_ names: [NoteRecord.NamedKey], of number: Int) {
    for (key, rank) in names {
      let next = last[key] ?? -1
      let count = next < 0 ? 1 : entries[Int(next)].count + 1
      last[key] = Int32(entries.count)
      entries.append(Entry(number: Int32(number), next: next, count: count, rank: rank))
      if count == Namesakes.few + 1 { crowded.insert(key) }
    }
  }

  /// The names, with the notes whose they are.
  struct InNotes: KnownNames {
    private let names: GatheredNames
    /// A `SaidOfPeople` for each note.
    private let said: PackedNotes
    private let notes: [NodeID]
    /// Of the keys that many share, each put in order once: by each of them many links may be written.
    private var crowded: [NameKey: Namesakes] = [:]

    init(names: GatheredNames, said: PackedNotes, notes: [NodeID]) {
      (self.names, self.said, self.notes) = (names, said, notes)
      for key in names.crowded {
        crowded[key] = Namesakes(entries(under: key, withOrganizations: true))
      }
    }

    func namesakes(under key: NameKey, withOrganizations: Bool) -> Namesakes {
      crowded[key] ?? Namesakes(entries(under: key, withOrganizations: withOrganizations))
    }

    private func entries(under key: NameKey, withOrganizations: Bool) -> [NameEntry] {
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
