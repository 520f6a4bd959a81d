import NoteSyntax

extension Fact {
  /// The day of the meeting that a cancellation, a miss or a move is about: the one that it names, for a
  /// move that which it is moved from, where a meeting had been set for it by then. Nil where it is about
  /// whatever is set.
  ///
  /// A day for which nothing was set, or from which it was moved before, is some other day: the line must
  /// not leave standing what it calls off.
  func dayCalledOff(among facts: [Fact]) -> CivilDate? {
    let named: CivilDate? =
      switch verb {
      case .cancelled, .missed: appointment?.date
      case .moved, .booked: appointment?.movedFrom
      default: nil
      }
    guard let date, let day = named else { return nil }
    let isSet = facts.contains { fact in
      (fact.verb == .booked || fact.verb == .moved) && fact.appointment?.date == day
        && fact.date ?? .earliest <= date && fact != self
        && (verb == .cancelled || verb == .missed || !fact.isOver(before: date, among: facts))
    }
    return isSet ? day : nil
  }

  /// Whether the meeting that this sets was moved or called off before `end`, or took place.
  private func isOver(before end: CivilDate, among facts: [Fact]) -> Bool {
    guard let day = appointment?.date else { return false }
    let start = date ?? .earliest
    return facts.contains { other in
      guard other != self, let date = other.date, date >= start, date < end else { return false }
      switch other.verb {
      case .met: return date >= day
      case .cancelled, .missed: return (other.appointment?.date ?? day) == day
      case .moved: return other.appointment.map { ($0.movedFrom ?? day) == day } ?? false
      default: return false
      }
    }
  }
}
