import Network
import NoteSyntax

/// Whom a change of notes concerns: gathered while they are written, and widened in the end to those
/// whose verdicts follow from what is said of these. Nothing is said of the others, and so it goes no
/// further.
struct Concern {
  /// To be judged again.
  private(set) var people: Set<NodeID> = []
  /// Whose own note came, went, or has another name or other attributes.
  private var renewed: Set<NodeID> = []
  /// Of whom another meeting or refusal is told.
  private var outcomes: Set<NodeID> = []
  /// The days of words to a person that came or went.
  private var words: [NodeID: ClosedRange<CivilDate>] = [:]
  /// The same, at an organization.
  private var targets: [NodeID: ClosedRange<CivilDate>] = [:]

  private static let always = CivilDate.earliest...CivilDate.latest

  mutating func add(_ persons: some Sequence<NodeID>) { people.formUnion(persons) }

  mutating func addRenewed(_ node: NodeID) {
    people.insert(node)
    renewed.insert(node)
  }

  /// What a note said before, and says now.
  mutating func add(changeFrom before: SaidToOthers, to after: SaidToOthers) {
    for outcome in before.outcomes.symmetricDifference(after.outcomes) {
      outcomes.insert(outcome.person)
    }
    for word in before.words.symmetricDifference(after.words) {
      Self.widen(&words[word.person], by: word.day...word.day)
    }
  }

  /// Targets at which somebody works no longer, or did not before; or which came or went as targets.
  mutating func add(targets others: some Sequence<NodeID>) {
    for target in others { targets[target] = Self.always }
  }

  private static func widen(
    _ days: inout ClosedRange<CivilDate>?, by more: ClosedRange<CivilDate>
  ) {
    days =
      days.map {
        min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound)
      } ?? more
  }

  /// Adds those who are judged by what changed of somebody else.
  ///
  /// Who named somebody waits for a talk with them, or for any word where they promised to introduce
  /// them; who named whom is told by name; and a word to one who works at a target is news for the
  /// others there.
  mutating func widen(by links: ConcernLinks, _ table: TargetTable) throws {
    var others: Set<NodeID> = []
    for node in people {
      let isOther = renewed.contains(node) || NodeNumbers.isStub(node)
      if isOther {
        others.formUnion(try links.neighbors(of: node))
      } else if outcomes.contains(node) {
        others.formUnion(try links.namers(of: node))
      } else {
        others.formUnion(try links.promisers(of: node))
      }
      guard let days = isOther ? Self.always : words[node] else { continue }
      for target in try table.targets(of: node) {
        Self.widen(&targets[target], by: target == node ? Self.always : days)
      }
    }
    for (target, days) in targets {
      others.formUnion(try table.waiting(at: target, forWordsOf: days))
    }
    people.formUnion(others)
  }
}
