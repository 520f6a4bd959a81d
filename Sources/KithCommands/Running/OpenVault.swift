import Network
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

/// A vault whose index is up to date: what every view asks.
struct OpenVault {
  let root: VaultRoot
  let settings: Settings
  let settingsText: SourceText
  let settingsDiagnostics: [Diagnostic]
  let tree: WorkingTree
  let listing: Listing
  let index: VaultIndex
  let counts: SyncCounts

  /// The bytes of a note, for showing its lines; nil where it cannot be read now.
  func source(of path: VaultPath) -> SourceText? {
    (try? tree.read(path)).map { SourceText($0.bytes) }
  }
}

extension Session {
  /// Finds the vault, reads its settings and brings its index up to date.
  ///
  /// - Parameter isRebuild: make the index anew from nothing.
  func open(rebuilding isRebuild: Bool = false) throws -> OpenVault {
    let root = try locate()
    let settingsText = try SettingsFile.read(in: root)
    let (settings, found) = Settings.read(settingsText)
    let (ignored, flaws) = SettingsFile.ignorePatterns(settings)
    let diagnostics = found + flaws
    let tree = try WorkingTree(root, ignoring: ignored)
    let listing = try tree.list()
    let basis = ContentHash(settingsText.bytes + Array(environment.build.utf8))
    let path = try indexPath(of: root)
    if isRebuild, let path { VaultIndex.discard(at: path) }
    func attempt() throws -> (VaultIndex, SyncCounts) {
      let index = try path.map { try VaultIndex.open(at: $0) } ?? .inMemory()
      if let notice = index.notice { warn("kith: \(notice)") }
      let progress = ProgressDisplay(environment)
      defer { progress.finish() }
      let counts = try index.synchronize(
        with: listing, from: tree, settings: settings, basis: basis,
        progress: progress.show)
      return (index, counts)
    }
    let (index, counts): (VaultIndex, SyncCounts)
    do {
      (index, counts) = try attempt()
    } catch let error where VaultIndex.isDamage(error) {
      // The file can be read in part only: it holds nothing that the notes do not.
      guard let path else { throw error }
      warn("kith: the index was damaged and is made anew")
      VaultIndex.discard(at: path)
      (index, counts) = try attempt()
    }
    return OpenVault(
      root: root, settings: settings, settingsText: settingsText,
      settingsDiagnostics: diagnostics, tree: tree, listing: listing, index: index, counts: counts)
  }

  func locate() throws -> VaultRoot {
    try VaultLocator(
      environment: environment.variables, workingDirectory: environment.workingDirectory
    ).locate(option: options.vault)
  }

  /// Where the vault's index is; nil, with a word to the user, where the cache folder cannot be
  /// made: then the index is kept in memory.
  func indexPath(of root: VaultRoot) throws -> String? {
    let location = try CacheLocation(
      of: root, environment: environment.variables,
      workingDirectory: environment.workingDirectory)
    do {
      try location.createFolder()
      return location.file
    } catch {
      warn("kith: \(error.message); the index is kept in memory")
      return nil
    }
  }
}
