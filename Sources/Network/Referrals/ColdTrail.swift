package import NoteSyntax

/// When a trail counts as cold: somebody was named, and nothing comes of it.
package enum ColdTrail {
  /// Days without any word after the naming.
  static let untouched = 14
  /// Days since the last word, where it came to no meeting and no refusal.
  static let silent = 21

  /// The day since when the trail to this person has been cold, on `today`; nil where it is not.
  ///
  /// An undated naming starts no clock.
  package static func since(_ namedBy: [Naming], _ facts: [Fact], on today: CivilDate)
    -> CivilDate?
  {
    let known = facts.filter { ($0.date ?? .earliest) <= today }
    guard let named = namedBy.compactMap(\.date).filter({ $0 <= today }).min(),
      !known.contains(where: { $0.verb == .met || $0.verb == .declined }),
      !Booking.all(in: facts).contains(where: {
        $0.day >= today && ($0.setOn ?? .earliest) <= today && ($0.endedOn ?? .latest) > today
      })
    else { return nil }
    let last = known.last { $0.isWord && ($0.date ?? .earliest) >= named }?.date
    let since = last.map { $0 + silent } ?? named + untouched
    return since <= today ? since : nil
  }
}
