import Network
import NoteSyntax

// How what a note says of people is packed, both ways side by side.

extension ByteWriter {
  mutating func put(_ said: SaidOfPeople) {
    put(said.itself.kind.code)
    put(said.itself.path.text)
    put(said.itself.name)
    put(said.itself.isTarget)
    put(said.itself.attributes != nil)
    if let attributes = said.itself.attributes { put(attributes) }
    put(said.statements) { $1.put($0.value) }
    put(said.commitments) { $1.put($0.value) }
  }

  private mutating func put(_ attributes: ContactAttributes) {
    put(attributes.tie?.code)
    put(attributes.source)
    put(attributes.status.code)
    put(attributes.snooze?.dayNumber)
    put(attributes.cadence?.column)
    put(attributes.followUpAgreed)
    put(attributes.wouldWorkFor)
    put(TermSettingsColumn.text(attributes.due))
    put(attributes.organizations) { $1.put($0.text) }
  }

  mutating func put(_ links: PendingLinks) {
    put(links.mentions) { $1.put($0) }
    put(links.attendees) { $1.put($0) }
    put(links.interview != nil)
    if let interview = links.interview { put(interview) }
  }

  private mutating func put(_ mention: PendingMention) {
    put(mention.role.code)
    put(mention.wantsPerson)
    put(mention.position)
    put(mention.target)
  }

  private mutating func put(_ interview: InterviewNote) {
    put(interview.day.dayNumber)
    put(interview.questions)
    put(interview.isWrittenUp)
  }
}

extension ByteReader {
  mutating func said() -> SaidOfPeople {
    SaidOfPeople(
      itself: saidOfItself(),
      statements: list { SaidOfPeople.Placed(offset: $0.offset, value: $0.statement()) },
      commitments: list { SaidOfPeople.Placed(offset: $0.offset, value: $0.commitment()) })
  }

  mutating func saidOfItself() -> SaidOfItself {
    let (kind, path) = place()
    return SaidOfItself(
      kind: kind, path: path, name: text(), isTarget: flag(),
      attributes: flag() ? attributes() : nil)
  }

  /// What comes first of what a note says.
  mutating func place() -> (kind: NoteKind, path: VaultPath) {
    let kind: NoteKind = coded()
    guard let path = VaultPath(text()) else {
      preconditionFailure("it was one when it was packed")
    }
    return (kind, path)
  }

  private mutating func attributes() -> ContactAttributes {
    var attributes = ContactAttributes()
    attributes.tie = optionalCoded()
    attributes.source = optionalText()
    attributes.status = coded()
    attributes.snooze = optionalDate()
    attributes.cadence = optionalText().flatMap { TermSetting(column: $0) }
    attributes.followUpAgreed = optionalFlag()
    attributes.wouldWorkFor = optionalFlag()
    attributes.due = TermSettingsColumn.read(text())
    attributes.organizations = list { NameKey(stored: $0.text()) }
    return attributes
  }

  mutating func links() -> PendingLinks {
    PendingLinks(
      mentions: list { $0.mention() }, attendees: list { $0.reference() },
      interview: flag() ? interview() : nil)
  }

  private mutating func mention() -> PendingMention {
    PendingMention(role: coded(), wantsPerson: flag(), position: position(), target: text())
  }

  private mutating func interview() -> InterviewNote {
    InterviewNote(day: date(), questions: number(), isWrittenUp: flag())
  }
}
