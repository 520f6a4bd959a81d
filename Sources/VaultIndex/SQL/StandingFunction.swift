import Network
import NoteSyntax

/// How things stand with somebody on a day, for the view `people`: a function of SQL over the
/// column that `StandingColumn` writes.
enum StandingFunction {
  /// Only the views' own expressions may call it.
  static let name = "kith_standing"

  enum Part: String {
    case state, date, cold
  }

  /// Nil for an absent date.
  static func value(_ changes: UnsafeBufferPointer<UInt8>, on day: CivilDate, _ part: Part)
    -> String?
  {
    let standing = StandingColumn.read(changes, on: day)
    return switch part {
    case .state: standing.state.word
    case .date: standing.state.date?.iso
    case .cold: standing.coldSince?.iso
    }
  }
}
