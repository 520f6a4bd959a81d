import Network
import NoteSyntax

// How what notes state is packed, both ways side by side.

extension ByteWriter {
  mutating func put(_ position: SourcePosition) {
    put(position.line)
    put(position.column)
  }

  mutating func put(_ reference: Reference) {
    switch reference {
    case .thisNote: put(-1)
    case .mention(let index): put(index)
    }
  }

  mutating func put(_ introduction: NamedPerson.Introduction) {
    switch introduction {
    case .promised: put(Int?.none)
    case .promisedBy(let date): put(Optional(date.dayNumber))
    }
  }

  mutating func put(_ statement: StatedFact) {
    put(statement.subject)
    put(statement.date?.dayNumber)
    put(statement.time?.minutes)
    put(statement.verb.code)
    put(statement.channel)
    put(statement.appointment != nil)
    if let appointment = statement.appointment {
      put(appointment.date.dayNumber)
      put(appointment.time?.minutes)
      put(appointment.minutes)
      put(appointment.mode?.code)
      put(appointment.movedFrom?.dayNumber)
    }
    put(statement.about != nil)
    if let about = statement.about { put(about) }
    put(statement.useName)
    put(statement.introduction != nil)
    if let introduction = statement.introduction { put(introduction) }
    put(statement.rule?.code)
    put(statement.text)
    put(statement.isImplied)
    put(statement.position)
  }

  mutating func put(_ commitment: Commitment) {
    put(commitment.kind.code)
    put(commitment.subject)
    put(commitment.linked) { $1.put($0) }
    put(commitment.due?.dayNumber)
    put(commitment.madeOn?.dayNumber)
    put(commitment.isOpen)
    put(commitment.doneOn?.dayNumber)
    put(commitment.text)
    put(commitment.position)
  }
}

extension ByteReader {
  mutating func position() -> SourcePosition {
    let line = number()
    return SourcePosition(line: line, column: number())
  }

  mutating func reference() -> Reference {
    let number = number()
    return number < 0 ? .thisNote : .mention(number)
  }

  mutating func statement() -> StatedFact {
    let (subject, date, time) = (reference(), optionalDate(), optionalTime())
    var statement = StatedFact(
      subject: subject, date: date, verb: coded(), position: SourcePosition(line: 1, column: 1))
    statement.time = time
    statement.channel = optionalText()
    if flag() {
      statement.appointment = Appointment(
        date: self.date(), time: optionalTime(), minutes: optionalNumber(), mode: optionalCoded(),
        movedFrom: optionalDate())
    }
    statement.about = flag() ? reference() : nil
    statement.useName = optionalFlag()
    statement.introduction = flag() ? optionalDate().map { .promisedBy($0) } ?? .promised : nil
    statement.rule = optionalCoded()
    statement.text = text()
    statement.isImplied = flag()
    statement.position = position()
    return statement
  }

  mutating func commitment() -> Commitment {
    let (kind, subject): (Commitment.Kind, Reference) = (coded(), reference())
    let linked = list { $0.reference() }
    var commitment = Commitment(
      kind: kind, subject: subject, due: optionalDate(), madeOn: optionalDate(), isOpen: flag(),
      doneOn: optionalDate(), text: text(), position: position())
    commitment.linked = linked
    return commitment
  }

  mutating func date() -> CivilDate { CivilDate(dayNumber: number()) }

  mutating func optionalDate() -> CivilDate? { optionalNumber().map { CivilDate(dayNumber: $0) } }

  mutating func optionalTime() -> ClockTime? { optionalNumber().flatMap { ClockTime(minutes: $0) } }

  mutating func coded<Value: CodedInColumns>() -> Value { Value.cases.all[number()] }

  mutating func optionalCoded<Value: CodedInColumns>() -> Value? {
    optionalNumber().map { Value.cases.all[$0] }
  }
}
