import Network
package import NoteSyntax

extension SQLView {
  /// Every view, as it is on a day: what depends on it are states, `cold_since`, `is_due` and `today`.
  package static func all(on today: CivilDate) -> [SQLView] {
    [
      notes, people(today), facts, referrals, obligations(today), links, interviews,
      opportunities, properties, tasks(today), tags, diagnostics, self.today(today),
    ]
  }

  private static let notes = SQLView(
    "notes", "a note", from: "node WHERE node.path IS NOT NULL",
    [
      Column("path", "its path from the vault's root", "node.path"),
      Column("kind", "`contact`, `interview` and so on", "node.kind"),
      Column("name", "its name", "node.name"),
      Column("date", "its `date`, of an interview the day", day("node.date")),
    ])

  private static func people(_ today: CivilDate) -> SQLView {
    // Only the views' own expressions may call these: see `SQLGuard`.
    func standing(_ function: String) -> String {
      "\(function)(coalesce(standing.changes, ''), \(today.dayNumber))"
    }
    return SQLView(
      "people", "somebody, with a note or without",
      from: """
        node LEFT JOIN person ON person.node = node.id
        LEFT JOIN standing ON standing.person = node.id
        WHERE node.kind IN ('contact', 'stub') OR node.kind = 'note' AND (
          standing.person IS NOT NULL
          OR EXISTS (SELECT 1 FROM referral WHERE referral.named = node.id)
          OR EXISTS (SELECT 1 FROM referral WHERE referral.referrer = node.id))
        """,
      [
        Column("name", "their name", "node.name"),
        Column("path", "their note; null for somebody without one", "node.path"),
        Column("state", "how things stand today, as in `kith chain`", standing("kith_state")),
        Column(
          "state_date", "since when; of `booked` the day of the meeting",
          day(standing("kith_state_day"))),
        Column("cold_since", "since when the trail is cold", day(standing("kith_cold"))),
        Column("organization", "where they work, with `; ` between", linked(.organization)),
        Column("field", "what they know, with `; ` between", linked(.field)),
        Column("tie", "how you know them", "person.tie"),
        Column("source", "how you found them", "person.source"),
        Column(
          "status", "as the note says, else `active`; null for somebody without a note",
          "person.status"),
        Column("would_work_for", "1, 0 or null", "person.would_work_for"),
        Column("follow_up_ok", "1, 0 or null", "person.follow_up_agreed"),
        Column("cadence", "how often to be in touch", "person.cadence"),
        Column(
          "snooze", "nothing is due before this day but what belongs to a meeting",
          day("person.snooze")),
      ])
  }

  /// The names of what a note's key links to; `node` is the note.
  private static func linked(_ role: Mention.Role) -> String {
    """
    (SELECT group_concat(name, '; ') FROM (SELECT coalesce(other.name, link_target.text) AS name
      FROM mention JOIN link_target ON link_target.id = mention.target
      LEFT JOIN node AS other ON other.id = mention.resolved
      WHERE mention.note = node.id AND mention.role = \(role.code) ORDER BY mention.ordinal))
    """
  }

  private static let facts = SQLView(
    "facts", "what a line of a note says happened with somebody",
    from: """
      fact JOIN node AS who ON who.id = fact.person JOIN node AS note ON note.id = fact.note
      LEFT JOIN node AS about ON about.id = fact.about
      """,
    [
      Column("person", "with whom", "who.name"),
      Column("person_path", "their note", "who.path"),
      Column("date", "when; null where nothing says", day("fact.date")),
      Column("time", "of a meeting", clock("fact.time")),
      Column("verb", "a verb of the log", LogVerb.words(of: "fact.verb")),
      Column("channel", "`email`, `phone` and so on", "fact.channel"),
      Column("about", "who was named or introduced", "about.name"),
      Column(
        "for_date", "the day that was set, confirmed or called off, or until when they put you off",
        day("fact.day")),
      Column("for_time", "the time that was set", clock("fact.day_time")),
      Column("mode", "`in-person`, `video`, `phone`", "fact.mode"),
      Column("text", "the line's words; null where it has no more", "nullif(fact.text, '')"),
      Column("rule", "of `skip` the rule that is dropped", RuleName.words(of: "fact.rule")),
      Column("is_implied", "1: only the date of an interview says so", "fact.is_implied"),
      Column("path", "the note that says so", "note.path"),
      Column("line", "where in it", "fact.line"),
    ])

  private static let referrals = SQLView(
    "referrals", "somebody who named somebody",
    from: """
      referral JOIN node AS referrer ON referrer.id = referral.referrer
      JOIN node AS named ON named.id = referral.named
      LEFT JOIN node AS note ON note.id = \(sourceNote("referral.sources"))
      """,
    [
      Column("referrer", "who named", "referrer.name"),
      Column("referrer_path", "their note", "referrer.path"),
      Column("named", "whom", "named.name"),
      Column("named_path", "their note", "named.path"),
      Column("date", "when; null where nothing says", day("referral.date")),
      Column("use_name", "1: you may say who sent you; 0: not; null: not asked", "use_name"),
      Column("introduced_on", "when they made the introduction", day("introduced_on")),
      Column("path", "the first note that says so", "note.path"),
      Column("line", "where in it", sourceLine("referral.sources")),
    ])

  private static func obligations(_ today: CivilDate) -> SQLView {
    let day = today.dayNumber
    return SQLView(
      "obligations", "what was, is or will be owed to somebody",
      from: """
        obligation JOIN node AS who ON who.id = obligation.person
        LEFT JOIN node AS about ON about.id = obligation.about
        LEFT JOIN node AS note ON note.id = \(sourceNote("obligation.sources"))
        """,
      [
        Column("person", "to whom", "who.name"),
        Column("person_path", "their note", "who.path"),
        Column("rule", "the rule's name", RuleName.words(of: "rule")),
        Column("about", "what or whom it is about", "coalesce(about.name, about_text)"),
        Column("reason", "why, in words", "reason"),
        Column("triggered", "the day it follows from", self.day("nullif(trigger, \(earliest))")),
        Column("due", "the day it falls due", self.day("due")),
        Column(
          "ended", "the day it ended, or is going to; null while it is open",
          self.day("nullif(end, \(latest))")),
        Column(
          "hidden_until", "the day before which it is snoozed",
          self.day("nullif(hidden_until, \(earliest))")),
        Column("urgent_from", "the day from which it is urgent", self.day("urgent_from")),
        Column(
          "is_due", "1: owed today",
          "end > \(day) AND due <= \(day) AND trigger <= \(day) AND hidden_until <= \(day)"),
        Column("path", "the first note that it follows from", "note.path"),
        Column("line", "where in it", sourceLine("obligation.sources")),
      ])
  }

  private static let links = SQLView(
    "links", "a reference from a note",
    from: """
      mention JOIN link_target ON link_target.id = mention.target
      JOIN node AS note ON note.id = mention.note
      LEFT JOIN node AS other ON other.id = mention.resolved
      """,
    [
      Column("path", "the note that it stands in", "note.path"),
      Column("line", "where in it", "mention.line"),
      Column("column", "where in the line", "mention.column"),
      Column(
        "role", "what it is there for, as in `kith links`", Mention.Role.words(of: "mention.role")),
      Column("target", "as written", "link_target.text"),
      Column("target_name", "whom or what it means; null where nobody", "other.name"),
      Column("target_path", "the note that it leads to", "other.path"),
      Column("rule", "1 to 5: the rule that chose the note", "mention.rule"),
      Column(
        "is_ambiguous", "1: several have that name or alias, and none is meant",
        "mention.is_ambiguous"),
    ])

  private static let interviews = SQLView(
    "interviews", "the note of a talk",
    from: "node LEFT JOIN interview ON interview.note = node.id WHERE node.kind = 'interview'",
    [
      Column("path", "the note", "node.path"),
      Column("date", "the day", day("node.date")),
      Column(
        "people", "who was there, with `; ` between",
        """
        (SELECT group_concat(name, '; ') FROM (SELECT who.name AS name FROM attendance
          JOIN node AS who ON who.id = attendance.person WHERE attendance.note = node.id
          ORDER BY who.name))
        """),
      Column("questions", "how many questions it lists", ofAttendance("questions")),
      Column("is_written_up", "1: it says something of the talk", ofAttendance("is_written_up")),
      Column("outcome", "what it came to", "interview.outcome"),
    ])

  private static func ofAttendance(_ column: String) -> String {
    "(SELECT max(\(column)) FROM attendance WHERE attendance.note = node.id)"
  }

  private static let opportunities = SQLView(
    "opportunities", "an opening",
    from: """
      node LEFT JOIN opportunity ON opportunity.note = node.id
      LEFT JOIN acceptance ON acceptance.note = node.id WHERE node.kind = 'opportunity'
      """,
    [
      Column("path", "the note", "node.path"),
      Column("name", "its name", "node.name"),
      Column("organization", "where", linked(.organization)),
      Column("channel", "`network` or `application`", "opportunity.channel"),
      Column("stage", "how far it has come", "opportunity.stage"),
      Column("accepted", "the day on which you accepted", day("acceptance.day")),
    ])

  private static let properties = SQLView(
    "properties", "a value in the front matter; a list is a row for each of its values",
    from: """
      property JOIN property_key ON property_key.id = property.key
      JOIN node AS note ON note.id = property.note
      """,
    [
      Column("path", "the note", "note.path"),
      Column("name", "its name", "note.name"),
      Column("key", "in small letters, with `_`; of what is nested `a.b`", "property_key.name"),
      Column(
        "value", "as written; of a link, the name that it leads to; null where the key has none",
        "nullif(property.text, '')"),
      Column("line", "where in the note", "property.line"),
    ])

  private static func tasks(_ today: CivilDate) -> SQLView {
    SQLView(
      "tasks", "a task, whomever it concerns",
      from: "task JOIN node AS note ON note.id = task.note",
      [
        Column("path", "the note", "note.path"),
        Column("line", "where in it", "task.line"),
        Column("column", "where in the line", "task.column"),
        Column("state", "`open`, `done` or `dropped`", KnownByDay.taskState(today)),
        Column("task", "what is to be done", "task.text"),
        Column("due", "until when", day("task.due")),
        Column("done_on", "when it was done, where that is written", day("task.done_on")),
        Column("is_theirs", "1: others are to do it", "task.is_waiting"),
        Column(
          "people", "whom it concerns, with `; ` between",
          """
          (SELECT group_concat(name, '; ') FROM (SELECT who.name AS name FROM commitment
            JOIN node AS who ON who.id = commitment.person WHERE commitment.note = task.note
            AND commitment.line = task.line AND commitment.column = task.column ORDER BY who.name))
          """),
      ])
  }

  private static let tags = SQLView(
    "tags", "a tag where it stands", from: "tag JOIN node AS note ON note.id = tag.note",
    [
      Column("tag", "without `#`, in small letters", "tag.name"),
      Column("path", "the note", "note.path"),
      Column("line", "where in it", "tag.line"),
      Column("column", "where in the line", "tag.column"),
    ])

  private static let diagnostics = SQLView(
    "diagnostics", "a problem found in one note by itself; `kith check` shows those of links, too",
    from: "diagnostic JOIN node AS note ON note.id = diagnostic.note",
    [
      Column("path", "the note", "note.path"),
      Column("line", "where in it", "diagnostic.line"),
      Column("column", "where in the line", "diagnostic.column"),
      Column("severity", "`error`, `warning`, `hint`", severity),
      Column("code", "its stable name", "code"),
      Column("message", "what is wrong", "message"),
      Column("remedy", "what to do", "remedy"),
    ])

  private static func today(_ today: CivilDate) -> SQLView {
    SQLView(
      "today", "the day that the answer is for, alone",
      from: "(SELECT \(today.dayNumber) AS day)", [Column("date", "the day", day("day"))])
  }

  private static var severity: String {
    let cases = DiagnosticCode.allCases.map {
      "WHEN '\($0.rawValue)' THEN '\($0.severity.rawValue)'"
    }
    return "CASE code \(cases.joined(separator: " ")) END"
  }

  // MARK: - Columns of the tables as people read them

  private static var earliest: Int { CivilDate.earliest.dayNumber }
  private static var latest: Int { CivilDate.latest.dayNumber }

  /// A number of days since 1970 as an ISO date.
  private static func day(_ expression: String) -> String {
    "date((\(expression)) * 86400, 'unixepoch')"
  }

  /// Minutes since midnight as `HH:MM`.
  private static func clock(_ expression: String) -> String {
    "CASE WHEN \(expression) IS NOT NULL "
      + "THEN printf('%02d:%02d', \(expression) / 60, \(expression) % 60) END"
  }

  /// The first of `SourcesColumn`'s sources: SQLite reads a number as far as it goes.
  private static func sourceNote(_ column: String) -> String { "CAST(\(column) AS INTEGER)" }

  private static func sourceLine(_ column: String) -> String {
    "CAST(substr(\(column), instr(\(column), ':') + 1) AS INTEGER)"
  }
}
