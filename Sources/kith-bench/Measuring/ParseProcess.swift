#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Foundation
import Network
import NoteSyntax
import VaultFiles

/// What lies between a note's bytes and its record, step by step, each with those before it; beside
/// them what the two libraries take of it. On one core, in seconds of the processor, so that
/// whatever else the machine does counts little.
enum ParseProcess {
  /// Measures, checks that every run met the same, and prints.
  static func run(folder: String, runs: Int) throws -> Bool {
    let root = try VaultLocator(
      environment: [:], workingDirectory: FileManager.default.currentDirectoryPath
    ).locate(option: folder)
    let tree = try WorkingTree(root)
    let files = Array(try tree.list().files)
    let floor = Floor(files: files, folder: root.path)
    let reader = RecordReader(settings: Settings())
    let bytes = try contents(of: files, in: tree).bytes
    var report = Report(title: "\(files.count) notes, \(bytes) bytes")
    var met: Set<[Int]> = []

    func measure(_ name: String, _ work: () throws -> [Int]) rethrows {
      met.removeAll()
      let seconds = try (0..<max(1, runs)).map { _ in
        let start = processorSeconds()
        met.insert(try work())
        return processorSeconds() - start
      }
      report.add(name, Timing(seconds: seconds))
      if met.count != 1 { report.failures.append("\(name): one run met other than another") }
    }

    measure("read only") { [floor.read().bytes] }
    measure("floor") { [floor.parse().yamlEvents] }
    try measure("read through VaultFiles") { [try contents(of: files, in: tree).bytes] }
    let notes = try contents(of: files, in: tree).notes
    measure("lines") { [notes.reduce(0) { $0 + SourceText($1).lineStarts.count }] }
    measure("lines, note") {
      notes.reduce(into: [0, 0]) { sum, bytes in
        let note = Note.parse(SourceText(bytes))
        sum[0] += note.frontMatter.properties.count
        sum[1] += note.body.links.count
      }
    }
    measure("lines, note, record") {
      zip(files, notes).reduce(into: [0, 0]) { sum, file in
        let source = SourceText(file.1)
        let record = reader.record(of: Note.parse(source), in: source, at: file.0.path)
        sum[0] += record.mentions.count
        sum[1] += record.statements.count
      }
    }
    print(report.table)
    return report.failures.isEmpty
  }

  private static func contents(
    of files: [WalkedFile], in tree: WorkingTree
  ) throws -> (notes: [[UInt8]], bytes: Int) {
    let notes = try files.map { try tree.read($0.path).bytes }
    return (notes, notes.reduce(0) { $0 + $1.count })
  }

  /// What this thread has had of a processor, in user and system mode.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
