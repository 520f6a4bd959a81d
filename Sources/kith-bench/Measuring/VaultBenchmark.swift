import NoteSyntax

/// Measures everything on one vault.
///
/// Most rows are compared with a sync of an unchanged vault, which every command does first, run in
/// turn with it: whatever else the machine does meanwhile slows both.
struct VaultBenchmark {
  let vault: GeneratedVault
  /// The `kith` to measure.
  let kith: String
  /// The benchmark's own program, for the work that needs a process of its own.
  let bench: String
  let runs: Int

  /// All rows, and what turned out wrong. Nothing is ever wrong with a time.
  func report() throws -> Report {
    let summary = vault.summary
    let megabytes = Report.fixed(Double(summary.bytes) / 1e6, 1)
    var report = Report(title: "\(summary.notes) notes, \(megabytes) MB, \(vault.habit.rawValue)")
    let floor = try Child.run([bench, "floor", vault.folder, "--runs", "\(runs)"])
    if floor.status != 0 { report.failures.append("the floor met other bytes than were written") }
    for (name, timing) in FloorProcess.timings(floor.output) { report.add(name, timing) }
    // Without a kith that runs, the other rows still stand.
    do { try measureKith(&report) } catch let failure as Child.Failure {
      report.failures.append("\(failure)")
    }
    return report
  }

  /// What is due in this vault, as a row of another's report.
  func measureDue(_ report: inout Report) throws {
    _ = try run(index)
    let question = BenchQuestion(name: "due, \(vault.habit.rawValue) vault", arguments: ["due"])
    try ask(question, &report)
  }

  private func measureKith(_ report: inout Report) throws {
    try measureIndex(&report)
    try measureChanges(&report)
    let start = try compare(to: nil, [kith, "--version"])
    report.add("kith --version", start.timing)
    for question in BenchQuestion.views(vault.summary) { try ask(question, &report) }
    for question in BenchQuestion.queries(vault.summary, vault.habit) { try ask(question, &report) }
    addFigures(&report)
  }

  // MARK: Questions

  private func ask(_ question: BenchQuestion, _ report: inout Report) throws {
    let command =
      [kith] + question.arguments + ["--vault", vault.folder, "--today", Cast.today.iso]
    let result = try compare(to: index, command)
    let lines = result.outputs.first?.split(separator: "\n").count ?? 0
    if result.status != 0 {
      report.failures.append(
        "\(question.name): status \(result.status), \(result.outputs.first?.prefix(200) ?? "")")
    } else if Set(result.outputs).count != 1 {
      report.failures.append("\(question.name): one run answered other than another")
    } else if lines == 0, question.mustAnswer {
      report.failures.append("\(question.name): no answer")
    }
    report.add(
      Report.Row(
        name: question.name, timing: result.timing,
        base: result.base.map { ("unchanged", $0) }, lines: lines))
  }

  private func addFigures(_ report: inout Report) {
    let contacts = Double(vault.summary.notes * 55 / 100)
    guard let due = report.rows.first(where: { $0.name == "due" })?.lines else { return }
    let share = Double(due) / contacts * 100
    report.add("people with something due", share, unit: "%")
    if vault.habit == .keptUp, !(0..<10).contains(share) {
      report.failures.append("in a well kept vault something is due of few")
    }
  }

  // MARK: Running

  /// What several runs of a command came to.
  struct Result {
    var timing: Timing
    var base: Timing?
    var outputs: [String] = []
    /// The worst.
    var status = 0
  }

  var index: [String] { [kith, "index", "--vault", vault.folder] }

  func run(_ command: [String]) throws -> Child {
    try Child.run(command, environment: ["KITH_CACHE": vault.cache])
  }

  /// Runs a command several times, each time after `before` and beside `base`.
  func compare(
    to base: [String]?, _ command: [String], before: () throws -> Void = {}
  ) throws -> Result {
    var (seconds, baseSeconds): ([Double], [Double]) = ([], [])
    var result = Result(timing: Timing(seconds: []))
    var peak = 0
    for _ in 0..<runs {
      try before()
      let child = try run(command)
      seconds.append(child.seconds)
      peak = max(peak, child.peakBytes)
      result.outputs.append(child.output)
      result.status = max(result.status, child.status)
      if let base { baseSeconds.append(try run(base).seconds) }
    }
    result.timing = Timing(seconds: seconds, peakBytes: peak)
    if base != nil { result.base = Timing(seconds: baseSeconds) }
    return result
  }
}
