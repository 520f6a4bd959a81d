import NoteSyntax

/// What ends the bookings that a person's facts tell of: see `Booking.all`.
///
/// What may end one is kept by how it ends a meeting and by the day that it names, in the order of time, and
/// looked at from the first day on which it can: a log may have thousands of each.
final class BookingEnds {
  /// Something that may end a meeting, with the day of the one that it names, if any.
  private typealias End = (fact: Fact, date: CivilDate, day: CivilDate?)

  private struct Move: Hashable {
    var on: CivilDate?
    var from: CivilDate?
  }

  /// How it ends one.
  private enum Manner: Int, CaseIterable {
    /// It took place, or was missed.
    case over
    /// It was moved or called off.
    case off
    /// They declined, or put you off.
    case refusal
    /// Another was set in its place.
    case replaced
  }

  /// The days of which an interview note with `status: cancelled` says that their meeting never was.
  let cancelledDays: Set<CivilDate>
  private let facts: [Fact]
  /// Those that set a meeting.
  private let set: [Fact]
  /// In the order of the facts.
  private var ends: [End] = []
  /// Those that name no day, and those that name one, as indexes of `ends`, upwards.
  private var unnamed = BookingEnds.noLists
  private var named: [CivilDate: [[Int]]] = [:]
  /// What moves a meeting without naming which, by the day that it sets.
  private lazy var setters = Dictionary(
    grouping: unnamed[Manner.off.rawValue].filter { ends[$0].fact.setsMeeting }
  ) { ends[$0].fact.appointment?.date }
  /// Moves of a meeting that they name, by their day.
  private lazy var moves = Dictionary(
    grouping: ends.indices.filter {
      ends[$0].fact.verb == .moved && ends[$0].fact.appointment?.movedFrom != nil
    }
  ) { Move(on: ends[$0].date, from: ends[$0].fact.appointment?.movedFrom) }
  private let order: LogOrder
  private lazy var setDays = SetDays(set, cancelled: cancelledDays)
  private lazy var words = FactDays(facts) {
    $0.isWord && $0.verb != .thanked && !$0.isImplied
  }

  init(_ facts: [Fact], set: [Fact]) {
    self.facts = facts
    self.set = set
    order = LogOrder(of: facts)
    var cancelledDays: Set<CivilDate> = []
    for index in facts.indices where facts[index].verb == .cancelled && facts[index].date == nil {
      if let day = facts[index].appointment?.date { cancelledDays.insert(day) }
    }
    self.cancelledDays = cancelledDays
    let calledOff = CalledOff(facts)
    for index in facts.indices {
      let fact = facts[index]
      guard let manner = Self.manner(of: fact), let date = fact.date else { continue }
      let day = calledOff.day(of: fact)
      if let day {
        named[day, default: Self.noLists][manner.rawValue].append(ends.count)
      } else if manner != .replaced {
        unnamed[manner.rawValue].append(ends.count)
      }
      ends.append((fact, date, day))
    }
  }

  /// A list for each manner.
  private static let noLists = [[Int]](repeating: [], count: Manner.allCases.count)

  private static func manner(of fact: Fact) -> Manner? {
    switch fact.verb {
    case .met, .missed: .over
    // A move that does not say to when is reported; until it does, the meeting stands.
    case .moved: fact.appointment == nil ? nil : .off
    case .cancelled: .off
    case .declined, .putOff: .refusal
    case .booked: fact.appointment?.movedFrom == nil ? nil : .replaced
    default: nil
    }
  }

  /// The day of the first that ends what `fact` set.
  func first(of fact: Fact, _ appointment: Appointment) -> CivilDate? {
    guard !ends.isEmpty else { return nil }
    var first: CivilDate?
    for lists in [unnamed, named.isEmpty ? nil : named[appointment.date]] {
      guard let lists else { continue }
      for manner in Manner.allCases where !lists[manner.rawValue].isEmpty {
        let end = self.first(in: lists[manner.rawValue], manner, of: fact, appointment)
        first = first.least(end)
      }
    }
    // Of two moves of one meeting on a day, one is a correction, whatever the other names.
    if fact.verb == .moved, let from = appointment.movedFrom, let date = fact.date, first != date,
      let moves = moves[Move(on: date, from: from)], isEnded(fact, appointment, byOneOf: moves[...])
    {
      first = first.least(date)
    }
    return first
  }

  /// The first in a list of one manner; looked for where it may be.
  private func first(
    in list: [Int], _ manner: Manner, of fact: Fact, _ appointment: Appointment
  ) -> CivilDate? {
    func part(_ range: ClosedRange<CivilDate>) -> ArraySlice<Int> {
      list[
        list.endOfPrefix {
          ends[$0].date < range.lowerBound
        }..<list.endOfPrefix {
          ends[$0].date <= range.upperBound
        }]
    }
    func first(_ range: ClosedRange<CivilDate>) -> CivilDate? {
      part(range).first { isEnded(fact, appointment, by: $0) }.map { ends[$0].date }
    }
    let day = appointment.date
    switch (manner, fact.date) {
    case (.over, _): return first(day...(.latest))
    case (.refusal, let setOn?): return setOn <= day ? first(setOn...day) : nil
    // A word that came after one of them is no later than the last word up to the day.
    case (.refusal, nil): return first((words.last(to: day) ?? .earliest)...day)
    case (_, let setOn?):
      let isEndedAtOnce = isEnded(fact, appointment, byOneOf: part(setOn...setOn))
      return isEndedAtOnce ? setOn : first((setOn + 1)...(.latest))
    case (_, nil): return firstMeant(in: list, day, first)
    }
  }

  /// Whether one of several of one day ends it. The last that a log says ends most, and stands at either end.
  private func isEnded(
    _ fact: Fact, _ appointment: Appointment, byOneOf ofDay: ArraySlice<Int>
  ) -> Bool {
    [ofDay.last, ofDay.first].contains { $0.map { isEnded(fact, appointment, by: $0) } ?? false }
      || ofDay.contains { isEnded(fact, appointment, by: $0) }
  }

  /// The first that is about the meeting of `day`, of which nobody knows when it was set: behind the day of
  /// the meeting before it, or what set that one, as none is about what it sets itself; else on the first
  /// day after it on which one is called off, since those after that know of no less.
  private func firstMeant(
    in list: [Int], _ day: CivilDate, _ first: (ClosedRange<CivilDate>) -> CivilDate?
  ) -> CivilDate? {
    guard let index = list.first else { return nil }
    if ends[index].day != nil { return first(.earliest...(.latest)) }
    let before = setDays.last(before: day)
    func ofItsDay(_ index: Int) -> CivilDate? { first(ends[index].date...ends[index].date) }
    if let before, let only = setters[before], only.count == 1, ends[only[0]].date <= before,
      let setter = ofItsDay(only[0])
    {
      return setter
    }
    if let found = first((before.map { $0 + 1 } ?? .earliest)...day) { return found }
    let next = list.endOfPrefix { ends[$0].date <= day }
    return next < list.count ? ofItsDay(list[next]) : nil
  }

  private func isEnded(_ fact: Fact, _ appointment: Appointment, by index: Int) -> Bool {
    let (other, date, day) = ends[index]
    return other != fact && isEnded(fact, appointment, by: other, on: date, naming: day)
  }

  /// - Parameters:
  ///   - date: that of `other`.
  ///   - day: that of the meeting which `other` names.
  private func isEnded(
    _ fact: Fact, _ appointment: Appointment, by other: Fact, on date: CivilDate,
    naming day: CivilDate?
  ) -> Bool {
    switch other.verb {
    case .met, .missed: return date >= appointment.date
    case .moved where date == fact.date && fact.verb == .moved:
      return order.stands(fact, before: other) ?? fact.isAbove(other)
    // What they said after the day of the meeting is no word of it.
    case .declined where date > appointment.date, .putOff where date > appointment.date:
      return false
    // What is set for the day until which they put you off, or later, is what comes after it.
    case .putOff where other.appointment.map { $0.date <= appointment.date } ?? false: return false
    case .declined where date == fact.date, .putOff where date == fact.date:
      return order.stands(fact, before: other) ?? fact.isAbove(other)
    case .declined where fact.date == nil, .putOff where fact.date == nil:
      return isRefused(appointment.date, on: date)
    // `booked 2026-04-22 instead of 2026-04-20` ends nothing but what was set for that day.
    case .booked: return day == appointment.date && date >= fact.date ?? .earliest
    case .moved, .cancelled, .declined, .putOff:
      guard let setOn = fact.date else {
        return day != nil || isMeant(appointment.date, by: other, on: date)
      }
      return date > setOn || date == setOn && isSet(fact, before: other, on: date)
    default: return false
    }
  }

  /// Of a meeting that only its note tells of nobody knows whether it was set before a refusal or after:
  /// any other word since says after.
  private func isRefused(_ day: CivilDate, on date: CivilDate) -> Bool {
    words.first(from: date + 1).map { $0 > day } ?? true
  }

  /// Whether a meeting was set before a line of the same day that calls one off; where no log has both,
  /// that is about what was set on an earlier day.
  private func isSet(_ fact: Fact, before other: Fact, on date: CivilDate) -> Bool {
    order.stands(fact, before: other)
      ?? !(setDays.latest(setBefore: date).map { $0 >= date } ?? false)
  }

  /// Whether a line that names no day is about the meeting of `day`, of which nobody knows when it was set:
  /// the next that is to come; written down later, the last that is past.
  private func isMeant(_ day: CivilDate, by other: Fact, on date: CivilDate) -> Bool {
    // What a move itself sets is not what it moves.
    guard date > day else { return !setDays.holdsAny(from: date, before: day, except: other) }
    return (other.verb == .cancelled || other.verb == .moved)
      && !(setDays.latest(setBy: date, except: other).map { $0 > day } ?? false)
  }
}

extension Fact {
  /// Whether `other`, of the same day and verb, stands further down and so has the last word.
  /// Lines of different notes compare by their numbers too: any order will do that is the same on
  /// every machine.
  fileprivate func isAbove(_ other: Fact) -> Bool {
    let here = (lastPosition, appointment?.date ?? .earliest)
    return here < (other.lastPosition, other.appointment?.date ?? .earliest)
  }

  private var lastPosition: SourcePosition {
    sources.map(\.position).max() ?? SourcePosition(line: 1, column: 1)
  }
}
