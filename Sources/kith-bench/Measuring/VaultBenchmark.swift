import NoteSyntax

/// Measures everything on one vault.
struct VaultBenchmark {
  let vault: GeneratedVault
  /// The `kith` to measure.
  let kith: String
  /// The benchmark's own program, for the work that needs a process of its own.
  let bench: String
  let runs: Int

  /// All rows, and what turned out wrong. Nothing is ever wrong with a time.
  func report() throws -> Report {
    var report = Report(notes: vault.notes, bytes: vault.bytes)
    let floor = try Child.run([bench, "floor", vault.folder, "--runs", "\(runs)"])
    if floor.status != 0 { report.failures.append("the floor met other bytes than were written") }
    for (name, timing) in FloorProcess.timings(floor.output) { report.add(name, timing) }
    try measureGit(&report)
    // Without a kith that runs, the other rows still stand.
    do { try measureKith(&report) } catch let failure as Child.Failure {
      report.failures.append("\(failure)")
    }
    return report
  }

  private func measureGit(_ report: inout Report) throws {
    let git = ["git", "-C", vault.folder, "-c", "gc.auto=0"]
    if try Child.run(git + ["rev-parse", "HEAD"]).status != 0 {
      let person = ["-c", "user.name=Kit", "-c", "user.email=kit@example.org"]
      for command in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "Notes"]] {
        let child = try Child.run(git + person + command)
        if child.status != 0 { report.failures.append("git \(command[0]): \(child.output)") }
      }
    }
    let status = git + ["status", "--porcelain"]
    _ = try Child.run(status)
    try measure("git status", status, &report) { $0.output.isEmpty }
  }

  private func measureKith(_ report: inout Report) throws {
    let place = ["--vault", vault.folder]
    let index = [kith, "index"] + place
    let countsNotes = { (child: Child) in child.reports(vault.notes) }
    let removeCache = { _ = try Child.run(["rm", "-rf", vault.cache]) }
    try measure("kith index, cold", index, &report, before: removeCache, check: countsNotes)
    try measure("kith index, unchanged", index, &report, check: countsNotes)

    let note = vault.folder + "/contacts/\(vault.name).md"
    let size = try PlainFile.size(note)
    try measure(
      "kith index, one changed", index, &report,
      before: {
        try PlainFile.restore(note, bytes: size)
        _ = try Child.run(index, environment: ["KITH_CACHE": vault.cache])
        try PlainFile.touch(note)
      }, check: countsNotes)
    try PlainFile.restore(note, bytes: size)
    _ = try Child.run(index, environment: ["KITH_CACHE": vault.cache])

    try measureViews(place + ["--today", Cast.today.iso], &report)
  }

  private func measureViews(_ place: [String], _ report: inout Report) throws {
    func view(_ name: String, _ arguments: String..., says words: String = "\n") throws {
      try measure(name, [kith] + arguments + place, &report) { $0.output.contains(words) }
    }
    try view("kith due", "due")
    try view("kith today", "today")
    try view("kith chain, all", "chain")
    try view("kith chain NAME", "chain", vault.name)
    try view("kith show", "show", vault.name, says: vault.name)
    try view("kith prep", "prep", vault.name, says: vault.name)
    try view("kith path", "path", vault.name, says: vault.name)
    try view("kith stats", "stats")
    try view("kith targets", "targets")
    try view("kith check", "check")
  }

  /// Runs a command several times; that it ends with status 0 and `check` is expected each time.
  private func measure(
    _ name: String, _ command: [String], _ report: inout Report, before: () throws -> Void = {},
    check: (Child) -> Bool
  ) throws {
    var seconds: [Double] = []
    var peak = 0
    for _ in 0..<runs {
      try before()
      let child = try Child.run(command, environment: ["KITH_CACHE": vault.cache])
      guard child.status == 0, check(child) else {
        let text = child.output.prefix(200)
        report.failures.append("\(name): status \(child.status), output \"\(text)\"")
        return
      }
      seconds.append(child.seconds)
      peak = max(peak, child.peakBytes)
    }
    report.add(name, Timing(seconds: seconds, peakBytes: peak))
  }
}

extension Child {
  /// Whether a number stands in the output by itself, with or without separators of thousands.
  fileprivate func reports(_ number: Int) -> Bool {
    let digits = output.filter { $0 != "," && $0 != "_" && $0 != "\u{202F}" }
    return digits.split { !$0.isASCII || !$0.isNumber }.contains { Int($0) == number }
  }
}
