import NoteSyntax

extension RecordDraft {
  /// The line as a note, where its word was with somebody of another name than whom the note is about:
  /// `heard from Jonas that …` in the log of Ana Ruiz is no word of hers, and is reported.
  mutating func withoutWordOfAnother(_ entry: LogEntry) -> LogEntry {
    guard let party = entry.party, !subjects.isEmpty else { return entry }
    let end = entry.said?.start ?? entry.span.end
    var told = Self.words(source.text(SourceSpan(entry.verbSpan.end, max(entry.verbSpan.end, end))))
    // `met Bo Chen instead of Ana`
    if let index = told.firstIndex(of: "instead") { told = Array(told[..<index]) }
    guard !ownWords.contains(where: { own in told.contains { Self.mayBeSame($0, own) } }) else {
      return entry
    }
    let span = SourceSpan(entry.verbSpan.start, party.span.end)
    diagnostics.append(
      RecordMessages.wordOfAnother(source.text(span), party.target, of: record, span))
    var note = entry
    note.verb = .note
    note.verbSpan = .at(entry.verbSpan.start)
    note.channel = nil
    note.text = source.text(SourceSpan(entry.verbSpan.start, entry.span.end))
    return note
  }

  /// The words of all names of those whom the note is about.
  private var ownWords: [String] {
    var names = fields.links("with").flatMap { [$0.target, $0.shown ?? ""] }
    if subjects == [.thisNote] {
      names += [record.name, String(record.path.stem)] + record.aliases
    }
    return names.flatMap(Self.words)
  }

  private static func words(_ text: String) -> [String] {
    text.inPlainLetters.split { !$0.isLetter }.map(String.init)
  }

  /// `Tom` may be `Tomasz`, and `Zoe` is `Zoë`.
  private static func mayBeSame(_ left: String, _ right: String) -> Bool {
    left == right
      || min(left.count, right.count) >= 3 && (left.hasPrefix(right) || right.hasPrefix(left))
  }
}
