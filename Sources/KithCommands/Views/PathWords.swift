import Network
import NoteSyntax
import VaultIndex

/// What a way means, in sentences.
struct PathWords {
  let people: [NodeID: PersonRow]
  /// Until when those put you off of whom that day is still to come.
  let putOff: [NodeID: CivilDate]
  let today: CivilDate

  private func name(_ id: NodeID) -> String { people[id]?.node.name ?? "?" }

  /// Without a full stop.
  func firstStep(of way: Way, _ start: PathStart) -> String {
    let asked = way.steps == 1 ? start.asked : nil
    if let underWay = underWay(with: way.nextPerson, askedOn: asked) { return underWay }
    switch way.firstStep {
    case .write(let to): return "Write to \(name(to))"
    case .writeInTheName(let of, let to):
      return "Write to \(name(to)), and say that \(name(of)) sent you"
    case .writeIntroduced(let by, let to):
      return "Write to \(name(to)), to whom \(name(by)) introduced you"
    case .writeWithoutTheName(let of, let to):
      return "Write to \(name(to)) without a word of \(name(of))"
    case .askForLeave(let from, let to):
      return ask(
        from, start,
        "for an introduction to \(name(to)), or for leave to say who sent you")
    case .askForThePromisedIntroduction(let from, let to):
      if case .promisedBy(let day) = way.acquaintances.first?.naming?.introduction, day >= today {
        return
          "Wait for the introduction to \(name(to)), which \(name(from)) promised by \(day.iso)"
      }
      return ask(from, start, "for the introduction to \(name(to)) that was promised")
    case .askForAnIntroduction(let from, let to):
      return ask(from, start, "for an introduction to \(name(to))")
    }
  }

  /// To ask somebody for something, unless there is something to wait for first.
  private func ask(_ from: NodeID, _ start: PathStart, _ what: String) -> String {
    if case .booked(let day) = people[from]?.standing.state {
      return "Ask \(name(from)) \(what), when you meet on \(day.iso)"
    }
    return underWay(with: from, askedOn: start.asked) ?? "Ask \(name(from)) \(what)"
  }

  /// What is to be done in place of a letter to somebody with whom a talk is set, or who has one and may
  /// still answer: nil where there is nothing of the kind.
  ///
  /// - Parameter askedOn: the day of asking, where they may answer though they were met before.
  private func underWay(with person: NodeID, askedOn: CivilDate?) -> String? {
    guard let state = people[person]?.standing.state else { return nil }
    if case .booked(let day) = state {
      return "Speak to \(name(person)), whom you meet on \(day.iso)"
    }
    if let day = putOff[person] {
      return "Wait until \(day.iso): \(name(person)) put you off until then"
    }
    return (state.awaited(on: today) ?? askedOn).map {
      "Wait for the answer of \(name(person)), whom you asked on \($0.iso)"
    }
  }

  /// `Ana Ruiz named Zoë Brandt 2026-02-18 (name ok)`.
  static func link(
    _ acquaintance: Acquaintance, _ people: [NodeID: PersonRow], _ today: CivilDate
  ) -> String {
    let from = people[acquaintance.from]?.node.name ?? "?"
    let to = people[acquaintance.to]?.node.name ?? "?"
    guard let naming = acquaintance.naming else { return "\(from) and \(to) know each other" }
    let date = naming.date.map { " \($0.iso)" } ?? ""
    return "\(from) named \(to)\(date) (\(ChainView.leaveWords(naming.useName)))"
  }

  /// What the way lacks, one line each.
  func missing(on way: Way, _ start: PathStart) -> [String] {
    let step = firstStep(of: way, start)
    var missing: [String] = []
    if !start.hasMet, start.tie ?? .cold == .cold {
      missing.append("you have not met \(name(way.people[0]))")
    }
    for person in way.people {
      let state = people[person]?.standing.state
      switch state {
      case .declined(let day): missing.append("\(name(person)) declined on \(day.iso)")
      case .bounced(let day):
        missing.append("an address of \(name(person)): the message of \(day.iso) bounced")
      case .putOff(let day):
        let until = putOff[person].map { " until \($0.iso)" } ?? ""
        missing.append("\(name(person)) put you off on \(day.iso)\(until)")
      default: break
      }
      if person != way.nextPerson, let day = state?.awaited(on: today) {
        missing.append("the answer of \(name(person)), whom you asked on \(day.iso)")
      }
      if let since = people[person]?.standing.coldSince {
        missing.append("the trail to \(name(person)) is cold since \(since.iso)")
      }
    }
    for acquaintance in way.acquaintances {
      let (from, to) = (name(acquaintance.from), name(acquaintance.to))
      guard let naming = acquaintance.naming else {
        missing.append("\(from) has not named \(to) to you")
        continue
      }
      switch naming.useName {
      case true: break
      // Whoever made the introduction need not be named.
      case nil where naming.introducedOn != nil: break
      case false: missing.append("leave: \(from) does not want to be named to \(to)")
      case nil: missing.append("leave: not asked whether you may name \(from) to \(to)")
      }
      if naming.introducedOn == nil, case .promisedBy(let day) = naming.introduction {
        missing.append("the introduction by \(from), promised by \(day.iso)")
      } else if naming.introducedOn == nil, naming.introduction != nil {
        missing.append("the introduction that \(from) promised")
      }
    }
    // What the first step waits for is said there.
    return missing.filter { !step.contains($0) }
  }
}
