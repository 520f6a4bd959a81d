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
  let index: LiveIndex

  var counts: SyncCounts { index.counts }

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
    let progress = ProgressDisplay(environment)
    defer { progress.finish() }
    let index = try LiveIndex(
      at: path,
      of: IndexedNotes(source: tree, listing: listing, settings: settings, basis: basis),
      rebuilding: isRebuild, progress: progress.show, tell: { warn("kith: \($0)") })
    return OpenVault(
      root: root, settings: settings, settingsText: settingsText,
      settingsDiagnostics: diagnostics, tree: tree, listing: listing, index: index)
  }

  /// Says, where a view shows what is owed, that some of what was written could not be read: what
  /// follows from it is missing.
  func warnOfErrors(in vault: OpenVault) throws {
    let inNotes = try vault.index.read { try $0.errorCount() }
    let inSettings = vault.settingsDiagnostics.filter { $0.severity == .error }.count
    let count = inNotes + inSettings + vault.listing.troubles.count
    guard count > 0 else { return }
    warn("kith: \(count) error\(count == 1 ? "" : "s") in the notes; `kith check` shows them")
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
