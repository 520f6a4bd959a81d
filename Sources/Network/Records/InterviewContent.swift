import NoteSyntax

/// What an interview's body holds, as far as rules ask for it.
package struct InterviewContent: Hashable, Sendable {
  /// Who was there, names unresolved.
  package var attendees: [Reference]
  /// How many questions stand under Questions: the items of its outermost lists.
  package var questions = 0
  /// The questions among them that were asked: by a ticked box or an answer.
  package var asked: [QuestionKey] = []
  /// Whether the body says anything of the talk. What was written before it does not count, or
  /// who prepares well would never be asked to write up: questions without an answer, tasks. Nor
  /// do lines of a log, which are facts of their own.
  package var isWrittenUp: Bool
  /// What the talk came to: `information`, `interest`, `job-interview`, `offer`.
  package var outcome: String?

  init(of body: Body, attendees: [Reference]) {
    self.attendees = attendees
    isWrittenUp = body.hasProse
    var log = body.log[...]
    var section: (heading: Int?, isQuestions: Bool) = (nil, false)
    for item in body.items where !item.text.isEmpty {
      // Many items stand under one heading, so it is looked up once.
      if section.heading != item.heading {
        section = (item.heading, body.isIn("questions", under: item.heading))
      }
      if section.isQuestions {
        guard item.depth == 0 else { continue }
        questions += 1
        guard item.isAnswered else { continue }
        isWrittenUp = true
        asked.append(QuestionText.key(of: item.question))
      } else if !isWrittenUp, item.checkbox == nil {
        // Both are in order.
        while let line = log.first, line.span.start < item.textSpan.start { log.removeFirst() }
        isWrittenUp = log.first?.span.start != item.textSpan.start
      }
    }
  }
}
