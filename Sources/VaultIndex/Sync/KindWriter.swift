import GRDB
import Network
import NoteSyntax

/// Writes what a note says as one of its kind: of a talk what was asked there and what came of it, of an
/// opportunity how far it has come.
struct KindWriter {
  private let interview: RowInsertion
  private let asked: RowInsertion
  private let opportunity: RowInsertion
  private let acceptance: RowInsertion

  init(_ db: Database) {
    interview = RowInsertion(db, into: "interview", ["note", "outcome"])
    asked = RowInsertion(db, into: "asked", ["note", "ordinal", "question"])
    opportunity = RowInsertion(db, into: "opportunity", ["note", "channel", "stage"])
    acceptance = RowInsertion(db, into: "acceptance", ["note", "day", "line", "column"])
  }

  var replacements: [RowReplacement] {
    [RowReplacement(of: asked)]
      + [acceptance, interview, opportunity].map { RowReplacement(of: $0, order: "note") }
  }

  func write(_ record: NoteRecord, of id: NodeID) throws {
    if let content = record.interview {
      interview.bind(id)
      interview.bind(content.outcome)
      try interview.run()
    }
    if let content = record.opportunity {
      opportunity.bind(id)
      opportunity.bind(content.channel)
      opportunity.bind(content.stage)
      try opportunity.run()
    }
    if let accepted = record.accepted {
      acceptance.bind(id)
      acceptance.bind(accepted.day)
      acceptance.bind(accepted.position.line)
      acceptance.bind(accepted.position.column)
      try acceptance.run()
    }
    for (ordinal, question) in (record.interview?.asked ?? []).enumerated() {
      asked.bind(id)
      asked.bind(ordinal)
      asked.bind(question.number)
      try asked.run()
    }
  }

  func flush() throws {
    for insertion in [interview, asked, opportunity, acceptance] { try insertion.flush() }
  }
}
