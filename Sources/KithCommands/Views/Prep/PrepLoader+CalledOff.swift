import Network
import NoteSyntax
import VaultIndex

extension PrepLoader {
  /// Why a talk will not be on the day of its note, or was not; nil where nothing says so. Of several all
  /// have to say it: where one declines, the others still meet.
  func off(_ note: NodeRow, _ page: NotePage?, on day: CivilDate) throws -> String? {
    if let status = page?.value("status")?.text, ["cancelled", "missed"].contains(status) {
      return status
    }
    let people = try reader.attendees(of: [note.id]).map(\.person)
    let words = try people.compactMap { try calledOff($0)[day] }
    guard let word = words.first, words.count == people.count else { return nil }
    switch word.verb {
    case .moved: return word.appointment.map { "moved to \($0.date.iso)" } ?? "moved"
    case .missed: return "missed"
    case .declined: return "declined" + (word.date.map { " on \($0.iso)" } ?? "")
    case .putOff: return "put off" + (word.date.map { " on \($0.iso)" } ?? "")
    default: return "cancelled"
    }
  }

  /// The questions in the notes of the days from which a meeting was moved, from one to the next.
  func prepared(for meeting: PrepSheet.Meeting, with person: NodeRow) throws
    -> [(question: TalkQuestion, note: NodeRow)]
  {
    let moves = try calledOff(person.id).filter { $0.value.verb == .moved }
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

  /// What says that their meeting of a day is off, by the day, as far as is known today.
  private func calledOff(_ person: NodeID) throws -> [CivilDate: Fact] {
    Contradiction.calledOff(
      in: try reader.facts(of: person).filter { $0.date ?? .earliest <= today })
  }
}
