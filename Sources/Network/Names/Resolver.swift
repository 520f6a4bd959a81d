package import NoteSyntax

/// What a link resolved to, and by which of the five rules.
package enum Resolution: Hashable, Sendable {
  case note(NodeID, ResolutionRule)
  /// Several fit and none is meant: the candidates, in the order of their paths.
  case ambiguous([NameEntry])
  case none
}

/// The rules by which a target finds its note, in the order tried. Source: the guide's page on the
/// format, "Links and names".
package enum ResolutionRule: Int, CaseIterable, Sendable {
  case exactPath = 1
  case sameFolder = 2
  case fileName = 3
  case name = 4
  case alias = 5

  /// As `links --explain` prints it.
  package var explanation: String {
    switch self {
    case .exactPath: "rule 1: the exact path from the vault's root"
    case .sameFolder: "rule 2: a note of that file name in the same folder"
    case .fileName: "rule 3: a note of that file name or path ending"
    case .name: "rule 4: a note of that name"
    case .alias: "rule 5: a note with that alias"
    }
  }
}

/// Finds the note that a link means among the notes of its name.
package enum Resolver {
  /// Resolves `target`, written in the note at `source`, among `candidates`: every entry under the
  /// target's lookup keys, in any order. Where a person is wanted, the linking note itself is meant
  /// only if nothing else is, and by a name alone so is a note that can be of nobody: the note of a talk
  /// may bear its guest's name.
  ///
  /// - Parameter written: the target as it is written, which decides between paths that differ in case
  ///   or in Unicode's form alone, as some file systems have them side by side.
  package static func resolve(
    _ target: LinkTarget, written: String, from source: VaultPath, among candidates: [NameEntry],
    wantsPerson: Bool = false
  ) -> (resolution: Resolution, alternatives: [NameEntry]) {
    let others =
      wantsPerson
      ? candidates.filter { $0.path != source && ($0.kind.mayBePerson || !target.isBare) } : []
    let candidates = others.isEmpty ? candidates : others
    let exact = candidates.filter { $0.key == target.key }
    let byFile = exact.filter { $0.rank == .fileName && endsWith(target.folders, $0.path) }
      .sorted(by: shorterFirst)
    func found(_ entry: NameEntry, _ rule: ResolutionRule)
      -> (resolution: Resolution, alternatives: [NameEntry])
    {
      (.note(spelled(written, like: entry, among: byFile).node, rule), byFile)
    }
    // A bare name at the root is an exact path too; one with folders always is. One that begins with
    // a point is a path from the linking note's folder, and else, as ever, from the root.
    let wanted = [target.folders(from: source), target.folders]
    for wanted in wanted.dropFirst(target.ascent == nil ? 1 : 0) {
      let isExact: (NameEntry) -> Bool =
        wanted.isEmpty ? { $0.path.isAtRoot } : { folders(of: $0.path) == wanted }
      if let entry = byFile.first(where: isExact) { return found(entry, .exactPath) }
    }
    if target.isBare, let entry = byFile.first(where: { $0.path.folder == source.folder }) {
      return found(entry, .sameFolder)
    }
    if let entry = byFile.first { return found(entry, .fileName) }
    // A target with folders is a path, never a name; one with a slash in the name cannot be a file.
    guard target.isBare else { return (.none, []) }
    if let found = single(exact.filter { $0.rank == .name }, .name) { return found }
    if let found = single(exact.filter { $0.rank == .alias }, .alias) { return found }
    guard let base = target.baseKey, let qualifier = target.qualifier else { return (.none, []) }
    return narrowed(candidates.filter { $0.key == base }, by: qualifier)
  }

  /// Among notes of the same path, as far as paths are compared here, the one whose path is written so:
  /// `entry` itself where none is.
  private static func spelled(_ written: String, like entry: NameEntry, among found: [NameEntry])
    -> NameEntry
  {
    guard found.count > 1 else { return entry }
    let path = NameKey(entry.path.text)
    let way = written.split(separator: "/").drop { $0 == "." || $0 == ".." }.joined(separator: "/")
    return found.first { other in
      let text = other.path.text
      return ["/" + text, "/" + text.dropLast(3)].contains { $0.ends(withBytesOf: "/" + way) }
        && NameKey(text) == path
    } ?? entry
  }

  /// `Bo Chen (Northwind)`: the one of that name who works there.
  private static func narrowed(_ candidates: [NameEntry], by qualifier: NameKey)
    -> (resolution: Resolution, alternatives: [NameEntry])
  {
    let there = candidates.filter { entry in
      entry.organizations.contains { organization in
        organization == qualifier || organization.text.hasPrefix(qualifier.text + " ")
      }
    }
    var seen = Set<NodeID>()
    let distinct = there.sorted { $0.rank.rawValue < $1.rank.rawValue }
      .filter { seen.insert($0.node).inserted }
    if let only = distinct.first, distinct.count == 1 {
      let rule: ResolutionRule =
        switch only.rank {
        case .fileName: .fileName
        case .name: .name
        case .alias: .alias
        }
      return (.note(only.node, rule), distinct)
    }
    return distinct.isEmpty ? (.none, []) : (.ambiguous(distinct.sorted(by: shorterFirst)), [])
  }

  private static func single(_ entries: [NameEntry], _ rule: ResolutionRule)
    -> (resolution: Resolution, alternatives: [NameEntry])?
  {
    guard let first = entries.first else { return nil }
    if entries.count == 1 { return (.note(first.node, rule), entries) }
    return (.ambiguous(entries.sorted { $0.path < $1.path }), entries)
  }

  package static func folders(of path: VaultPath) -> [NameKey] {
    path.folder.split(separator: "/").map { NameKey($0) }
  }

  private static func endsWith(_ wanted: [NameKey], _ path: VaultPath) -> Bool {
    wanted.isEmpty || folders(of: path).suffix(wanted.count).elementsEqual(wanted)
  }

  /// The shortest path wins, as in Obsidian; of several as short, the first by its bytes.
  private static func shorterFirst(_ left: NameEntry, _ right: NameEntry) -> Bool {
    let (leftCount, rightCount) = (left.path.text.utf8.count, right.path.text.utf8.count)
    return leftCount != rightCount ? leftCount < rightCount : left.path < right.path
  }
}

extension LinkTarget {
  /// Whether it is a name alone, and no path.
  package var isBare: Bool { folders.isEmpty && ascent == nil }

  /// The folders from the vault's root, as a link in the note at `source` says them.
  package func folders(from source: VaultPath) -> [NameKey] {
    guard let ascent else { return folders }
    return Resolver.folders(of: source).dropLast(ascent) + folders
  }
}
