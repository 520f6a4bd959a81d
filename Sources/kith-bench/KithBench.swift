#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Measures kith on generated vaults, beside the least work possible and beside `git status`.
///
/// It checks results, never times: exit status 1 means that something came out wrong.
@main
struct KithBench {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      exit(try run(arguments) ? 0 : 1)
    } catch {
      print("kith-bench: \(error)")
      exit(64)
    }
  }

  private static func run(_ arguments: Arguments) throws -> Bool {
    switch arguments.part {
    case ("generate", let folder)?:
      let generator = VaultGenerator(
        notes: arguments.notes[0], seed: arguments.seed, habit: arguments.habit)
      print(try generator.write(into: folder).text)
      return true
    case ("parse", let folder)?:
      return try ParseProcess.run(folder: folder, runs: arguments.runs)
    case (_, let folder)?:
      return try FloorProcess.run(folder: folder, runs: arguments.runs)
    case nil:
      return try measure(arguments)
    }
  }

  private static func measure(_ arguments: Arguments) throws -> Bool {
    let bench = try ownPath()
    let kith =
      arguments.kith ?? bench.prefix(upTo: bench.lastIndex(of: "/") ?? bench.endIndex) + "/kith"
    let place = try arguments.keep ?? GeneratedVault.temporaryPlace()
    try PlainFile.makeFolder(place)
    defer { if arguments.keep == nil { _ = try? Child.run(["rm", "-rf", place]) } }
    print(Machine.description)
    var reports: [Report] = []
    for notes in arguments.notes {
      func vault(_ habit: Habit) throws -> GeneratedVault {
        try GeneratedVault.make(
          notes: notes, seed: arguments.seed, habit: habit, in: place, bench: bench)
      }
      let benchmark = VaultBenchmark(
        vault: try vault(arguments.habit), kith: kith, bench: bench, runs: arguments.runs)
      var report = try benchmark.report()
      // The hardest case for `kith due` is measured in any case.
      if arguments.habit != .neglected {
        let neglected = VaultBenchmark(
          vault: try vault(.neglected), kith: kith, bench: bench, runs: arguments.runs)
        try neglected.measureDue(&report)
      }
      reports.append(report)
      print("\n" + report.table)
    }
    if let file = arguments.json {
      let vaults = reports.map(\.json).joined(separator: ",\n")
      let text =
        "{\"schema\":\"kith.bench.v2\",\"processors\":\(Machine.processors),"
        + "\"system\":\(Report.quoted(Machine.system)),\"runs\":\(arguments.runs),"
        + "\"seed\":\(arguments.seed),\"habit\":\(Report.quoted(arguments.habit.rawValue)),"
        + "\"vaults\":[\n\(vaults)\n]}\n"
      try PlainFile.write(text, to: file)
    }
    return reports.allSatisfy(\.failures.isEmpty)
  }

  /// Where this program lies, since it runs itself.
  private static func ownPath() throws -> String {
    for candidate in ["/proc/self/exe", CommandLine.arguments[0]] {
      guard let path = realpath(candidate, nil) else { continue }
      defer { free(path) }
      return String(cString: path)
    }
    throw Trouble("the benchmark can't find its own program")
  }
}
