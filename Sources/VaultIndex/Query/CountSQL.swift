import NoteQuery
import NoteSyntax

/// Writes whether the node at hand has a number of something.
struct CountSQL {
  /// The day it is.
  let today: CivilDate

  func holds(_ key: QueryCondition.CountKey, _ range: ClosedRange<Int>) -> QuerySQL {
    // Where none would do, too, all are meant save those with another number.
    let isOutside = range.lowerBound <= 0
    let bounds: [QuerySQL.Value] = [.count(range.lowerBound), .count(range.upperBound)]
    func isIn(_ nodes: String) -> QuerySQL {
      QuerySQL("node.id \(isOutside ? "NOT IN" : "IN") (\(nodes))", bounds)
    }
    func grouped(_ rows: String, by id: String, _ number: String = "count(*)") -> QuerySQL {
      isIn("\(rows) GROUP BY \(id) HAVING \(number) \(isOutside ? "NOT " : "")BETWEEN ? AND ?")
    }
    switch key {
    case .named: return grouped("SELECT referrer FROM referral WHERE \(known())", by: "referrer")
    case .namedBy: return grouped("SELECT named FROM referral WHERE \(known())", by: "named")
    case .degree:
      // From the other end, since an index has that order.
      return isIn(
        "SELECT value FROM json_each((SELECT kith_linked(resolved, note, ?, ?, "
          + "\(isOutside ? 1 : 0)) FROM mention WHERE resolved IS NOT NULL AND resolved <> note))")
    case .openTasks: return grouped("SELECT id FROM (\(tasks))", by: "id")
    // The one number that a node has itself.
    case .words: return QuerySQL("node.words BETWEEN ? AND ?", bounds)
    case .chainDepth:
      // Most are in no chain, which matters only where that is asked for.
      let others = range.contains(1) != isOutside ? " UNION ALL " + alone : ""
      return grouped(
        chains + " SELECT id FROM (SELECT id, depth FROM chain\(others))", by: "id", "min(depth)")
    }
  }

  private func known(_ referral: String = "referral") -> String {
    KnownByDay.naming(today, referral)
  }

  /// Each open task with its note, and with each person whom it concerns.
  private var tasks: String {
    """
    SELECT note AS id, note, line, column FROM task WHERE \(KnownByDay.openTask(today))
    UNION SELECT person, note, line, column FROM commitment
    WHERE \(KnownByDay.openCommitment(today))
    """
  }

  /// The depths in the chains of referrals, of which each one's least counts. Chains may be circles:
  /// nobody is deeper than a hundred.
  var chains: String {
    """
    WITH RECURSIVE chain (id, depth) AS (
      SELECT DISTINCT top.referrer, 1 FROM referral AS top
      WHERE \(known("top"))
        AND NOT EXISTS (SELECT 1 FROM referral WHERE named = top.referrer AND \(known()))
      UNION SELECT referral.named, chain.depth + 1
      FROM chain CROSS JOIN referral ON referral.referrer = chain.id AND \(known())
      WHERE chain.depth < 100
    )
    """
  }

  /// People whom nobody named, nor they anybody: each a chain of one.
  private var alone: String {
    """
    SELECT id, 1 AS depth FROM node WHERE kind IN ('contact', 'stub')
      AND NOT EXISTS (SELECT 1 FROM referral WHERE named = node.id AND \(known()))
      AND NOT EXISTS (SELECT 1 FROM referral WHERE referrer = node.id AND \(known()))
    """
  }
}
