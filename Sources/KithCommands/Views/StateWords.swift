import Network
import NoteSyntax
import Presentation

extension PersonHistory {
  /// How far it came and how things stand: `met 2026-03-01`, `met 2026-03-01, booked for 2026-04-20`.
  func shown(_ state: ContactState) -> String {
    let furthest = furthest(state)
    return furthest == state ? state.shown : "\(furthest.shown), \(state.shown)"
  }
}

extension ContactState {
  /// As views for reading say it: `met 2026-04-14`, `booked for 2026-04-20`.
  var shown: String {
    switch self {
    case .booked(let day): "booked for " + day.iso
    case .outcomeOpen(let day): "booked for " + day.iso + ", outcome not written"
    default: date.map { word + " " + $0.iso } ?? word
    }
  }

  /// What it is to the reader.
  var role: StyledText.Role {
    switch self {
    case .met: .good
    case .booked, .outcomeOpen: .soon
    default: .plain
    }
  }
}
