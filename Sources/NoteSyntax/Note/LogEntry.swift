/// A dated line of a log: `DATE [TIME] VERB [by CHANNEL] [details][: text]`.
package struct LogEntry: Hashable, Sendable {
  package var date: CivilDate
  package var time: ClockTime?
  package var verb: LogVerb
  /// The verb as written; empty in a line that has none, or an unknown one.
  package var verbSpan: SourceSpan
  /// What follows `by`: email, phone, letter, LinkedIn; lower case.
  package var channel: String?
  /// What `booked` and `moved` set; nil where they say no date, which is reported. Of `cancelled`,
  /// `missed` and `confirmed` the day of the meeting, where they name it; of `put off` the day until
  /// which.
  package var appointment: Appointment?
  /// Whom `named` and `introduced` are about, in order.
  package var persons: [NamedPerson]
  /// With whom the word was, where a name stands right behind the verb: `heard from Jonas`.
  package var party: Link?
  /// The rules that `skip` drops, each by its own name where there is such a rule, else as written.
  package var skippedRules: [String]
  /// The links in the line, also among `Body.links`; those in `persons` too.
  package var links: [Link]
  /// What the line says in words, for showing: the text after the colon, or without one what
  /// follows verb and channel and has not been read as details; for an unknown verb the whole line
  /// after its date.
  package var text: String
  /// What stands behind the colon, where the line has one that divides.
  package var said: SourceSpan?
  /// The item's first paragraph.
  package var span: SourceSpan

  package init(
    date: CivilDate, time: ClockTime?, verb: LogVerb, verbSpan: SourceSpan, channel: String?,
    appointment: Appointment?, persons: [NamedPerson], skippedRules: [String], links: [Link],
    text: String, span: SourceSpan
  ) {
    self.date = date
    self.time = time
    self.verb = verb
    self.verbSpan = verbSpan
    self.channel = channel
    self.appointment = appointment
    self.persons = persons
    self.skippedRules = skippedRules
    self.links = links
    self.text = text
    self.span = span
  }
}

/// A meeting set for a day: `2026-04-14 15:00 30m video`.
package struct Appointment: Hashable, Sendable {
  package var date: CivilDate
  package var time: ClockTime?
  package var minutes: Int?
  package var mode: MeetingMode?
  /// Of one that was moved, the day that it was set for before, where the line says it.
  package var movedFrom: CivilDate?

  package init(
    date: CivilDate, time: ClockTime?, minutes: Int?, mode: MeetingMode?,
    movedFrom: CivilDate? = nil
  ) {
    self.date = date
    self.time = time
    self.minutes = minutes
    self.mode = mode
    self.movedFrom = movedFrom
  }
}

/// How a meeting takes place. `in person`, `in_person`, `call`, `zoom` and the like are read as
/// these where the meaning is certain.
package enum MeetingMode: String, CaseIterable, Sendable {
  case inPerson = "in-person"
  case video
  case phone
}

/// Somebody named in a log line, with what was said behind the name.
package struct NamedPerson: Hashable, Sendable {
  package var link: Link
  /// `(use my name)` true, `(not my name)` false, nothing nil: not asked.
  package var useName: Bool?
  /// `(will introduce by 2026-04-24)`; `(will introduce)` alone promises without a date.
  package var introduction: Introduction?

  package init(link: Link, useName: Bool?, introduction: Introduction?) {
    self.link = link
    self.useName = useName
    self.introduction = introduction
  }

  package enum Introduction: Hashable, Sendable {
    case promised
    case promisedBy(CivilDate)
  }
}
