import NoteSyntax

extension Fact {
  /// The day of the meeting that a cancellation, a miss or a move is about: the one that it names, for a
  /// move that which it is moved from, where a meeting had been set for it by then. Nil where it is about
  /// whatever is set.
  ///
  /// A day for which nothing was set is some other day: the line must not leave standing what it
  /// calls off.
  func dayCalledOff(among facts: [Fact]) -> CivilDate? {
    let named: CivilDate? =
      switch verb {
      case .cancelled, .missed: appointment?.date
      case .moved: appointment?.movedFrom
      default: nil
      }
    guard let date, let day = named else { return nil }
    let isSet = facts.contains { fact in
      (fact.verb == .booked || fact.verb == .moved) && fact.appointment?.date == day
        && fact.date ?? .earliest <= date
    }
    return isSet ? day : nil
  }
}
