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
  /// Finds the names of those who are likely to be told of.
  private let near: Etiquette

  /// - Parameters:
  ///   - notes: those that tell of the talks.
  ///   - near: whom a note on them may well name: who named them, and whom they named.
  init(
    of person: NodeRow, near: [String], notes: [NodeID: NodeRow], _ shelf: PageShelf,
    _ reader: IndexReader
  ) {
    self.person = person
    self.reader = reader
    self.shelf = shelf
    self.notes = notes
    self.near = Self.naming(near, to: person)
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
    var chosen = passages.first
    if !others.isEmpty {
      let etiquette = Self.naming(others, to: person)
      chosen =
        passages.first { names(person, in: $0) }
        ?? passages.first { etiquette.namesWithoutLeave(in: $0.text).isEmpty }
    }
    guard let chosen, var quote = Quote(chosen, in: note) else { return nil }
    quote.text = withoutName(quote.text.asLetterText)
    let isSayable =
      Quotable.allows(quote.text) && near.namesWithoutLeave(in: quote.text).isEmpty
      && Self.naming(others, to: person).namesWithoutLeave(in: quote.text).isEmpty
    return try isSayable && !linksToAnother(chosen, in: note) && !namesAnother(quote.text)
      ? quote : nil
  }

  private static func naming(_ names: [String], to person: NodeRow) -> Etiquette {
    Etiquette(
      kind: .update, phase: .explore, recipient: person.name,
      referrers: names.map { .init(name: $0, hasRefused: false) })
  }

  private func names(_ person: NodeRow, in passage: Passage) -> Bool {
    !Etiquette(
      kind: .update, phase: .explore, referrers: [.init(name: person.name, hasRefused: false)]
    )
    .namesWithoutLeave(in: passage.text).isEmpty
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

  /// Whether words of it with capitals are the name of another contact, or of somebody without a note.
  private func namesAnother(_ text: String) throws -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"'’-.".contains($0) }
      .map { $0.trimmingSuffix { ".'’".contains($0) } }
    let keys = words.indices.flatMap { start in
      (1...Self.longestName).compactMap { count -> NameKey? in
        guard start + count <= words.count, words[start].first?.isUppercase ?? false else {
          return nil
        }
        return NameKey(words[start..<start + count].joined(separator: " "))
      }
    }
    let own = NameKey(person.name)
    let entries = try reader.nameEntries(under: keys.filter { $0 != own })
    if entries.contains(where: { $0.kind == .contact && $0.node != person.id }) { return true }
    return try keys.contains { key in
      try key != own && reader.stub(of: key).map { $0.id != person.id } ?? false
    }
  }

  /// In words; few names have more.
  private static let longestName = 4
}

extension Substring {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, condition(last) { rest = rest.dropLast() }
    return rest
  }
}
