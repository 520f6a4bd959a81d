import Network
import NoteSyntax
import VaultIndex

/// What somebody said in a talk, as the notes record it: what a letter to them may take up.
///
/// It is what stands first under Learned in the talk's own note, else behind the colon of the line that
/// says `met`, unless that only points to a note; of a talk with several, the first that names the one who
/// is written to, else the first that names none of the others. The other words of a log line, as in
/// `met at the fair`, are notes to yourself; so is whatever names somebody else, tells what is paid, or was
/// said in confidence.
struct RecordedWords {
  private let person: NodeRow
  private let reader: IndexReader
  private let shelf: PageShelf
  private let notes: [NodeID: NodeRow]

  /// - Parameter notes: those that tell of the talks.
  init(
    of person: NodeRow, notes: [NodeID: NodeRow], _ shelf: PageShelf, _ reader: IndexReader
  ) {
    self.person = person
    self.reader = reader
    self.shelf = shelf
    self.notes = notes
  }

  /// Nil where nothing is written, or nothing that they should read.
  func first(of met: Fact) throws -> Quote? {
    let told = met.sources.compactMap { source in notes[source.note].map { (source, $0) } }
    for (_, note) in told where note.kind == .interview {
      // A callout is a note to yourself.
      let learned = shelf.page(of: note)?.passages(in: "learned").filter {
        !$0.text.hasPrefix("[!")
      }
      if let learned, !learned.isEmpty { return try quote(learned, in: note) }
    }
    for (source, note) in told {
      guard let said = shelf.page(of: note)?.said(at: source.position), !said.text.isEmpty,
        !said.text.lowercased().hasPrefix("see ")
      else { continue }
      return try quote([said], in: note)
    }
    return nil
  }

  private func quote(_ passages: [Passage], in note: NodeRow) throws -> Quote? {
    let ids = note.kind == .interview ? try reader.attendees(of: [note.id]).map(\.person) : []
    let others = try reader.nodes(ids).values.filter { $0.id != person.id }.map(\.name)
    func names(_ people: [String], _ passage: Passage) -> Bool {
      Etiquette.names(anyOf: people, in: passage.text, to: person.name)
    }
    let own =
      others.isEmpty
      ? nil : passages.first { Etiquette.names(anyOf: [person.name], in: $0.text, to: nil) }
    guard let chosen = own ?? passages.first(where: { others.isEmpty || !names(others, $0) }),
      var quote = Quote(chosen, in: note)
    else { return nil }
    quote.text = withoutName(quote.text.asLetterText)
    let isSayable = try Quotable.allows(quote.text) && !linksToAnother(chosen, in: note)
    return try isSayable && !namesAnother(quote.text) ? quote : nil
  }

  /// Without whose words they are, which they know: `Dora Four: her own words`.
  private func withoutName(_ text: String) -> String {
    let names = [person.name, PersonName(person.name).given].compactMap { $0 }
    guard let name = names.first(where: { text.hasPrefix($0 + ": ") }) else { return text }
    return String(text.dropFirst(name.count + 2))
  }

  /// Whether a link in it leads to somebody else; one that leads nowhere may be to anybody.
  private func linksToAnother(_ passage: Passage, in note: NodeRow) throws -> Bool {
    guard !passage.links.isEmpty else { return false }
    let mentions = try reader.mentions(in: note.id)
    let nodes = try reader.nodes(mentions.compactMap(\.resolved))
    return passage.links.contains { link in
      let node = mentions.first { $0.target == link }?.resolved.flatMap { nodes[$0] }
      guard let node else { return NameKey(link) != NameKey(person.name) }
      return node.id != person.id && (node.kind == nil || node.kind == .contact)
    }
  }

  /// Whether it names somebody else whom the notes know, also by the first name or an alias.
  private func namesAnother(_ text: String) throws -> Bool {
    if Etiquette.names(anyOf: try reader.personNames(), in: text, to: person.name) { return true }
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    let keys = words.indices.flatMap { start in
      (1...Self.longestName).compactMap { count -> NameKey? in
        guard start + count <= words.count, words[start].first?.isUppercase ?? false else {
          return nil
        }
        return NameKey(words[start..<start + count].joined(separator: " "))
      }
    }
    let own = NameKey(person.name)
    return try reader.nameEntries(under: keys.filter { $0 != own })
      .contains { $0.kind == .contact && $0.node != person.id }
  }

  /// In words; few aliases have more.
  private static let longestName = 4
}
