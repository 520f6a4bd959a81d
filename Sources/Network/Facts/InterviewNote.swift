package import NoteSyntax

/// What the note of a talk holds, for each who was there.
package struct InterviewNote: Hashable, Sendable {
  package var day: CivilDate
  /// How many questions it lists.
  package var questions: Int
  /// Whether it says anything of the talk.
  package var isWrittenUp: Bool

  package init(day: CivilDate, questions: Int, isWrittenUp: Bool) {
    self.day = day
    self.questions = questions
    self.isWrittenUp = isWrittenUp
  }
}
