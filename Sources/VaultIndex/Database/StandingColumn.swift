import Network
import NoteSyntax

/// `20455a 20461r 20482r20461c`: how things stand with a person, one word for each change: the day
/// from which it is so, the state's letter and its day, and, behind a `c`, since when the trail is
/// cold. A day that is the change's own is left out.
enum StandingColumn {
  static func text(_ changes: [Standing.Change]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(16 * changes.count)
    for change in changes {
      func append(_ letter: UInt8, _ date: CivilDate?) {
        text.append(letter)
        if let date, date != change.from { text.append(decimal: date.dayNumber) }
      }
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text.append(decimal: change.from.dayNumber)
      append(letter(of: change.state), change.state.date)
      if let since = change.coldSince { append(cold, since) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How things stand on a day; nothing later is looked at.
  static func read(_ text: UnsafeBufferPointer<UInt8>, on day: CivilDate) -> Standing.Change {
    var scanner = ColumnScanner(text)
    var found = Standing.Change.beginning
    while let from = scanner.number(), from <= day.dayNumber, let letter = scanner.byte() {
      let date = CivilDate(dayNumber: scanner.number() ?? from)
      var change = Standing.Change(
        from: CivilDate(dayNumber: from), state: state(letter, date), coldSince: nil)
      if scanner.byte() == cold {
        change.coldSince = CivilDate(dayNumber: scanner.number() ?? from)
        _ = scanner.byte()
      }
      found = change
    }
    return found
  }

  private static let cold = UInt8(ascii: "c")

  private static func letter(of state: ContactState) -> UInt8 {
    switch state {
    case .notAsked: UInt8(ascii: "n")
    case .asked: UInt8(ascii: "a")
    case .replied: UInt8(ascii: "r")
    case .booked: UInt8(ascii: "b")
    case .outcomeOpen: UInt8(ascii: "o")
    case .met: UInt8(ascii: "m")
    case .declined: UInt8(ascii: "d")
    case .putOff: UInt8(ascii: "p")
    case .bounced: UInt8(ascii: "x")
    case .inTouch: UInt8(ascii: "t")
    }
  }

  private static func state(_ letter: UInt8, _ date: CivilDate) -> ContactState {
    switch letter {
    case UInt8(ascii: "a"): .asked(date)
    case UInt8(ascii: "r"): .replied(date)
    case UInt8(ascii: "b"): .booked(date)
    case UInt8(ascii: "o"): .outcomeOpen(date)
    case UInt8(ascii: "m"): .met(date)
    case UInt8(ascii: "d"): .declined(date)
    case UInt8(ascii: "p"): .putOff(date)
    case UInt8(ascii: "x"): .bounced(date)
    case UInt8(ascii: "t"): .inTouch(date)
    default: .notAsked
    }
  }
}
