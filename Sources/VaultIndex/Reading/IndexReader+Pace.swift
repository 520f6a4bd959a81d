import GRDB
import Network
package import NoteSyntax

extension IndexReader {
  /// How often each of `verbs` happened in the days from `start` to `end`, both included. Facts of
  /// one person, day and verb count once, however many notes tell of them.
  package func counts(of verbs: [LogVerb], from start: CivilDate, to end: CivilDate) throws
    -> [LogVerb: Int]
  {
    let query = try PreparedStatement(
      db,
      "SELECT count(DISTINCT person || ' ' || date) FROM fact "
        + "WHERE date BETWEEN ?1 AND ?2 AND verb = ?3")
    var counts: [LogVerb: Int] = [:]
    for verb in verbs {
      query.bind(start)
      query.bind(end)
      query.bind(verb.rawValue)
      try query.forEachRow { counts[verb] = Int($0.integer(0)) }
    }
    return counts
  }
}
