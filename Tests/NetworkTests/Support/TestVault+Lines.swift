import Network
import NoteSyntax

/// Obligations as lines of text that hold names, not numbers, so that two vaults compare.
extension TestVault {
  /// What is ever owed to a person by one rule: `2026-04-15 [2026-04-14, 2026-04-16)`, the due date
  /// and the life, by due date; `about NAME` or the task's words behind.
  func owed(_ rule: RuleName, to name: String) -> [String] {
    obligations.filter { $0.rule == rule && names[$0.person ?? NodeID(0)] == name }
      .sorted { ($0.due, $0.trigger ?? .earliest) < ($1.due, $1.trigger ?? .earliest) }
      .map(life)
  }

  private func life(_ obligation: Obligation) -> String {
    let trigger = obligation.trigger?.iso ?? "ever"
    let end = obligation.end?.iso ?? "open"
    let about = obligation.about.map { " about \(names[$0] ?? "?")" } ?? ""
    let text = obligation.aboutText.map { " \($0)" } ?? ""
    return "\(obligation.due) [\(trigger), \(end))" + about + text
  }

  /// What is shown on a day: `thank Ana Ruiz`, sorted; of these rules only, where any are given.
  func shown(on day: CivilDate, within days: Int = 0, by rules: RuleName...) -> [String] {
    obligations.filter { $0.isShown(on: day, within: days) }
      .filter { rules.isEmpty || rules.contains($0.rule) }
      .map { "\($0.rule.rawValue) \(names[$0.person ?? NodeID(0)] ?? "?")" }.sorted()
  }

  /// Everything about every obligation but the numbers of its nodes, sorted. Sources are told by
  /// their paths.
  var everything: [String] {
    obligations.map { obligation in
      let places = obligation.sources.map { source in
        "\(records[Int(source.note.value) - 1].path):\(source.position.line)"
      }
      return [
        names[obligation.person ?? NodeID(0)] ?? "?", obligation.rule.rawValue, life(obligation),
        "hidden until \(obligation.hiddenUntil?.iso ?? "-")", "urgent \(obligation.urgentFrom)",
        obligation.reason, obligation.clears.joined(separator: ","),
        places.sorted().joined(separator: " "),
      ].joined(separator: "; ")
    }.sorted()
  }
}
