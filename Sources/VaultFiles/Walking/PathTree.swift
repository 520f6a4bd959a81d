/// Values at paths, where what a path covers is found without a look at all others.
///
/// By the bytes of the paths: two names may be the same text, and are two files.
package struct PathTree<Value: Sendable>: Sendable {
  private var root = Folder()

  private struct Folder: Sendable {
    var values: [[UInt8]: Value] = [:]
    var folders: [[UInt8]: Folder] = [:]

    var isEmpty: Bool { values.isEmpty && folders.isEmpty }
  }

  package init() {}

  /// Puts a value at a path that is not empty, in the place of what is there.
  package mutating func insert(_ value: Value, at path: [UInt8]) {
    Self.insert(value, path[...], into: &root)
  }

  /// What is at these paths and below them.
  package func values(in parts: ListedParts) -> [[UInt8]: Value] {
    var found: [[UInt8]: Value] = [:]
    for path in parts.paths { find(path, &found) }
    return found
  }

  /// Takes that out, and gives it.
  package mutating func remove(in parts: ListedParts) -> [[UInt8]: Value] {
    let found = values(in: parts)
    for path in parts.paths { Self.remove(path[...], from: &root) }
    return found
  }

  private static func insert(_ value: Value, _ path: ArraySlice<UInt8>, into folder: inout Folder) {
    if let slash = path.firstIndex(of: PathText.slash) {
      insert(
        value, path[(slash + 1)...], into: &folder.folders[Array(path[..<slash]), default: Folder()]
      )
    } else {
      folder.values[Array(path)] = value
    }
  }

  private static func remove(_ path: ArraySlice<UInt8>, from folder: inout Folder) {
    guard !path.isEmpty else {
      folder = Folder()
      return
    }
    let slash = path.firstIndex(of: PathText.slash)
    let name = Array(path[..<(slash ?? path.endIndex)])
    guard let slash else {
      folder.values[name] = nil
      folder.folders[name] = nil
      return
    }
    // In its place: a copy of the folder would be one of all that is in it.
    guard let index = folder.folders.index(forKey: name) else { return }
    remove(path[(slash + 1)...], from: &folder.folders.values[index])
    if folder.folders.values[index].isEmpty { folder.folders.remove(at: index) }
  }

  private func find(_ path: [UInt8], _ found: inout [[UInt8]: Value]) {
    var folder = root
    var rest = path[...]
    while let slash = rest.firstIndex(of: PathText.slash) {
      guard let next = folder.folders[Array(rest[..<slash])] else { return }
      folder = next
      rest = rest[(slash + 1)...]
    }
    if rest.isEmpty { return Self.gather(folder, at: [], &found) }
    if let value = folder.values[Array(rest)] { found[path] = value }
    if let below = folder.folders[Array(rest)] {
      Self.gather(below, at: path + [PathText.slash], &found)
    }
  }

  private static func gather(
    _ folder: Folder, at path: [UInt8], _ found: inout [[UInt8]: Value]
  ) {
    for (name, value) in folder.values { found[path + name] = value }
    for (name, below) in folder.folders {
      gather(below, at: path + name + [PathText.slash], &found)
    }
  }
}
