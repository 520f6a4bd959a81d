import Foundation
import NoteSyntax
import VaultFiles

/// What is measured within a process of its own, and how its figures come back: a line
/// `name<TAB>seconds seconds …` for each kind of work.
enum FloorProcess {
  /// The rows, in the order of the report.
  static let rows = ["walk", "read through VaultFiles", "hash", "read only", "floor"]

  /// Measures, checks that each kind of work met every byte, and prints.
  static func run(folder: String, runs: Int) throws -> Bool {
    let root = try VaultLocator(
      environment: [:], workingDirectory: FileManager.default.currentDirectoryPath
    ).locate(option: folder)
    let tree = try WorkingTree(root)
    let files = Array(try tree.list().files)
    let bytes = files.reduce(0) { $0 + Int($1.fingerprint.size) }
    var isSound = Array(try tree.list().files) == files
    let floor = Floor(files: files, folder: root.path)

    var contents: [[UInt8]] = []
    var hashes: Set<ContentHash> = []
    let timings = [
      try Timing.of(runs: runs) {
        isSound = try tree.list().summary.count == files.count && isSound
      },
      try Timing.of(runs: runs) {
        contents.removeAll(keepingCapacity: true)
        for file in files { contents.append(try tree.read(file.path).bytes) }
      },
      Timing.of(runs: runs) { for note in contents { hashes.insert(ContentHash(note)) } },
      Timing.of(runs: runs) { isSound = floor.read().bytes == bytes && isSound },
      Timing.of(runs: runs) {
        let met = floor.parse()
        isSound = met.bytes == bytes && met.documents == files.count && isSound
      },
    ]
    isSound = contents.reduce(0) { $0 + $1.count } == bytes && isSound
    // Generated notes all differ.
    isSound = hashes.count == files.count && isSound
    for (name, timing) in zip(rows, timings) {
      print(name + "\t" + timing.seconds.map { "\($0)" }.joined(separator: " "))
    }
    return isSound
  }

  /// Reads back what `run` printed.
  static func timings(_ output: String) -> [(name: String, timing: Timing)] {
    output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 2 else { return nil }
      let seconds = parts[1].split(separator: " ").compactMap { Double($0) }
      return seconds.isEmpty ? nil : (String(parts[0]), Timing(seconds: seconds))
    }
  }
}
