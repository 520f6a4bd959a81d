import GRDB
package import Network
package import NoteSyntax

extension IndexReader {
  /// What is shown on `today`, looking `days` ahead, in the order in which it is worked off.
  ///
  /// Range queries over what is due and has no end, and what ends later: their cost follows that, not
  /// the vault.
  ///
  /// - Parameter withSources: what they follow from is read, too; else only of those rules whose
  ///   obligations are told apart by it (`isJoint`).
  package func obligations(
    on today: CivilDate, within days: Int = 0, of people: [NodeID]? = nil, withSources: Bool = true
  ) throws -> [Obligation] {
    // The table is in order of the ends, and most have none: of those it leads to what is due.
    let latest = CivilDate.latest.dayNumber
    let spans =
      people == nil
      ? ["end < \(latest)", "end = \(latest)"]
      : ["person IN (SELECT value FROM json_each(?3))"]
    let query = try PreparedStatement(
      db,
      spans.map { span in
        "SELECT \(Self.obligationColumns) FROM obligation WHERE \(span) AND end > ?1 "
          + "AND due <= ?2 AND trigger <= ?1 AND hidden_until <= ?1"
      }
      .joined(separator: " UNION ALL "))
    query.bind(today)
    query.bind(today + days)
    if let people { query.bind(people.json) }
    return try read(query, withSources: withSources)
  }

  /// What is shown of one person: what is owed to them, in its order; and behind it what is owed to
  /// others and is one thing to do with it (`JointDuty`).
  package func obligations(
    on today: CivilDate, within days: Int, with person: NodeID, withSources: Bool
  ) throws -> [Obligation] {
    let own = try obligations(on: today, within: days, of: [person], withSources: withSources)
    let duties = Set(own.compactMap(JointDuty.init))
    let notes = Set(own.filter { $0.rule.isJoint }.compactMap { $0.sources.last?.note })
    let others = try people(toldOfIn: notes).filter { $0 != person }
    guard !others.isEmpty else { return own }
    return own
      + (try obligations(on: today, within: days, of: others, withSources: withSources))
      .filter { JointDuty($0).map(duties.contains) ?? false }
  }

  /// Of whom these notes state facts, or tell what was promised.
  private func people(toldOfIn notes: Set<NodeID>) throws -> [NodeID] {
    guard !notes.isEmpty else { return [] }
    let query = try PreparedStatement(
      db,
      ["fact", "commitment"].map {
        "SELECT person FROM \($0) WHERE note IN (SELECT value FROM json_each(?1))"
      }
      .joined(separator: " UNION "))
    query.bind(notes.json)
    var people: [NodeID] = []
    try query.forEachRow { people.append($0.node(0)) }
    return people
  }

  /// What others owe you on `today`: answers to requests and what they promised, where it is not
  /// yet time to ask again. By the day on which it will be.
  package func awaited(on today: CivilDate) throws -> [Obligation] {
    let query = try PreparedStatement(
      db,
      "SELECT \(Self.obligationColumns) FROM obligation WHERE end > ?1 AND due > ?1 "
        + "AND trigger <= ?1 AND hidden_until <= ?1 AND rule IN "
        + "(\([RuleName.nudge, .waiting].codeList))")
    query.bind(today)
    return try read(query)
  }

  /// Everything that was, is or will be owed to somebody, in the order in which it is worked off.
  package func allObligations(of person: NodeID) throws -> [Obligation] {
    let query = try PreparedStatement(
      db,
      "SELECT \(Self.obligationColumns) FROM obligation WHERE person = ?1")
    query.bind(person)
    return try read(query)
  }

  private static let obligationColumns =
    "person, rule, about, about_text, trigger, due, end, hidden_until, urgent_from, reason, "
    + "clears, sources, meeting, time"

  private func read(_ query: PreparedStatement, withSources: Bool = true) throws -> [Obligation] {
    var found: [Obligation] = []
    var ways = RepeatedLists()
    try query.forEachRow { row in
      guard let rule: RuleName = row.coded(1) else { return }
      let sources = withSources || rule.isJoint ? SourcesColumn.read(row.bytes(11)) : []
      found.append(Self.obligation(row, rule, &ways, sources))
    }
    return found.inOrder()
  }

  private static func obligation(
    _ row: PreparedStatement.Row, _ rule: RuleName, _ ways: inout RepeatedLists,
    _ sources: [Source]
  ) -> Obligation {
    let trigger = row.date(4)
    let end = row.date(6)
    let hiddenUntil = row.date(7)
    let due = row.date(5) ?? .latest
    return Obligation(
      person: row.node(0), rule: rule, about: row.optionalNode(2), aboutText: row.optionalText(3),
      meeting: row.date(12), time: row.time(13), trigger: trigger == .earliest ? nil : trigger,
      due: due,
      end: end == .latest ? nil : end,
      hiddenUntil: hiddenUntil == .earliest ? nil : hiddenUntil,
      urgentFrom: row.date(8) ?? due, reason: row.text(9),
      clears: ways.list(of: row.bytes(10), for: rule), sources: sources)
  }
}

/// Lists that mostly repeat: what clears a rule is the same for nearly everybody, and is then not
/// made anew.
private struct RepeatedLists {
  private var last: [RuleName: (bytes: [UInt8], list: [String])] = [:]

  mutating func list(of bytes: UnsafeBufferPointer<UInt8>, for rule: RuleName) -> [String] {
    if let known = last[rule], known.bytes.elementsEqual(bytes) { return known.list }
    let list = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    last[rule] = (Array(bytes), list)
    return list
  }
}
