import Network
import NoteSyntax
import VaultIndex

/// Why somebody is one step from you, with the lines that say so.
struct PathStart {
  let state: ContactState
  /// Nil where the note does not say, or says that there is none.
  let tie: ContactAttributes.Tie?
  /// The last word between you.
  let lastWord: Fact?
  let hasMet: Bool
  /// The day on which they were asked last, where they may still answer.
  let asked: CivilDate?
  let sources: [Source]

  init(
    of person: NodeID, _ people: [NodeID: PersonRow], today: CivilDate, vault: OpenVault,
    reader: IndexReader
  ) throws {
    let facts = try reader.facts(of: person).filter { $0.date ?? .earliest <= today }
    let answer = facts.last { $0.isWordFromThem }
    lastWord = facts.last { $0.isWord && $0.date != nil }
    hasMet = facts.contains { $0.verb == .met }
    asked = Request.awaited(in: facts, on: today)
    state = people[person]?.standing.state ?? .notAsked
    var sources = Set((answer?.sources ?? []) + (lastWord?.sources ?? []))
    var tie: ContactAttributes.Tie?
    if let path = people[person]?.node.path, let source = vault.source(of: path),
      let property = Note.parse(source).frontMatter.properties.first(where: {
        (vault.settings.keys[$0.key.folded] ?? $0.key.folded) == "tie"
      }),
      case .scalar(let written, _) = property.value.content
    {
      tie = ContactAttributes.Tie(rawValue: PropertyKey.fold(written))
      if tie != nil {
        sources.insert(
          Source(note: person, position: source.position(of: property.key.span.start)))
      }
    }
    self.tie = tie
    self.sources = sources.sorted()
  }

  /// `family; met 2026-03-17, last word 2026-04-02`.
  var words: String {
    var words = [tie?.rawValue, state.shown].compactMap { $0 }.joined(separator: "; ")
    if let date = lastWord?.date, date != state.date { words += ", last word " + date.iso }
    return words
  }
}
