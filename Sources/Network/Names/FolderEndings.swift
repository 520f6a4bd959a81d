import NoteSyntax

/// Which files lie below folders, found from the last folder up: a tree of the ways that lead from
/// files to the root.
///
/// It holds each file once for each of its folders.
struct FolderEndings: Sendable {
  private struct Step: Hashable {
    var from: Int
    var to: NameKey
  }

  private struct Folder {
    /// Files whose path ends with the folders up to here.
    var below: [Int] = []
    /// Files that are in these folders and no others.
    var exactly: [Int] = []
  }

  private var folders = [Folder()]
  private var steps: [Step: Int] = [:]

  /// - Parameter path: the file's folders, from the root.
  mutating func add(_ file: Int, in path: [NameKey]) {
    var at = 0
    folders[at].below.append(file)
    for name in path.reversed() {
      let step = Step(from: at, to: name)
      at = steps[step] ?? folders.count
      if at == folders.count {
        folders.append(Folder())
        steps[step] = at
      }
      folders[at].below.append(file)
    }
    folders[at].exactly.append(file)
  }

  /// The files whose path ends with these folders, in the order in which they were added.
  func below(_ path: [NameKey]) -> [Int] { folder(path)?.below ?? [] }

  /// The files in these folders, counted from the root.
  func exactly(_ path: [NameKey]) -> [Int] { folder(path)?.exactly ?? [] }

  private func folder(_ path: [NameKey]) -> Folder? {
    var at = 0
    for name in path.reversed() {
      guard let next = steps[Step(from: at, to: name)] else { return nil }
      at = next
    }
    return folders[at]
  }
}
