import Presentation

/// Changes that were taken in together.
struct WatchView {
  var time: WallTime
  var changes: VaultChanges
  /// Notes in the vault now.
  var notes: Int
  /// For how many people obligations were worked out again.
  var personsJudged: Int
  /// What is wrong in the files that were added or changed; nil where it was not asked.
  var problems: CheckView?

  /// So many files are named one by one on a line.
  private static let named = 3

  func document(isTerminal: Bool) -> Document {
    var line = StyledText("\(time.clock)  ", .muted) + what
    if personsJudged > 0 {
      line += "; \(personsJudged) \(personsJudged == 1 ? "person" : "people") judged anew"
    }
    let problems = problems.map { $0.findings.isEmpty ? [] : $0.reports(isTerminal: isTerminal) }
    return Document([.paragraph(line)] + (problems ?? []))
  }

  private var what: StyledText {
    let kinds = [(changes.changed, "changed"), (changes.added, "new"), (changes.removed, "gone")]
    let count = kinds.reduce(0) { $0 + $1.0.count }
    let parts: [StyledText] =
      if count <= Self.named {
        kinds.flatMap { paths, word in paths.map { StyledText($0, .path) + " \(word)" } }
      } else {
        kinds.filter { !$0.0.isEmpty }.map { "\($0.0.count) \($0.1)" }
      }
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + ", " + $1 }
  }

  /// `kith.watch.v1`.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "schema", value: "kith.watch.v1"), .init(key: "time", value: .string(time.iso)),
      .init(key: "added", value: JSONValue(changes.added)),
      .init(key: "changed", value: JSONValue(changes.changed)),
      .init(key: "removed", value: JSONValue(changes.removed)),
      .init(key: "notes", value: .int(notes)),
      .init(key: "persons_judged", value: .int(personsJudged)),
    ]
    if let problems { members.append(.init(key: "problems", value: problems.json)) }
    return .object(members)
  }
}
