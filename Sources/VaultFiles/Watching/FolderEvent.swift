/// Something that the system says has happened in a watched folder.
struct FolderEvent: Equatable {
  enum Change: Equatable {
    /// A file was written to, or its times or rights are others.
    case content
    /// A name came or went.
    case name
    /// The watched folder itself was deleted, moved or unmounted.
    case folder
    /// Something happened to a watched file, under whatever name; `name` is a path that it has.
    case file
    /// More happened than the system kept: anything may have changed.
    case overflow
  }

  var change: Change
  /// The watched folder, as bytes relative to the vault with a closing `/`; empty for the vault, and
  /// where the event is of no folder.
  var folder: [UInt8] = []
  /// What it happened to in the folder; empty for the folder itself.
  var name: [UInt8] = []
  var isFolder = false

  /// What a walk may find otherwise, with all below it; the vault where that is not known.
  var path: [UInt8] { name.isEmpty ? Array(folder.dropLast()) : folder + name }

  /// Whether another folder may be there, or none, or one by another name.
  var concernsFolders: Bool { isFolder || change == .folder || path.isEmpty }
}

extension FolderReader {
  /// Whether a walk after the event may find something else than one before it.
  ///
  /// A name that comes or goes always may: a link that is no note's name can lead to a folder. Of
  /// what is only written to, notes and the settings count, and folders, whose rights may have
  /// changed. A folder that was moved is known by its former path until the next walk; but its moving
  /// is an event that counts, and comes first.
  func isConcerned(by event: FolderEvent) -> Bool {
    switch event.change {
    case .folder, .file, .overflow: return true
    case .content, .name: break
    }
    return event.name.withUnsafeBufferPointer { name in
      guard let first = name.first else { return true }
      if event.folder.isEmpty, name.elementsEqual(VaultRoot.marker.utf8) { return true }
      if first == UInt8(ascii: ".") || event.folder.isEmpty && isTemplates(name) { return false }
      if ignored.matches(event.folder, name, isFolder: event.isFolder) { return false }
      return event.change == .name || event.isFolder || isNote(name)
    }
  }
}
