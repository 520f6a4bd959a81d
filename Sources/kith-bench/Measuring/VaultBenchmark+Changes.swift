/// The index made, found right, and brought up to date after changes.
extension VaultBenchmark {
  func measureIndex(_ report: inout Report) throws {
    let cold = try compare(
      to: nil, index, before: { _ = try Child.run(["rm", "-rf", vault.cache]) })
    let floor = report.rows.first { $0.name == "floor" }?.timing
    expect(cold, "cold", says: "\(vault.summary.notes) new", &report)
    report.add(
      Report.Row(
        name: "index, cold", timing: cold.timing, base: floor.map { ("floor", $0) }))

    let git = try gitStatus(&report)
    _ = try run(git)
    let unchanged = try compare(to: git, index)
    expect(unchanged, "unchanged", says: "nothing changed", &report)
    if let base = unchanged.base { report.add("git status", base) }
    report.add(
      Report.Row(
        name: "index, unchanged", timing: unchanged.timing,
        base: unchanged.base.map { ("git status", $0) }))

    let path = try run(index + ["--where"]).output.split(separator: "\n").last.map(String.init)
    let size = try PlainFile.size(path ?? "")
    report.add("index / notes", Double(size) / Double(vault.summary.bytes), unit: "x notes' bytes")
  }

  func measureChanges(_ report: inout Report) throws {
    let contacts = vault.folder + "/contacts"
    let one = [vault.summary.name + ".md"]
    // Of all notes 55 in a hundred are contacts.
    let hundredth = try PlainFile.names(in: contacts, every: 55)
    // A blank line leaves all that a note says as it was; a line of its log changes that.
    let (blank, logged) = ("\n", "\n## Log\n\n- 2026-01-15 called about storage\n")
    for (name, files, lines) in [
      ("one", one, blank), ("one logged", one, logged), ("1%", hundredth, blank),
    ] {
      let sizes = try files.map { try PlainFile.size(contacts + "/" + $0) }
      let restore = {
        for (file, size) in zip(files, sizes) {
          try PlainFile.restore(contacts + "/" + file, bytes: size)
        }
        _ = try run(index)
      }
      let changed = try compare(to: index, index) {
        try restore()
        for file in files { try PlainFile.append(lines, to: contacts + "/" + file) }
      }
      expect(changed, name, says: "\(files.count) changed", &report)
      add("index, \(name) changed", changed, &report)
      try restore()
    }

    let (old, new) = (vault.folder + "/interviews", vault.folder + "/meetings")
    let renamed = try compare(to: index, index) {
      try PlainFile.rename(new, to: old)
      _ = try run(index)
      try PlainFile.rename(old, to: new)
    }
    expect(renamed, "renamed", says: " gone", &report)
    add("index, folder renamed", renamed, &report)
    try PlainFile.rename(new, to: old)

    let verified = try run(index + ["--verify"])
    if verified.status != 0 {
      report.failures.append("after changes the index is not as one made anew: \(verified.output)")
    }
  }

  private func add(_ name: String, _ result: Result, _ report: inout Report) {
    report.add(
      Report.Row(
        name: name, timing: result.timing, base: result.base.map { ("unchanged", $0) }))
  }

  private func expect(
    _ result: Result, _ name: String, says words: String, _ report: inout Report
  ) {
    for output in result.outputs where result.status != 0 || !output.contains(words) {
      report.failures.append("index, \(name): status \(result.status), \(output.prefix(200))")
    }
  }

  /// The command, in a repository that holds the vault.
  private func gitStatus(_ report: inout Report) throws -> [String] {
    let git = ["git", "-C", vault.folder, "-c", "gc.auto=0"]
    let person = ["-c", "user.name=Kit", "-c", "user.email=kit@example.org"]
    for command in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "Notes"]] {
      let child = try Child.run(git + person + command)
      if child.status != 0 { report.failures.append("git \(command[0]): \(child.output)") }
    }
    return git + ["status", "--porcelain"]
  }
}
