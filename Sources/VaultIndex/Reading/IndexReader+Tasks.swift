import GRDB
package import Network
package import NoteSyntax

/// A task with its place and whom it concerns.
package struct TaskRow: Hashable, Sendable {
  package var state: TaskItem.State
  package var text: String
  package var due: CivilDate?
  package var doneOn: CivilDate?
  /// Somebody else's to do.
  package var isWaiting: Bool
  package var note: NodeID
  package var position: SourcePosition
  /// By number; nobody where the note is about nobody.
  package var people: [NodeID]
}

extension IndexReader {
  /// Tasks in these states, of one person or of all notes: by the day they are due, undated ones
  /// last, then by place.
  ///
  /// - Parameter today: what is done later is still open.
  package func tasks(
    in states: Set<TaskItem.State>, on today: CivilDate, for person: NodeID? = nil
  ) throws -> [TaskRow] {
    let state = KnownByDay.taskState(today)
    let filter =
      person == nil
      ? ""
      : " AND (task.note, task.line, task.column) IN "
        + "(SELECT note, line, column FROM commitment WHERE person = ?1)"
    let query = try PreparedStatement(
      db,
      """
      SELECT \(state), task.text, task.due, task.done_on, task.is_waiting, task.note, task.line,
        task.column, commitment.person
      FROM task LEFT JOIN commitment ON commitment.note = task.note
        AND commitment.line = task.line AND commitment.column = task.column
        AND commitment.kind <> 'follow_up'
      WHERE \(state) IN (\(states.sorted { $0.rawValue < $1.rawValue }.sqlList))\(filter)
      ORDER BY task.due IS NULL, task.due, task.note, task.line, task.column, commitment.person
      """)
    if let person { query.bind(person) }
    var tasks: [TaskRow] = []
    try query.forEachRow { row in
      guard let state = TaskItem.State(rawValue: row.text(0)) else { return }
      let (note, position) = (row.node(5), row.position(line: 6, column: 7))
      let person = row.optionalNode(8)
      // A task of a group's comes once for each of them.
      if let last = tasks.last, last.note == note, last.position == position {
        if let person { tasks[tasks.count - 1].people.append(person) }
        return
      }
      tasks.append(
        TaskRow(
          state: state, text: row.text(1), due: row.date(2),
          doneOn: row.date(3).flatMap { $0 <= today ? $0 : nil },
          isWaiting: row.flag(4), note: note, position: position,
          people: person.map { [$0] } ?? []))
    }
    return tasks
  }

  /// How many tasks are open on a day and due by it that are promised to nobody and by nobody: those of
  /// other notes than contacts' and interviews'. No obligation tells of them.
  package func countOfOwnTasks(dueBy day: CivilDate) throws -> Int {
    let query = try PreparedStatement(
      db,
      """
      SELECT count(*) FROM task WHERE \(KnownByDay.openTask(day)) AND due <= ?
        AND NOT EXISTS (SELECT 1 FROM commitment WHERE commitment.note = task.note
          AND commitment.line = task.line AND commitment.column = task.column)
      """)
    query.bind(day)
    var count = 0
    try query.forEachRow { count = Int($0.integer(0)) }
    return count
  }

  /// Every tag with the number of its uses and of the notes that have it, by name.
  package func tags() throws -> [(name: String, notes: Int, uses: Int)] {
    var tags: [(name: String, notes: Int, uses: Int)] = []
    let query = try PreparedStatement(
      db, "SELECT name, count(DISTINCT note), count(*) FROM tag GROUP BY name")
    try query.forEachRow { tags.append(($0.text(0), Int($0.integer(1)), Int($0.integer(2)))) }
    return tags.map { (order: NameOrder($0.name), tag: $0) }
      .sorted { $0.order < $1.order }.map { $0.tag }
  }
}
