import Network
import NoteSyntax
import VaultIndex

/// Which talks will not be on the day of their note, or were not. Worked out once for each note and each
/// person: those who meet in a group have had talks in common.
final class CalledOffTalks {
  private let reader: IndexReader
  private let today: CivilDate
  private var ofPeople: [NodeID: [CivilDate: Fact]] = [:]
  private var ofNotes: [NodeID: String?] = [:]

  init(_ reader: IndexReader, today: CivilDate) {
    self.reader = reader
    self.today = today
  }

  /// Why a talk is off; nil where nothing says so. Of several all have to say it: where one declines, the
  /// others still meet.
  ///
  /// - Parameter day: that of its note.
  func reason(_ note: NodeRow, _ page: NotePage?, on day: CivilDate) throws -> String? {
    if let known = ofNotes[note.id] { return known }
    let reason = try found(note, page, on: day)
    ofNotes[note.id] = .some(reason)
    return reason
  }

  private func found(_ note: NodeRow, _ page: NotePage?, on day: CivilDate) throws -> String? {
    if let status = page?.value("status")?.text, ["cancelled", "missed"].contains(status) {
      return status
    }
    var word: Fact?
    for attendee in try reader.attendees(of: [note.id]) {
      guard let said = try words(of: attendee.person)[day] else { return nil }
      word = word ?? said
    }
    guard let word else { return nil }
    switch word.verb {
    case .moved: return word.appointment.map { "moved to \($0.date.iso)" } ?? "moved"
    case .missed: return "missed"
    case .declined: return "declined" + (word.date.map { " on \($0.iso)" } ?? "")
    case .putOff: return "put off" + (word.date.map { " on \($0.iso)" } ?? "")
    default: return "cancelled"
    }
  }

  /// What says that a person's meeting of a day is off, by the day, as far as is known today.
  func words(of person: NodeID) throws -> [CivilDate: Fact] {
    if let known = ofPeople[person] { return known }
    let words = Contradiction.calledOff(
      in: try reader.facts(of: person).filter { $0.date ?? .earliest <= today })
    ofPeople[person] = words
    return words
  }
}
