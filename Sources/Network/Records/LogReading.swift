import NoteSyntax

extension RecordDraft {
  /// Turns log lines into statements about whom the note is about, or about the people a line
  /// links where the note is about nobody.
  mutating func readLog() {
    record.statements.reserveCapacity(record.statements.count + note.body.log.count)
    for entry in logWithoutWordsOfOthers() {
      let others = entry.persons
        .map { ($0, mentions.add($0.link, .log, wantsPerson: true)) }
        .filter { isAnother($0.1) }
      for subject in subjects(of: entry, others: others.map(\.1)) {
        if entry.verb == .putOff, let day = entry.appointment?.date {
          record.commitments.append(
            Commitment(
              kind: .followUp, subject: subject, due: day, madeOn: entry.date, isOpen: true,
              doneOn: nil, text: "", position: position(entry.span)))
        }
        // Naming nobody that can be read is a word from them all the same.
        if !others.isEmpty, entry.verb == .named || entry.verb == .introduced {
          for (person, mention) in others {
            record.statements.append(statement(entry, of: subject, about: mention, person))
          }
        } else {
          var statement = statement(entry, of: subject, about: nil, nil)
          // One that skips several rules says so of each.
          for rule in entry.skippedRules.dropLast() {
            statement.rule = RuleName(written: rule)
            record.statements.append(statement)
          }
          statement.rule = entry.skippedRules.last.flatMap { RuleName(written: $0) }
          record.statements.append(statement)
        }
      }
    }
  }

  /// Of most lines nothing is to be told, and large values are not copied for it.
  private mutating func logWithoutWordsOfOthers() -> [LogEntry] {
    let mayHoldAny = note.body.log.indices.contains { note.body.log[$0].party != nil }
    return mayHoldAny ? note.body.log.map { withoutWordOfAnother($0) } : note.body.log
  }

  private mutating func subjects(of entry: LogEntry, others: [Int]) -> [Reference] {
    if !subjects.isEmpty {
      // Names given in a group are given by its first, as `referrals` without `by` are.
      return entry.verb == .named || entry.verb == .introduced ? [subjects[0]] : subjects
    }
    guard record.kind != .interview else { return [] }
    let said = DiaryLine(entry, in: source)
    return entry.links.filter { !$0.isToNobody }.map { link in
      // Of whom a verb says something is a person, with a note or without; not what the words behind a
      // colon refer to. Those of a skip say whom it spares.
      (
        link,
        mentions.add(
          link, .log,
          wantsPerson: entry.verb == .skip || entry.verb != .note && said.isOfVerb(link))
      )
    }
    .filter { link, mention in
      !others.contains(mention) && !mentions.isMe(mention) && !said.isAside(link)
    }
    .map { .mention($0.1) }
  }

  private func statement(
    _ entry: LogEntry, of subject: Reference, about: Int?, _ person: NamedPerson?
  ) -> StatedFact {
    var statement = StatedFact(
      subject: subject, date: entry.date, verb: entry.verb, position: position(entry.span))
    statement.time = entry.time
    statement.channel = entry.channel
    statement.appointment = entry.appointment
    statement.about = about.map { .mention($0) }
    statement.useName = person?.useName
    statement.introduction = person?.introduction
    statement.text = entry.text.withoutLinkBrackets
    return statement
  }
}
