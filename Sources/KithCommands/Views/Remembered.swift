/// Answers that take long to find, each found once however often it is asked for: the text of a note
/// that is quoted from, the name that a slip was meant as.
final class Remembered<Question: Hashable, Answer> {
  private let find: (Question) -> Answer
  private var found: [Question: Answer] = [:]

  init(_ find: @escaping (Question) -> Answer) { self.find = find }

  func callAsFunction(_ question: Question) -> Answer {
    if let answer = found[question] { return answer }
    let answer = find(question)
    found[question] = answer
    return answer
  }
}
