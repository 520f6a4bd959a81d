import NoteSyntax

extension RecordDraft {
  mutating func readContact() {
    subjects = [.thisNote]
    var contact = ContactAttributes()
    contact.tie = fields.choice("tie").flatMap(ContactAttributes.Tie.init)
    contact.source = fields.choice("source")
    contact.status = fields.choice("status").flatMap(ContactAttributes.Status.init) ?? .active
    contact.snooze = fields.date("snooze")
    contact.cadence = fields.cadence("cadence")
    contact.followUpAgreed = fields.flag("follow_up_ok")
    contact.wouldWorkFor = fields.flag("would_work_for")
    contact.due = fields.terms("due")
    contact.organizations = fields.links("organization").map { LinkTarget($0.target).key }
    record.contact = contact
    readReferrers()
    if let day = fields.date("follow_up"), let property = fields.property("follow_up") {
      record.commitments.append(
        Commitment(
          kind: .followUp, subject: .thisNote, due: day, madeOn: nil, isOpen: true, doneOn: nil,
          text: "", position: position(property.key.span)))
    }
  }

  /// `referred_by` says that somebody named this contact: a statement about them.
  private mutating func readReferrers() {
    for link in fields.links("referred_by") {
      let mention = mentions.add(link, .referredBy)
      guard !mentions.isMe(mention) else { continue }
      var statement = StatedFact(
        subject: .mention(mention), date: fields.date("referred_on"), verb: .named,
        position: position(link.span))
      statement.about = .thisNote
      statement.useName = fields.flag("use_name")
      record.statements.append(statement)
    }
  }
}
