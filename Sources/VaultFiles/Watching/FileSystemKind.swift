#if os(Linux)
  /// What kind of file system a path lies on, as `/proc/self/mountinfo` says (proc_pid_mountinfo(5)).
  enum FileSystemKind {
    /// Local ones, whose every change is made by this system and so is reported by it. On all others,
    /// and on what is not known, changes may come from elsewhere: other machines, a host, a program.
    private static let local: Set<String> = [
      "bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs", "nilfs2", "ramfs", "reiserfs",
      "tmpfs", "xfs", "zfs",
    ]

    /// Whether events tell of every change below a real path, now.
    static func reportsEverything(_ path: String) -> Bool {
      guard let table = try? text(of: "/proc/self/mountinfo") else { return false }
      let (above, below) = kinds(of: path, among: table)
      return above.map(local.contains) ?? false && local.isSuperset(of: below)
    }

    /// Whether that is so, and all below it is one file system: that nothing was mounted over a folder,
    /// of which no event tells.
    static func isOneThatReportsEverything(_ path: String) -> Bool {
      guard let table = try? text(of: "/proc/self/mountinfo") else { return false }
      let (above, below) = kinds(of: path, among: table)
      return above.map(local.contains) ?? false && below.isEmpty
    }

    /// The kind of the mount that a path lies in, and those of the mounts below it. Of mounts at one
    /// point the last covers the others.
    static func kinds(
      of path: String, among table: String
    ) -> (above: String?, below: Set<String>) {
      var (above, below): ((point: String, kind: String)?, [String: String]) = (nil, [:])
      for line in table.split(separator: "\n") {
        let fields = line.split(separator: " ")
        guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
        else {
          continue
        }
        let (point, kind) = (unescaped(fields[4]), String(fields[dash + 1]))
        if PathText.isInside(path, point) {
          if point.utf8.count >= above?.point.utf8.count ?? 0 { above = (point, kind) }
        } else if PathText.isInside(point, path) {
          below[point] = kind
        }
      }
      return (above?.kind, Set(below.values))
    }

    /// Such a file has no size, and gives its text piece by piece.
    private static func text(of path: String) throws(SystemFailure) -> String {
      let file = try Descriptor(reading: path)
      var bytes: [UInt8] = []
      while true {
        let piece = try file.read(upTo: 65_536)
        if piece.isEmpty { return String(decoding: bytes, as: UTF8.self) }
        bytes += piece
      }
    }

    /// Blanks and backslashes are written as three octal digits.
    private static func unescaped(_ field: Substring) -> String {
      var bytes: [UInt8] = []
      var rest = field.utf8[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "\\"), let digits = String(rest.prefix(3)),
          let value = UInt8(digits, radix: 8)
        {
          bytes.append(value)
          rest = rest.dropFirst(3)
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
