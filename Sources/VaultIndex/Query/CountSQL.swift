import NoteQuery

/// Writes which nodes have a number of something.
enum CountSQL {
  /// - Parameter isOutside: those whose number is above zero and not in the range.
  static func nodes(
    _ key: QueryCondition.CountKey, _ range: ClosedRange<Int>, isOutside: Bool
  ) -> QuerySQL {
    let (rows, id, number) = counted(key, range, isOutside: isOutside)
    return QuerySQL(
      "\(rows) GROUP BY \(id) HAVING \(number) \(isOutside ? "NOT " : "")BETWEEN ? AND ?",
      [.count(range.lowerBound), .count(range.upperBound)])
  }

  /// What is counted, by which column, and the number.
  private static func counted(
    _ key: QueryCondition.CountKey, _ range: ClosedRange<Int>, isOutside: Bool
  ) -> (rows: String, id: String, number: String) {
    switch key {
    case .named: ("SELECT referrer FROM referral", "referrer", "count(*)")
    case .namedBy: ("SELECT named FROM referral", "named", "count(*)")
    case .degree: ("SELECT id FROM (\(links))", "id", "count(*)")
    case .openTasks: ("SELECT id FROM (\(tasks))", "id", "count(*)")
    case .words: ("SELECT id FROM node", "id", "words")
    case .chainDepth:
      // Most are in no chain, which matters only where that is asked for.
      (
        chains + " SELECT id FROM (SELECT id, depth FROM chain"
          + (range.contains(1) != isOutside ? " UNION ALL " + alone : "") + ")",
        "id", "min(depth)"
      )
    }
  }

  /// Each pair of nodes that a link joins, from either side, once. In order, so that SQLite merges
  /// what two indexes have in order already.
  static let links = """
    SELECT note AS id, resolved AS other FROM mention
    WHERE resolved IS NOT NULL AND resolved <> note
    UNION SELECT resolved, note FROM mention WHERE resolved IS NOT NULL AND resolved <> note
    ORDER BY 1, 2
    """

  /// Each open task with its note, and with each person whom it concerns.
  static let tasks = """
    SELECT note AS id, note, line, column FROM task WHERE state = 'open'
    UNION SELECT person, note, line, column FROM commitment
    WHERE is_open AND kind <> 'follow_up'
    """

  /// The depths in the chains of referrals, of which each one's least counts. Chains may be circles:
  /// nobody is deeper than a hundred.
  static let chains = """
    WITH RECURSIVE chain (id, depth) AS (
      SELECT DISTINCT top.referrer, 1 FROM referral AS top
      WHERE NOT EXISTS (SELECT 1 FROM referral WHERE named = top.referrer)
      UNION SELECT referral.named, chain.depth + 1
      FROM chain CROSS JOIN referral ON referral.referrer = chain.id WHERE chain.depth < 100
    )
    """

  /// People whom nobody named, nor they anybody: each a chain of one.
  private static let alone = """
    SELECT id, 1 AS depth FROM node WHERE kind IN ('contact', 'stub')
      AND NOT EXISTS (SELECT 1 FROM referral WHERE named = node.id)
      AND NOT EXISTS (SELECT 1 FROM referral WHERE referrer = node.id)
    """
}
