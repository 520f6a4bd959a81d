import GRDB
package import Network
import NoteSyntax

extension IndexReader {
  /// The notes of one kind, by path.
  package func notes(of kind: NoteKind) throws -> [NodeRow] {
    let query = try PreparedStatement(
      db, "SELECT id, name, path, kind FROM node WHERE kind = ? ORDER BY path")
    var notes: [NodeRow] = []
    query.bind(kind.rawValue)
    try query.forEachRow { notes.append(Self.node($0)) }
    return notes
  }

  /// The interviews in which each of these questions was asked, the earliest first.
  package func interviews(asking questions: Set<QuestionKey>) throws -> [QuestionKey: [NodeID]] {
    let query = try PreparedStatement(
      db,
      "SELECT DISTINCT node.id FROM asked JOIN node ON node.id = asked.note "
        + "WHERE asked.question = ? ORDER BY node.date, node.path")
    var notes: [QuestionKey: [NodeID]] = [:]
    for question in questions {
      query.bind(question.number)
      try query.forEachRow { notes[question, default: []].append($0.node(0)) }
    }
    return notes
  }

  /// Those of the questions that were asked of anybody who knows one of the fields.
  package func questions(among questions: Set<QuestionKey>, askedIn fields: [FieldRow]) throws
    -> Set<QuestionKey>
  {
    let query = try PreparedStatement(
      db,
      "SELECT 1 FROM asked JOIN attendance ON attendance.note = asked.note "
        + "JOIN mention ON mention.note = attendance.person AND mention.role = \(Mention.Role.field.code) "
        + "WHERE asked.question = ?1 AND (mention.resolved = ?2 "
        + "OR ?2 IS NULL AND mention.resolved IS NULL "
        + "AND mention.target IN (SELECT id FROM link_target WHERE key = ?3)) LIMIT 1")
    return try questions.filter { question in
      var isAsked = false
      for field in fields where !isAsked {
        query.bind(question.number)
        query.bind(field.node)
        query.bind(field.key.text)
        try query.forEachRow { _ in isAsked = true }
      }
      return isAsked
    }
  }
}
