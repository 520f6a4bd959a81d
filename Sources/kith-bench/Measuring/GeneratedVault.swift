#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A vault made for measuring, and where it lies.
struct GeneratedVault {
  let folder: String
  /// Where kith is to keep its index of it; outside of the vault.
  let cache: String
  let habit: Habit
  let summary: VaultSummary

  /// Has the vault written by another process, into a folder below `place` that is named for what
  /// is in it.
  static func make(
    notes: Int, seed: UInt64, habit: Habit, in place: String, bench: String
  ) throws -> GeneratedVault {
    let label = "\(habit.rawValue)-\(notes)-\(seed)"
    let folder = "\(place)/vault-\(label)"
    _ = try Child.run(["rm", "-rf", folder])
    try PlainFile.makeFolder(folder)
    let child = try Child.run(
      [bench, "generate", folder, "--notes", "\(notes)", "--seed", "\(seed)"]
        + (habit == .neglected ? ["--neglected"] : []))
    guard child.status == 0, let summary = VaultSummary(child.output), summary.notes == notes else {
      throw Trouble("no vault of \(notes) notes was written: \(child.output)")
    }
    // Nobody's notes are all on their way to the disk when kith looks at them, which takes time and
    // locks from whatever is measured first.
    sync()
    return GeneratedVault(
      folder: folder, cache: "\(place)/cache-\(label)", habit: habit, summary: summary)
  }

  /// A folder that nobody else uses, for vaults that are not kept.
  static func temporaryPlace() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkdtemp(3) puts others in place of these letters.
    var template = Array((base + "/kith-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble("no folder can be made in \(base)") }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Why nothing can be measured.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
