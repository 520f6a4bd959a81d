#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import NoteSyntax

/// A vault that is begun: all of it, or nothing.
package enum NewVault {
  package typealias File = (path: VaultPath, bytes: [UInt8])

  /// Makes the folder at `path`, where it is missing, and puts files and folders into it; into one that
  /// holds something already only the settings.
  ///
  /// Where one cannot be written all is taken back, be the disk full; throws `leftBehind` where that
  /// cannot be, either.
  ///
  /// - Parameters:
  ///   - files: settings among them, in the order in which they are written.
  ///   - settings: all that a folder of notes needs.
  /// - Returns: whether the folder held something.
  package static func make(
    at path: String, files: [File], folders: [VaultPath], settings: [File]
  ) throws(VaultError) -> Bool {
    try make(at: path, files: files, folders: folders, settings: settings) {
      _ throws(SystemFailure) in
    }
  }

  /// - Parameter fault: see `AtomicWriter.fault`.
  static func make(
    at path: String, files: [File], folders: [VaultPath], settings: [File],
    fault: @escaping (AtomicWriter.Step) throws(SystemFailure) -> Void
  ) throws(VaultError) -> Bool {
    let folder = try NewFolder(at: path)
    // What others would look for in a filled one is for its owner to choose.
    let files = folder.isFilled ? settings : files
    let folders = folder.isFilled ? [] : folders
    var written: [VaultPath] = []
    // Where folders are made there was nothing: each of these that is there in the end was made here.
    let parents = files.compactMap { VaultPath(String($0.path.folder)) } + folders
    do {
      var writer = try AtomicWriter(in: folder.path)
      writer.fault = fault
      for file in files {
        if let parent = VaultPath(String(file.path.folder)) { try writer.createFolder(parent) }
        try writer.create(file.path, file.bytes)
        written.append(file.path)
      }
      for folder in folders { try writer.createFolder(folder) }
    } catch {
      if let left = takeBack(written, parents, in: folder) { throw .leftBehind(left, after: error) }
      throw error
    }
    return folder.isFilled
  }

  /// Removes what was made. Gives what is left in spite of that.
  private static func takeBack(
    _ files: [VaultPath], _ parents: [VaultPath], in folder: NewFolder
  ) -> String? {
    var left: String?
    for path in files.reversed() {
      let place = PathText.joined(folder.path, path.text)
      if unlink(place) != 0, errno != ENOENT { left = left ?? place }
    }
    for path in parents.reversed() {
      let place = PathText.joined(folder.path, path.text)
      if rmdir(place) != 0, errno != ENOENT { left = left ?? place }
    }
    return left ?? folder.takeBack()
  }
}
