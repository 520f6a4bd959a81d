#if os(Linux)
  import NoteSyntax

  /// Files watched for what is done to them under other names, of which no folder is told: by the
  /// system's numbers, each with the paths that it has in the vault.
  struct WatchedFiles {
    private var files: [Int32: (inode: Int64, paths: [VaultPath])] = [:]
    private var numbers: [Int64: Int32] = [:]

    /// The paths of a watched file; none where it is none.
    func paths(_ number: Int32) -> [VaultPath] { files[number]?.paths ?? [] }

    /// Knows a file by its path as well, if its inode is watched; says whether it is.
    mutating func know(_ file: WalkedFile) -> Bool {
      guard let number = numbers[file.fingerprint.inode] else { return false }
      files[number]?.paths.append(file.path)
      return true
    }

    /// A watch was begun, or it is one that there is.
    mutating func add(_ file: WalkedFile, _ number: Int32) {
      // Where the inode is not the one that was listed, another file has its path by now.
      if let other = files[number]?.inode { numbers[other] = nil }
      files[number] = (file.fingerprint.inode, paths(number) + [file.path])
      numbers[file.fingerprint.inode] = number
    }

    /// Knows it by this path no longer.
    mutating func forget(_ file: WalkedFile) {
      guard let number = numbers[file.fingerprint.inode] else { return }
      let bytes = file.path.text.utf8
      files[number]?.paths.removeAll { $0.text.utf8.elementsEqual(bytes) }
    }

    /// Forgets a file if it has no path left, and gives its number.
    mutating func takeNameless(_ file: WalkedFile) -> Int32? {
      guard let number = numbers[file.fingerprint.inode], paths(number).isEmpty else { return nil }
      _ = remove(number)
      return number
    }

    /// Forgets a file, and gives the paths that it had.
    mutating func remove(_ number: Int32) -> [VaultPath] {
      guard let (inode, paths) = files.removeValue(forKey: number) else { return [] }
      // Another file may have the inode's number by now, and a watch of its own.
      if numbers[inode] == number { numbers[inode] = nil }
      return paths
    }
  }
#endif
