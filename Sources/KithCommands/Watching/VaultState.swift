import NoteSyntax
import VaultFiles
import VaultIndex

/// What the notes and the settings said at one time, by the hashes of their bytes.
struct VaultState {
  var settings: ContentHash
  /// By path.
  var notes: [NoteContent]

  /// What is otherwise now. Files that were only touched are none of it.
  func changes(to now: VaultState) -> VaultChanges {
    var changes = VaultChanges()
    var old = notes[...]
    for note in now.notes {
      while let first = old.first, first.path < note.path {
        changes.removed.append(first.path.text)
        old.removeFirst()
      }
      if let first = old.first, first.path == note.path {
        if first.hash != note.hash { changes.changed.append(note.path.text) }
        old.removeFirst()
      } else {
        changes.added.append(note.path.text)
      }
    }
    changes.removed += old.map(\.path.text)
    if settings != now.settings {
      changes.changed.append(VaultRoot.marker)
      changes.changed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return changes
  }
}

/// The files that are otherwise than before, each list by path; `kith.yaml` is one of them.
struct VaultChanges: Equatable {
  var added: [String] = []
  var changed: [String] = []
  var removed: [String] = []

  var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
