import GRDB
import Network
import NoteSyntax

/// Reads facts from the index, as written: one for each line that states it, not merged.
enum FactReader {
  private static let columns = """
    fact.person, fact.date, fact.time, fact.verb, fact.channel, fact.day, fact.day_time,
    fact.minutes, fact.mode, fact.about, fact.use_name, fact.introduction, fact.rule, fact.text,
    fact.is_implied, fact.note, fact.line, fact.column, fact.moved_from
    """

  /// The facts that `source`, what follows FROM, yields.
  static func facts(
    _ db: Database, from source: String, binding: (PreparedStatement) -> Void = { _ in }
  ) throws -> [Fact] {
    var facts: [Fact] = []
    try forEach(db, from: source, binding: binding) { facts.append($0) }
    return facts
  }

  /// The same, one after another.
  static func forEach(
    _ db: Database, from source: String, binding: (PreparedStatement) -> Void,
    _ body: (Fact) throws -> Void
  ) throws {
    let query = try PreparedStatement(db, "SELECT \(columns) FROM \(source)")
    binding(query)
    try query.forEachRow { row in
      guard let verb: LogVerb = row.coded(3) else { return }
      try body(
        Fact(
          person: row.node(0), date: row.date(1), time: row.time(2), verb: verb,
          channel: row.optionalText(4), appointment: appointment(row),
          about: row.optionalNode(9), useName: row.optionalFlag(10),
          introduction: row.introduction(11),
          rule: row.optionalCoded(12), text: row.text(13),
          isImplied: row.flag(14),
          sources: [Source(note: row.node(15), position: row.position(line: 16, column: 17))]))
    }
  }

  private static func appointment(_ row: PreparedStatement.Row) -> Appointment? {
    row.date(5).map { day in
      Appointment(
        date: day, time: row.time(6), minutes: row.optionalInteger(7).map(Int.init),
        mode: row.optionalText(8).flatMap(MeetingMode.init), movedFrom: row.date(18))
    }
  }
}
