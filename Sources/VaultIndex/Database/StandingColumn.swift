import Network
import NoteSyntax

/// `20455a20455 20461r20461 20482r20461c20482`: how things stand with a person, one word for each
/// change: the day from which it is so, the state's letter and its day, and, behind a `c`, since when
/// the trail is cold.
enum StandingColumn {
  static func text(_ changes: [Standing.Change]) -> String {
    var text: [UInt8] = []
    for change in changes {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text.append(decimal: change.from.dayNumber)
      text.append(letter(of: change.state))
      if let date = change.state.date { text.append(decimal: date.dayNumber) }
      if let since = change.coldSince {
        text.append(cold)
        text.append(decimal: since.dayNumber)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How things stand on a day; nothing later is looked at.
  static func read(_ text: UnsafeBufferPointer<UInt8>, on day: CivilDate) -> Standing.Change {
    var scanner = ColumnScanner(text)
    var found = Standing.Change.beginning
    while let from = scanner.number(), from <= day.dayNumber, let letter = scanner.byte() {
      let date = scanner.number()
      let isCold = scanner.byte() == cold
      let since = isCold ? scanner.number() : nil
      if isCold { _ = scanner.byte() }
      found = Standing.Change(
        from: CivilDate(dayNumber: from), state: state(letter, date) ?? .notAsked,
        coldSince: since.map { CivilDate(dayNumber: $0) })
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
    case .met: UInt8(ascii: "m")
    case .declined: UInt8(ascii: "d")
    case .putOff: UInt8(ascii: "p")
    case .bounced: UInt8(ascii: "x")
    case .inTouch: UInt8(ascii: "t")
    }
  }

  private static func state(_ letter: UInt8, _ dayNumber: Int?) -> ContactState? {
    guard let date = dayNumber.map({ CivilDate(dayNumber: $0) }) else { return nil }
    return switch letter {
    case UInt8(ascii: "a"): .asked(date)
    case UInt8(ascii: "r"): .replied(date)
    case UInt8(ascii: "b"): .booked(date)
    case UInt8(ascii: "m"): .met(date)
    case UInt8(ascii: "d"): .declined(date)
    case UInt8(ascii: "p"): .putOff(date)
    case UInt8(ascii: "x"): .bounced(date)
    case UInt8(ascii: "t"): .inTouch(date)
    default: nil
    }
  }
}
