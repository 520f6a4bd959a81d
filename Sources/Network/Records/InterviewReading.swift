import NoteSyntax

extension RecordDraft {
  mutating func readInterview() {
    let attendees = fields.links("with").map { ($0, mentions.add($0, .with)) }
      .filter { !mentions.isMe($0.1) }
    subjects = attendees.map { .mention($0.1) }
    requireKey("with", isMissing: attendees.isEmpty)
    record.interview = InterviewContent(of: note.body, attendees: subjects)
    record.interview?.outcome = fields.choice("outcome")
    let moment = fields.dateTime("date")
    requireKey("date", isMissing: moment == nil)
    // Without its date the note still tells who named whom, and whatever has a date of its own.
    record.date = moment?.date
    if let moment, let property = fields.property("date") {
      readMeeting(moment, at: position(property.key.span))
    }
    // The note confirms its own meeting.
    let confirmed = moment.map {
      Appointment(date: $0.date, time: nil, minutes: nil, mode: nil)
    }
    readDates("confirmed", .confirmed, of: confirmed, attendees.map(\.0))
    readDates("thanked", .thanked, of: nil, attendees.map(\.0))
    readReferrals(on: moment?.date)
    if let day = fields.date("follow_up"), let property = fields.property("follow_up") {
      if let date = moment?.date, day < date {
        diagnostics.append(RecordMessages.earlyFollowUp(day, date, property.value.span))
      }
      for subject in subjects {
        record.commitments.append(
          Commitment(
            kind: .followUp, subject: subject, due: day, madeOn: moment?.date, isOpen: true,
            doneOn: nil, text: "", position: position(property.key.span)))
      }
    }
  }

  /// What the note says by its date and status: that the meeting was set, and that it happened.
  private mutating func readMeeting(_ moment: CivilDateTime, at place: SourcePosition) {
    let appointment = Appointment(
      date: moment.date, time: moment.time, minutes: fields.term("duration")?.inMinutes,
      mode: fields.choice("mode").flatMap(MeetingMode.init))
    func state(_ verb: LogVerb, on date: CivilDate?, isImplied: Bool, sets: Bool) {
      for subject in subjects {
        var statement = StatedFact(subject: subject, date: date, verb: verb, position: place)
        statement.time = date == nil ? nil : moment.time
        statement.appointment = sets ? appointment : nil
        statement.isImplied = isImplied
        record.statements.append(statement)
      }
    }
    switch fields.choice("status").flatMap(InterviewStatus.init(written:)) {
    case .booked: state(.booked, on: nil, isImplied: false, sets: true)
    case .met: state(.met, on: moment.date, isImplied: false, sets: false)
    case .missed: state(.missed, on: moment.date, isImplied: false, sets: false)
    case .cancelled: state(.cancelled, on: nil, isImplied: false, sets: true)
    case nil:
      state(.booked, on: nil, isImplied: true, sets: true)
      // Of a status that cannot be read nobody knows whether it says that nothing came of it.
      guard fields.property("status")?.value.isNull ?? true else { return }
      state(.met, on: moment.date, isImplied: true, sets: false)
    }
  }

  /// `thanked: 2026-04-15`, of everybody, or `thanked: {Ana Ruiz: 2026-04-15}`, of each by name.
  private mutating func readDates(
    _ key: String, _ verb: LogVerb, of appointment: Appointment?, _ attendees: [Link]
  ) {
    lazy var names = AttendeeNames(attendees)
    for dated in fields.datesPerPerson(key) {
      let one = dated.link.map { link in
        names.index(of: link).map { subjects[$0] }
          ?? .mention(mentions.add(link, .attendee))
      }
      for subject in one.map({ [$0] }) ?? subjects {
        var statement = StatedFact(
          subject: subject, date: dated.date, verb: verb, position: position(dated.span))
        statement.appointment = appointment
        record.statements.append(statement)
      }
    }
  }

  /// Names given in the talk: on its day, by `by:`, else by the first in `with`.
  private mutating func readReferrals(on date: CivilDate?) {
    for referral in fields.referrals("referrals") {
      let named = mentions.add(referral.link, .referral)
      let by = referral.by.map { Reference.mention(mentions.add($0, .referral)) }
      guard let subject = by ?? subjects.first, isAnother(named, than: subject) else { continue }
      var statement = StatedFact(
        subject: subject, date: date, verb: .named, position: position(referral.link.span))
      statement.about = .mention(named)
      statement.useName = referral.useName
      statement.introduction = referral.introduction
      record.statements.append(statement)
    }
  }

  private mutating func requireKey(_ key: String, isMissing: Bool) {
    guard isMissing else { return }
    if let property = fields.property(key) {
      // A value that cannot be read is reported already; one that says nothing, or nobody, is not.
      let span = property.value.span
      guard
        property.value.isNull
          || !diagnostics.contains(where: { found in
            found.severity == .error && found.span.start >= span.start && found.span.end <= span.end
          })
      else { return }
      diagnostics.append(RecordMessages.missing(key, in: .interview, property.key.span))
    } else {
      // The opening fence stands for the front matter as a whole.
      let fence = note.frontMatter.span.map { SourceSpan($0.start, min($0.start + 3, $0.end)) }
      diagnostics.append(RecordMessages.missing(key, in: .interview, fence ?? .at(0)))
    }
  }
}
