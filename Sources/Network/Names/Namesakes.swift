import NoteSyntax

/// The notes that go by one name, in the orders in which the rules try them.
///
/// Thousands may share a name, and each of them may be linked by it. So what a rule asks for is found
/// without looking at each of them: where they are few by going through them, else in tables.
package struct Namesakes: Sendable {
  /// Up to so many, going through them takes less than making tables.
  package static let few = 8

  /// Files first, the shortest path before the others, as in Obsidian, and of several as short the
  /// first by its bytes; then names and then aliases, by path.
  package let entries: [NameEntry]
  private let tables: NamesakeTables?

  /// - Parameter entries: every entry under one key, in any order.
  package init(_ entries: [NameEntry]) {
    let sorted = entries.count > 1 ? entries.sorted(by: Self.isTriedBefore) : entries
    self.entries = sorted
    tables = sorted.count > Self.few ? NamesakeTables(sorted) : nil
  }

  package static let none = Namesakes([])

  /// Those that bear the name in one way.
  func places(_ rank: NameEntry.Rank, ofPeople: Bool) -> [Int] {
    tables?.places(rank, ofPeople: ofPeople)
      ?? entries.indices.filter {
        entries[$0].rank == rank && (!ofPeople || entries[$0].kind.mayBePerson)
      }
  }

  /// How many there are, whichever way they bear the name.
  func count(ofPeople: Bool) -> Int {
    guard ofPeople else { return entries.count }
    return tables?.peopleCount ?? entries.count { $0.kind.mayBePerson }
  }

  /// The files whose path ends with these folders.
  func files(below folders: [NameKey]) -> [Int] {
    tables?.endings.below(folders)
      ?? files { Resolver.folders(of: $0.path).suffix(folders.count).elementsEqual(folders) }
  }

  /// The files that lie in these folders, counted from the root.
  func files(in folders: [NameKey]) -> [Int] {
    tables?.endings.exactly(folders)
      ?? files { folders.isEmpty ? $0.path.isAtRoot : Resolver.folders(of: $0.path) == folders }
  }

  /// The files in the folder of another.
  func files(beside source: VaultPath) -> [Int] {
    tables?.files(inFolder: source.folder) ?? files { $0.path.isBeside(source) }
  }

  /// Where they work.
  var workplaces: Workplaces { tables?.workplaces ?? Workplaces(entries) }

  /// The entry of the note at `path`.
  func place(of path: VaultPath) -> Int? {
    if let tables { return tables.place(of: path) }
    return entries.firstIndex { $0.path == path }
  }

  private func files(where isMeant: (NameEntry) -> Bool) -> [Int] {
    entries.indices.filter { entries[$0].rank == .fileName && isMeant(entries[$0]) }
  }

  static func isShorter(_ left: NameEntry, _ right: NameEntry) -> Bool {
    let (leftCount, rightCount) = (left.path.text.utf8.count, right.path.text.utf8.count)
    return leftCount != rightCount ? leftCount < rightCount : left.path < right.path
  }

  private static func isTriedBefore(_ left: NameEntry, _ right: NameEntry) -> Bool {
    if left.rank != right.rank { return left.rank.rawValue < right.rank.rawValue }
    return left.rank == .fileName ? isShorter(left, right) : left.path < right.path
  }
}

/// What the rules ask of many notes of one name, as places among them, each list in order.
private struct NamesakeTables: Sendable {
  private var all: [[Int]] = Array(repeating: [], count: 3)
  private var people: [[Int]] = Array(repeating: [], count: 3)
  private var byFolder: [Substring: [Int]] = [:]
  private var byPath: [VaultPath: Int] = [:]
  private(set) var endings = FolderEndings()
  let workplaces: Workplaces

  init(_ entries: [NameEntry]) {
    workplaces = Workplaces(entries)
    for (place, entry) in entries.enumerated() {
      byPath[entry.path] = place
      all[entry.rank.rawValue].append(place)
      if entry.kind.mayBePerson { people[entry.rank.rawValue].append(place) }
      guard entry.rank == .fileName else { continue }
      byFolder[entry.path.folder, default: []].append(place)
      endings.add(place, in: Resolver.folders(of: entry.path))
    }
  }

  var peopleCount: Int { people.reduce(0) { $0 + $1.count } }

  func places(_ rank: NameEntry.Rank, ofPeople: Bool) -> [Int] {
    (ofPeople ? people : all)[rank.rawValue]
  }

  func files(inFolder folder: Substring) -> [Int] { byFolder[folder] ?? [] }
  func place(of path: VaultPath) -> Int? { byPath[path] }
}
