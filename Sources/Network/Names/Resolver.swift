package import NoteSyntax

/// What a link resolved to, and by which of the five rules.
package enum Resolution: Hashable, Sendable {
  case note(NameEntry, ResolutionRule)
  /// Several fit and none is meant.
  case ambiguous
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
package struct Resolver {
  private let target: LinkTarget
  private let written: String
  private let source: VaultPath
  /// The notes of the target's name.
  private let exact: Choosing
  /// Those of its name without the remark in parentheses.
  private let base: Choosing

  /// Resolves `target`, written in the note at `source`, among all notes of its names. Where a person
  /// is wanted, the linking note itself is meant only if nothing else is, and by a name alone so is a
  /// note that can be of nobody: the note of a talk may bear its guest's name.
  ///
  /// - Parameters:
  ///   - written: the target as it is written, which decides between paths that differ in case or in
  ///     Unicode's form alone, as some file systems have them side by side.
  ///   - namesakes: the notes under one of the target's lookup keys.
  package static func resolve(
    _ target: LinkTarget, written: String, from source: VaultPath, wantsPerson: Bool = false,
    among namesakes: (NameKey) -> Namesakes
  ) -> (resolution: Resolution, alternatives: Alternatives) {
    let exact = namesakes(target.key)
    let base = target.baseKey.map(namesakes) ?? .none
    func found(_ exact: Choosing, _ base: Choosing) -> (Resolution, Alternatives) {
      Resolver(target: target, written: written, source: source, exact: exact, base: base).resolved
    }
    if wantsPerson {
      func choosing(_ namesakes: Namesakes, except own: VaultPath?) -> Choosing {
        Choosing(namesakes, people: target.isBare, except: own)
      }
      let others = (choosing(exact, except: source), choosing(base, except: source))
      if !others.0.isEmpty || !others.1.isEmpty {
        let other = found(others.0, others.1)
        guard other.0 == .none else { return other }
        return found(choosing(exact, except: nil), choosing(base, except: nil))
      }
    }
    return found(Choosing(exact), Choosing(base))
  }

  /// As above, among entries in any order of which some may have other names.
  package static func resolve(
    _ target: LinkTarget, written: String, from source: VaultPath, wantsPerson: Bool = false,
    among entries: [NameEntry]
  ) -> (resolution: Resolution, alternatives: Alternatives) {
    resolve(target, written: written, from: source, wantsPerson: wantsPerson) { key in
      Namesakes(entries.filter { $0.key == key })
    }
  }

  private var resolved: (resolution: Resolution, alternatives: Alternatives) {
    // Whatever the first three rules find has a path that ends as the target is written.
    let files = exact.files(below: target.folders)
    if let shortest = files.first {
      let (file, rule) = fileAndRule(shortest)
      return (.note(files.count > 1 ? spelled(like: file) : file, rule), files)
    }
    // A target with folders is a path, never a name; one with a slash in the name cannot be a file.
    guard target.isBare else { return (.none, .none) }
    for (rank, rule) in [(NameEntry.Rank.name, ResolutionRule.name), (.alias, .alias)] {
      let found = exact.all(rank)
      if found.count > 1 { return (.ambiguous, found) }
      if let only = found.first { return (.note(only, rule), found) }
    }
    guard let qualifier = target.qualifier else { return (.none, .none) }
    return narrowed(by: qualifier)
  }

  /// - Parameter shortest: what the third rule finds.
  private func fileAndRule(_ shortest: NameEntry) -> (NameEntry, ResolutionRule) {
    if let file = exactFile { return (file, .exactPath) }
    if target.isBare, let file = exact.files(beside: source).first {
      return (file, .sameFolder)
    }
    return (shortest, .fileName)
  }

  /// The file whose path the target is. A bare name at the root is an exact path too; one with folders
  /// always is. One that begins with a point is a path from the linking note's folder, and else, as ever,
  /// from the root.
  private var exactFile: NameEntry? {
    if target.ascent != nil, let file = exact.files(in: target.folders(from: source)).first {
      return file
    }
    return exact.files(in: target.folders).first
  }

  /// Among notes of the same path, as far as paths are compared here, the one whose path is written so:
  /// `file` itself where none is.
  private func spelled(like file: NameEntry) -> NameEntry {
    let twins = exact.files(in: Self.folders(of: file.path))
    guard twins.count > 1 else { return file }
    let way = written.split(separator: "/").drop { $0 == "." || $0 == ".." }.joined(separator: "/")
    return twins.prefix(twins.count).first { twin in
      let text = twin.path.text
      return ["/" + text, "/" + text.dropLast(3)].contains { $0.ends(withBytesOf: "/" + way) }
    } ?? file
  }

  /// `Bo Chen (Northwind)`: the one of that name who works there.
  private func narrowed(
    by qualifier: NameKey
  ) -> (resolution: Resolution, alternatives: Alternatives) {
    let there = base.working(at: qualifier)
    guard let first = there.first else { return (.none, .none) }
    if there.count > 1 { return (.ambiguous, there) }
    let rule: ResolutionRule =
      switch first.rank {
      case .fileName: .fileName
      case .name: .name
      case .alias: .alias
      }
    return (.note(first, rule), there)
  }

  package static func folders(of path: VaultPath) -> [NameKey] {
    path.folder.split(separator: "/").map { NameKey($0) }
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
