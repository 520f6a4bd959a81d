import Network
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

/// A vault with its index, which is brought up to date when it is first asked.
struct OpenVault {
  let root: VaultRoot
  let settings: Settings
  let settingsText: SourceText
  let settingsDiagnostics: [Diagnostic]
  let tree: WorkingTree
  let index: LiveIndex
  /// What is asked of a process that watches it, and where; nil where the folder is not to be told
  /// from others.
  let vouchQuestion: VouchQuestion?
  let vouchSocket: String

  /// What the walk found; waits for its end.
  var listing: Listing {
    get throws { try index.notes.listing() }
  }

  /// What the walk could not list; waits for its end.
  var troubles: [WalkTrouble] {
    get throws { try index.notes.troubles() }
  }

  /// The bytes of a note, for showing its lines; nil where it cannot be read now.
  func source(of path: VaultPath) -> SourceText? {
    (try? tree.read(path)).map { SourceText($0.bytes) }
  }
}

extension Session {
  /// Finds the vault, reads its settings and begins to walk it. Its index is brought up to date
  /// when it is first asked, and mostly answers before the walk has ended; see `LiveIndex.read`.
  ///
  /// - Parameters:
  ///   - isRebuild: make the index anew from nothing.
  ///   - root: the vault, where it was found already.
  ///   - watch: what is to watch the folders that the walk comes to.
  func open(
    rebuilding isRebuild: Bool = false, at root: VaultRoot? = nil,
    watchedBy watch: VaultWatch? = nil
  ) throws -> OpenVault {
    try OpenFiles.check()
    let root = try root ?? locate()
    let settingsText = try SettingsFile.read(in: root)
    let (settings, found) = Settings.read(settingsText)
    let (ignored, flaws) = SettingsFile.ignorePatterns(settings)
    let diagnostics = found + flaws
    let tree = try WorkingTree(root, ignoring: ignored)
    let source = watch?.source(tree) ?? tree
    let basis = ContentHash(settingsText.bytes + Array(environment.build.utf8))
    let cache = try cacheLocation(of: root)
    let path = index(at: cache)
    let question = tree.identity.map { VouchQuestion(folder: $0, basis: basis) }
    let listing = PendingListing(of: source) {
      // Who watches is the one who would be asked.
      watch == nil && path != nil ? question?.ask(at: cache.socket) : nil
    }
    let progress = ProgressDisplay(environment)
    let index = LiveIndex(
      at: path,
      of: IndexedNotes(source: source, listing: listing, settings: settings, basis: basis),
      rebuilding: isRebuild,
      progress: SyncProgress(show: progress.show, ended: progress.finish),
      tell: { warn("kith: \($0)") })
    return OpenVault(
      root: root, settings: settings, settingsText: settingsText,
      settingsDiagnostics: diagnostics, tree: tree, index: index, vouchQuestion: question,
      vouchSocket: cache.socket)
  }

  /// Asks the index of a vault, and then says what the question had to warn of: once, though it may
  /// be asked twice.
  func ask<Answer>(
    _ vault: OpenVault,
    _ question: (_ reader: IndexReader, _ warn: @escaping (String) -> Void) throws -> Answer
  ) throws -> Answer {
    var warnings: [String] = []
    // Of an error, too: whom nobody knows may lie where nothing could be read.
    defer { (warnings + unreadable(in: vault)).forEach(warn) }
    let answer = try vault.index.read { reader in
      warnings = []
      return try question(reader) { warning in
        if !warnings.contains(warning) { warnings.append(warning) }
      }
    }
    if let lack = vault.tree.lack { throw lack }
    return answer
  }

  /// What could not be listed, in a line: it is missing in every answer.
  private func unreadable(in vault: OpenVault) -> [String] {
    let troubles = ((try? vault.troubles) ?? []).filter { $0.code.severity == .error }
    return troubles.prefix(1).map { first in
      let others = troubles.count > 1 ? " and \(troubles.count - 1) more" : ""
      return "kith: \"\(first.path)\"\(others) cannot be read, and may be missing here; "
        + "`kith check` says why"
    }
  }

  /// Says, where a view shows what is owed, that some of what was written could not be read: what
  /// follows from it is missing.
  func warnOfErrors(in vault: OpenVault) throws {
    let inNotes = try vault.index.read { try $0.errorCount() }
    let inSettings = vault.settingsDiagnostics.contains { $0.severity == .error }
    var places = inNotes > 0 ? ["\(inNotes) error\(inNotes == 1 ? "" : "s") in the notes"] : []
    if inSettings { places.append(places.isEmpty ? "errors in kith.yaml" : "some in kith.yaml") }
    guard !places.isEmpty else { return }
    warn("kith: \(places.joined(separator: ", and ")); `kith check` shows them")
  }

  func locate() throws -> VaultRoot {
    // An empty variable of a script would else mean whatever vault one stands in.
    if options.vault?.isEmpty ?? false {
      throw CommandError.usage(
        "`--vault` names no folder", remedy: "write it behind; `.` is the folder that you are in")
    }
    return try VaultLocator(
      environment: environment.variables, workingDirectory: environment.workingDirectory
    ).locate(option: options.vault)
  }

  /// Where the vault's index is; nil, with a word to the user, where the cache folder cannot be
  /// made: then the index is kept in memory.
  func indexPath(of root: VaultRoot) throws -> String? { index(at: try cacheLocation(of: root)) }

  private func cacheLocation(of root: VaultRoot) throws -> CacheLocation {
    try CacheLocation(
      of: root, environment: environment.variables,
      workingDirectory: environment.workingDirectory)
  }

  private func index(at location: CacheLocation) -> String? {
    do {
      try location.createFolder()
      return location.file
    } catch {
      warn("kith: \(error.message); the index is kept in memory")
      return nil
    }
  }
}
