import Network
import NoteSyntax
import VaultFiles

/// Which files there are of those that links name: `![[photo.png]]`, `[[talks/minutes.pdf]]`.
///
/// As Obsidian does, a link finds a file by its path from the vault's root or from the note's folder,
/// or by its name wherever it lies, with the last of its folders where the link has any.
struct LinkedFiles {
  /// A link to a file, and the note in which it stands.
  struct Link: Hashable {
    var target: String
    var note: VaultPath
  }

  private let found: Set<Link>

  /// Looks for each at the places where it would lie, and only for those that are not there through
  /// all folders of the vault.
  init(_ links: Set<Link>, in tree: WorkingTree) {
    let near = links.filter { link in
      [link.target, link.note.folder + "/" + link.target]
        .contains { VaultPath($0).map(tree.holdsFile) ?? false }
    }
    let far = links.subtracting(near)
    let files = Dictionary(
      grouping: tree.files(named: Set(far.map { LinkTarget($0.target).key }))
    ) { NameKey($0.fileName) }
    found = near.union(
      far.filter { link in
        let target = LinkTarget(link.target)
        let wanted = target.folders(from: link.note)
        return files[target.key, default: []].contains { path in
          let folders = Resolver.folders(of: path)
          return target.ascent == nil
            ? folders.suffix(wanted.count).elementsEqual(wanted) : folders == wanted
        }
      })
  }

  func contains(_ target: String, linkedIn note: VaultPath) -> Bool {
    found.contains(Link(target: target, note: note))
  }

  /// Whether a link is to a file and to no note, by the ending of its name: two to six small letters and
  /// digits, or capitals and digits, of which `.md` alone is a note's. `[[St.Gallen]]` has none, nor has `[[J.Smith]]`.
  static func isFile(_ target: String) -> Bool {
    guard let point = target.lastIndex(of: "."), point > target.startIndex,
      target[target.index(before: point)] != "/"
    else { return false }
    let ending = target[target.index(after: point)...]
    return (2...6).contains(ending.utf8.count) && ending.lowercased() != "md"
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && ending.contains(where: \.isLetter) && !domains.contains(ending.lowercased())
      && (!ending.contains(where: \.isUppercase) || !ending.contains(where: \.isLowercase))
  }

  /// What ends the name of a site or of a project, and no file's.
  private static let domains: Set<String> = ["com", "org", "net", "io", "eu", "js", "ai"]
}
