package import NoteSyntax

/// The time from the last word of a day until the next word between you, whoever said them.
package struct Silence: Hashable, Sendable {
  /// The day of the last word.
  package var since: CivilDate
  /// The day of the next word; nil where there is none.
  package var until: CivilDate?
  /// The latest talk on or before `since`.
  package var lastMet: CivilDate?
  /// Of the word that stands for its day: the last.
  package var sources: [Source]

  /// A person's silences, in order, one for each day with a word. Undated words begin none.
  package static func all(in facts: [Fact]) -> [Silence] {
    var silences: [Silence] = []
    var lastMet: CivilDate?
    for index in facts.indices where facts[index].isWord {
      guard let date = facts[index].date else { continue }
      if facts[index].verb == .met { lastMet = date }
      if silences.last?.since == date {
        silences[silences.count - 1].lastMet = lastMet
        silences[silences.count - 1].sources = facts[index].sources
      } else {
        if !silences.isEmpty { silences[silences.count - 1].until = date }
        silences.append(
          Silence(since: date, until: nil, lastMet: lastMet, sources: facts[index].sources))
      }
    }
    return silences
  }
}
