import Network
import NoteSyntax
import VaultIndex

extension PrepLoader {
  /// The questions in the notes of the days from which a meeting was moved, from one to the next.
  func prepared(for meeting: PrepSheet.Meeting, with person: NodeRow) throws
    -> [(question: TalkQuestion, note: NodeRow)]
  {
    let moves = try calledOff.words(of: person.id).filter { $0.value.verb == .moved }
    var days: Set = [meeting.date]
    var count = 0
    while count < days.count {
      count = days.count
      for (day, word) in moves where word.appointment.map({ days.contains($0.date) }) ?? false {
        days.insert(day)
      }
    }
    let interviews = try reader.interviews(of: person.id)
      .filter { $0.day != meeting.date && days.contains($0.day) }
    let nodes = try reader.nodes(interviews.map(\.note))
    return interviews.reversed().compactMap { nodes[$0.note] }.flatMap { note in
      (shelf.page(of: note)?.questions ?? []).filter { !$0.isAsked }.map { ($0, note) }
    }
  }
}
