#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
internal import NoteSyntax

/// Reads the names in one folder of a vault and keeps those that matter.
struct FolderReader: Sendable {
  /// The vault's open root.
  let root: Int32
  let ignored: IgnorePatterns
  /// Names of files that are looked for in place of notes.
  var wanted: Set<NameKey>?

  /// What one folder holds, without what lies in its folders.
  struct Contents: Sendable {
    /// Files that are notes by their names, or whatever else is looked for.
    var notes = PathArena()
    /// The folders to read next, as bytes relative to the vault with a closing `/`.
    var folders: [[UInt8]] = []
    var troubles: [WalkTrouble] = []
    /// The folder itself before it was read; nil where it could not be.
    var fingerprint: FileFingerprint?
    /// Whether symbolic links were met.
    var hasLinks = false
  }

  /// Reads `folder`: empty for the vault itself, else its bytes with a closing `/`.
  ///
  /// A folder that is gone by now has no contents and is no trouble.
  func read(_ folder: [UInt8]) -> Contents {
    var contents = Contents()
    guard let stream = open(folder, &contents) else { return contents }
    defer { closedir(stream) }
    var status = stat()
    if fstat(dirfd(stream), &status) == 0 { contents.fingerprint = FileFingerprint(status) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let start = UnsafeRawPointer(entry) + nameOffset
      let name = UnsafeBufferPointer(
        start: start.assumingMemoryBound(to: UInt8.self),
        count: strlen(start.assumingMemoryBound(to: CChar.self)))
      keep(name, kind: Int(entry.pointee.d_type), in: folder, dirfd(stream), &contents)
    }
    if errno != 0 {
      contents.troubles.append(WalkTrouble(SystemFailure(code: errno), at: folder.dropLast()))
    }
    return contents
  }

  /// Looks for the last name of a path, as if the folder that it lies in were read. It is nowhere if
  /// the way there leads through a link.
  ///
  /// Also gives the folders on the way, the vault's first, with their fingerprints from before.
  func look(at path: [UInt8]) -> (
    contents: Contents, above: [(path: [UInt8], fingerprint: FileFingerprint)]
  ) {
    var contents = Contents()
    var above: [(path: [UInt8], fingerprint: FileFingerprint)] = []
    var way: [UInt8] = []
    do {
      var folder = try OpenFolder(sameAs: root)
      above.append((way, FileFingerprint(try folder.status())))
      for part in path.split(separator: PathText.slash).dropLast() {
        guard let name = String(validating: part, as: UTF8.self) else { return (contents, above) }
        folder = try folder.folder(name[...])
        way += part + [PathText.slash]
        above.append((way, FileFingerprint(try folder.status())))
      }
      path[way.count...].withUnsafeBufferPointer { name in
        keep(name, kind: Int(DT_UNKNOWN), in: way, folder.number, &contents)
      }
    } catch {
      if !error.isAbsence, error.code != ELOOP {
        contents.troubles.append(WalkTrouble(error, at: path))
      }
    }
    return (contents, above)
  }

  /// Whether a folder is still there, and nothing came, went or got another name in it since.
  func isUnchanged(_ folder: [UInt8], since fingerprint: FileFingerprint) -> Bool {
    var status = stat()
    let path = folder.isEmpty ? [dot] : Array(folder.dropLast())
    let answer = path.withCString { fstatat(root, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return answer == 0 && FileFingerprint(status) == fingerprint
  }

  private func open(_ folder: [UInt8], _ contents: inout Contents) -> OpaquePointer? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let path = folder.isEmpty ? [dot] : Array(folder.dropLast())
    let number = path.withCString { openat(root, $0, flags) }
    if number >= 0, let stream = fdopendir(number) { return stream }
    let failure = SystemFailure(code: errno)
    if number >= 0 { close(number) }
    // A folder that has become a link since it was listed is left out as every link is.
    if !failure.isAbsence, failure.code != ELOOP {
      contents.troubles.append(WalkTrouble(failure, at: folder.dropLast()))
    }
    return nil
  }

  /// Whether a symbolic link leads to a folder. One that leads nowhere does not.
  private func leadsToFolder(_ name: UnsafeBufferPointer<UInt8>, _ descriptor: Int32) -> Bool {
    var status = stat()
    let answer = name.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.map { fstatat(descriptor, $0, &status, 0) }
    }
    return answer == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func keep(
    _ name: UnsafeBufferPointer<UInt8>, kind: Int, in folder: [UInt8], _ descriptor: Int32,
    _ contents: inout Contents
  ) {
    // Hidden; also the folder itself and the one above.
    if name.first == dot { return }
    var kind = kind
    if kind == Int(DT_UNKNOWN) { kind = askKind(name, descriptor) }
    switch kind {
    case Int(DT_REG):
      guard isWanted(name), !ignored.matches(folder, name, isFolder: false) else { return }
      contents.notes.append(folder, name)
    case Int(DT_DIR):
      if folder.isEmpty, isTemplates(name) { return }
      if ignored.matches(folder, name, isFolder: true) { return }
      let path = folder + name
      if String(validating: name, as: UTF8.self) == nil {
        contents.troubles.append(WalkTrouble(notUTF8: path))
      } else {
        contents.folders.append(path + [PathText.slash])
      }
    case Int(DT_LNK):
      if folder.isEmpty, isTemplates(name) { return }
      contents.hasLinks = true
      let isFolder = leadsToFolder(name, descriptor)
      guard isFolder || isWanted(name), !ignored.matches(folder, name, isFolder: isFolder) else {
        return
      }
      contents.troubles.append(WalkTrouble(linkAt: folder + name))
    default:
      break
    }
  }

  /// Some file systems don't say in a folder what its entries are.
  private func askKind(_ name: UnsafeBufferPointer<UInt8>, _ descriptor: Int32) -> Int {
    var status = stat()
    guard Array(name).withCString({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0
    else { return Int(DT_UNKNOWN) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(DT_REG)
    case S_IFDIR: return Int(DT_DIR)
    case S_IFLNK: return Int(DT_LNK)
    default: return Int(DT_UNKNOWN)
    }
  }

  private func isWanted(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let wanted else { return isNote(name) }
    return wanted.contains(NameKey(String(decoding: name, as: UTF8.self)))
  }

  /// Whether it ends in `.md`, in any case, with something before it.
  func isNote(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = name.count
    return count > 3 && name[count - 3] == dot && name[count - 2] | 0x20 == UInt8(ascii: "m")
      && name[count - 1] | 0x20 == UInt8(ascii: "d")
  }

  func isTemplates(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.elementsEqual("templates".utf8) { $0 | 0x20 == $1 }
  }
}

private let dot = UInt8(ascii: ".")

/// Where in an entry its name begins. Taking the field itself would copy all 256 bytes of it.
private let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

extension [UInt8] {
  /// Calls `body` with the bytes as the system takes a path: closed by a zero byte.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (self + [0]).withUnsafeBytes { buffer in
      let characters = buffer.assumingMemoryBound(to: CChar.self)
      guard let start = characters.baseAddress else { return body("") }
      return body(start)
    }
  }
}
