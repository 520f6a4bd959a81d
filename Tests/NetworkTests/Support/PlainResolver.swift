import Network
import NoteSyntax

/// The five rules as they read, each going through all notes of a name: what `Resolver` must come to.
struct PlainResolver {
  let target: LinkTarget
  let source: VaultPath
  let wantsPerson: Bool
  /// Of all names.
  let entries: [NameEntry]

  /// `PATH by RULE, of ALL`, `ambiguous, of ALL` or `none`.
  var resolved: String {
    let named = entries.filter { target.lookupKeys.contains($0.key) }
    let fitting = named.filter { $0.kind.mayBePerson || !target.isBare }
    let others = fitting.filter { $0.path != source }
    guard wantsPerson, !others.isEmpty else { return resolved(among: named) }
    let other = resolved(among: others)
    return other == "none" ? resolved(among: fitting) : other
  }

  private func resolved(among candidates: [NameEntry]) -> String {
    let exact = candidates.filter { $0.key == target.key }
    let files = exact.filter { entry in
      entry.rank == .fileName
        && Resolver.folders(of: entry.path).suffix(target.folders.count)
          .elementsEqual(target.folders)
    }
    .sorted { ($0.path.text.utf8.count, $0.path) < ($1.path.text.utf8.count, $1.path) }
    let fromSource = files.first {
      target.ascent != nil && Resolver.folders(of: $0.path) == target.folders(from: source)
    }
    let atPlace = files.first { Resolver.folders(of: $0.path) == target.folders }
    if let file = fromSource ?? atPlace { return found(file, 1, files) }
    if target.isBare, let file = files.first(where: { $0.path.folder == source.folder }) {
      return found(file, 2, files)
    }
    if let file = files.first { return found(file, 3, files) }
    guard target.isBare else { return "none" }
    for rank in [NameEntry.Rank.name, .alias] {
      let named = exact.filter { $0.rank == rank }.sorted { $0.path < $1.path }
      if let first = named.first { return found(first, rank.rawValue + 3, named) }
    }
    let there = candidates.filter { entry in
      entry.key == target.baseKey
        && entry.organizations.contains { organization in
          guard let qualifier = target.qualifier?.text else { return false }
          return organization.text == qualifier || organization.text.hasPrefix(qualifier + " ")
        }
    }
    .sorted { ($0.path.text.utf8.count, $0.path) < ($1.path.text.utf8.count, $1.path) }
    return there.first.map { found($0, $0.rank.rawValue + 3, there) } ?? "none"
  }

  private func found(_ entry: NameEntry, _ rule: Int, _ all: [NameEntry]) -> String {
    let list = "of \(all.map(\.path.text))"
    return rule > 3 && all.count > 1 || entry.key != target.key && all.count > 1
      ? "ambiguous, \(list)" : "\(entry.path.text) by \(rule), \(list)"
  }
}
