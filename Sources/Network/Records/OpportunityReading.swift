package import NoteSyntax

/// The day on which an opportunity was accepted, and where its note says so.
package struct AcceptedDay: Hashable, Sendable {
  package var day: CivilDate
  package var position: SourcePosition
}

/// How you came to an opportunity, and how far it got.
package struct OpportunityContent: Hashable, Sendable {
  /// `network` or `application`; nil where the note does not say.
  package var channel: String?
  /// `lead`, `applied` and so on; nil where the note does not say.
  package var stage: String?
}

extension RecordDraft {
  /// `accepted:` says when. `stage: accepted` alone has no day that anything could be counted from;
  /// what was declined or lost after all is not accepted.
  mutating func readOpportunity() {
    record.opportunity = OpportunityContent(
      channel: fields.choice("channel"), stage: fields.choice("stage"))
    if let stage = fields.property("stage"), fields.choice("stage") == "accepted",
      fields.property("accepted") == nil
    {
      diagnostics.append(
        RecordMessages.noDay(
          of: stage, key: "accepted", "nobody has to be told of it"))
    }
    guard let day = fields.date("accepted"), let property = fields.property("accepted"),
      !["declined", "lost"].contains(fields.choice("stage"))
    else { return }
    record.accepted = AcceptedDay(day: day, position: position(property.key.span))
  }
}
