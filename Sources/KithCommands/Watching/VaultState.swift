import NoteSyntax
import VaultFiles
import VaultIndex

/// What the notes and the settings said at one time, by the hashes of their bytes.
struct VaultState {
  private(set) var settings: ContentHash
  private var notes = PathTree<ContentHash>()

  /// Without a note yet.
  init(settings: ContentHash) { self.settings = settings }

  /// What is otherwise now in some parts of the vault. Files that were only touched are none of it.
  func changes(to now: Look) -> VaultChanges {
    var changes = VaultChanges()
    var former = notes.values(in: now.parts)
    for note in now.notes {
      if let hash = former.removeValue(forKey: Array(note.path.text.utf8)) {
        if hash != note.hash { changes.changed.append(note.path.text) }
      } else {
        changes.added.append(note.path.text)
      }
    }
    changes.removed = former.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
    if settings != now.settings {
      changes.changed.append(VaultRoot.marker)
      changes.changed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return changes
  }

  mutating func take(_ now: Look) {
    settings = now.settings
    _ = notes.remove(in: now.parts)
    for note in now.notes { notes.insert(note.hash, at: Array(note.path.text.utf8)) }
  }

  /// What the settings and the notes in some parts of the vault say.
  struct Look {
    var settings: ContentHash
    var parts: ListedParts
    /// By path.
    var notes: [NoteContent]
  }
}

/// The files that are otherwise than before, each list by path; `kith.yaml` is one of them.
struct VaultChanges: Equatable {
  var added: [String] = []
  var changed: [String] = []
  var removed: [String] = []

  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
