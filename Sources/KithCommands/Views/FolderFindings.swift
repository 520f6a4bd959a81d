import Network
import NoteSyntax
import VaultFiles
import VaultIndex

/// What is to be said of the folders that notes lie in: names that are nearly those of kith, folders of
/// `kith.yaml` that are not there, vaults within the vault, and notes whose paths are one to many
/// systems.
struct FolderFindings {
  private let vault: OpenVault
  private let reader: IndexReader
  /// Reads a note's text, as far as it can be read now.
  private let text: (VaultPath) -> SourceText?

  init(_ vault: OpenVault, _ reader: IndexReader, text: @escaping (VaultPath) -> SourceText?) {
    self.vault = vault
    self.reader = reader
    self.text = text
  }

  /// Folders of plain notes with nearly the name of one that gives its notes a kind: told of once, in
  /// the first of the notes.
  ///
  /// - Parameter notes: where they are looked for; nil for all.
  func odd(in notes: Set<NodeID>?) throws -> [Finding] {
    let known = vault.settings.folders.keys.filter { !$0.contains("/") && !Self.isPattern($0) }
      .sorted()
    var firsts: [String: NodeRow] = [:]
    for note in try reader.nodes(ofKinds: [.note]) {
      guard let path = note.path, let folder = path.topFolder.map(String.init) else { continue }
      if let first = firsts[folder]?.path, first < path { continue }
      firsts[folder] = note
    }
    return firsts.compactMap { folder, note in
      guard let path = note.path, notes?.contains(note.id) ?? true,
        !known.contains(NameKey(folder).text), let near = NearName.of(folder, among: known),
        !isVault(folder)
      else { return nil }
      let diagnostic = Diagnostic(
        .oddFolder, .at(0), "what lies in \"\(folder)/\" are plain notes",
        remedy: "did you mean \"\(near)/\"? Rename it, or give the notes a `kind:`")
      return Finding(diagnostic, in: text(path), path: path.text)
    }
  }

  /// Folders under `folders:` that are not there.
  func missing() throws -> [Diagnostic] {
    let named = vault.settings.ownFolders.filter { !vault.holdsFolder($0.text) }
    guard !named.isEmpty else { return [] }
    let folders = try folders()
    let keys = Set(folders.map { NameKey($0) })
    return named.compactMap { own in
      guard !keys.contains(NameKey(own.text)) else { return nil }
      let remedy =
        Self.isPattern(own.text)
        ? "folders are named one by one, without `*` and `?`"
        : meant(own.text, among: folders).map { "did you mean \"\($0)\"?" }
          ?? "name it by its path from the vault's root"
      return Diagnostic(
        .missingFolder, own.span, "no folder \"\(own.text)\" lies in the vault", remedy: remedy)
    }
  }

  /// The shortest of the paths that end so, or one that is near.
  private func meant(_ folder: String, among folders: [String]) -> String? {
    let end = "/" + NameKey(folder).text
    let ending = folders.filter { NameKey($0).text.ends(withBytesOf: end) }
    return ending.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
      ?? NearName.of(folder, among: folders)
  }

  /// What is wrong with whole files: vaults whose notes are read in this one by no folder that
  /// `folders:` names, and notes whose paths differ in case, Unicode's form or blanks alone.
  func ofFiles() throws -> [Finding] {
    try innerVaults() + samePaths()
  }

  private func innerVaults() throws -> [Finding] {
    let named = vault.settings.folders.keys
    return try folders().filter(isVault).compactMap { folder in
      let key = NameKey(folder).text
      guard !named.contains(where: { $0 == key || $0.hasPrefix(key + "/") }) else { return nil }
      return Finding(
        of: .innerVault, path: "\(folder)/\(VaultRoot.marker)",
        "\"\(folder)/\" is a vault of its own, and its notes are read here without its settings",
        remedy: "`--vault` asks it alone; here, name its folders under `folders:`, "
          + "or leave it out by `ignore:`")
    }
  }

  private func samePaths() throws -> [Finding] {
    let shared = try reader.pathsOfSharedFileNames()
    return Dictionary(grouping: shared) { NameKey($0.text) }.values.flatMap { paths in
      let paths = paths.sorted()
      return paths.dropFirst().map { path in
        // Blanks are told apart by every system, and by few people.
        guard paths[0].text.lowercased() == path.text.lowercased() else {
          return Finding(
            of: .samePath, path: path.text,
            "beside \"\(paths[0].text)\", from which it differs in blanks alone",
            remedy: "put them together, or rename one")
        }
        return Finding(
          of: .samePath, path: path.text,
          "beside \"\(paths[0].text)\", from which it differs in case or in how accents are "
            + "written alone",
          remedy: "put them together, or rename one: on other systems they are one file")
      }
    }
  }

  /// Every folder that notes lie in or below, in order.
  private func folders() throws -> [String] {
    var known: Set<Substring> = []
    for path in try reader.contents().map(\.path) {
      var folder = path.folder
      while !folder.isEmpty, known.insert(folder).inserted {
        folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      }
    }
    return known.map(String.init).sorted()
  }

  private func isVault(_ folder: String) -> Bool {
    VaultPath("\(folder)/\(VaultRoot.marker)").map(vault.tree.holdsFile) ?? false
  }

  private static func isPattern(_ folder: String) -> Bool {
    folder.contains("*") || folder.contains("?")
  }
}
