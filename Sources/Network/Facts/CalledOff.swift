import NoteSyntax

extension Fact {
  /// The day of the meeting that a cancellation or a miss is about: the one that it names, where a
  /// meeting had been set for it by then. Nil where it is about whatever is set.
  ///
  /// A day for which nothing was set is some other day: the line must not leave standing what it
  /// calls off.
  func dayCalledOff(among facts: [Fact]) -> CivilDate? {
    guard verb == .cancelled || verb == .missed, let date, let day = appointment?.date else {
      return nil
    }
    let isSet = facts.contains { fact in
      (fact.verb == .booked || fact.verb == .moved) && fact.appointment?.date == day
        && fact.date ?? .earliest <= date
    }
    return isSet ? day : nil
  }
}
