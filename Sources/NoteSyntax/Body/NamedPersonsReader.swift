/// Reads whom `named` and `introduced` are about: links and plain names, with the remarks behind
/// each: `[[Bo Chen]] (use my name), [[Di Fox]] (will introduce by 2026-04-24), and Kim Lee`.
struct NamedPersonsReader {
  let line: LogLine
  private var persons: [NamedPerson] = []
  /// Whether any are linked: then words that may be a name, but need not, are taken for none.
  private var hasLinks = false
  /// Whether a separator stands between the person before and what is read next. Without one it
  /// says something about that person.
  private var isSeparated = true

  init(line: LogLine) { self.line = line }

  mutating func read(_ details: Range<Int>, diagnostics: inout [Diagnostic]) -> [NamedPerson] {
    hasLinks = line.content.links.contains { details.contains($0.range.lowerBound) }
    var links = line.content.links[...]
    var at = details.lowerBound
    while at < details.upperBound {
      switch line.masked[at] {
      case 0:
        while let first = links.first, first.range.lowerBound < at { links = links.dropFirst() }
        if let first = links.first, first.range.lowerBound == at {
          // A link within the note is to no person.
          if !first.link.target.isEmpty {
            persons.append(NamedPerson(link: first.link, useName: nil, introduction: nil))
          }
          at = first.range.upperBound
        } else {
          at += 1
        }
        isSeparated = false
      case ASCII.comma, ASCII.semicolon, UInt8(ascii: "&"), ASCII.plus:
        isSeparated = true
        at += 1
      case ASCII.openParen:
        let inside = insideParentheses(at, details.upperBound)
        readRemarks(inside, &diagnostics)
        at = inside.upperBound + 1
      case let byte where ASCII.isWord(byte):
        let end = phraseEnd(at, details.upperBound)
        readPhrase(at..<end, &diagnostics)
        at = end
      default:
        at += 1
      }
    }
    return persons
  }

  /// What the parenthesis at `start` encloses; all the rest where nothing closes it.
  private func insideParentheses(_ start: Int, _ end: Int) -> Range<Int> {
    var depth = 0
    for at in start..<end {
      if line.masked[at] == ASCII.openParen { depth += 1 }
      if line.masked[at] == ASCII.closeParen { depth -= 1 }
      if depth == 0 { return start + 1..<at }
    }
    return start + 1..<end
  }

  /// To the next separator, parenthesis or link.
  private func phraseEnd(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, !",;&+(".utf8.contains(line.masked[at]), line.masked[at] != 0 { at += 1 }
    return at
  }

  /// Words between separators: names with `and` between them, or a remark without parentheses.
  private mutating func readPhrase(_ phrase: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    let phrase = line.text.trimmed(phrase)
    if !persons.isEmpty, applyRemark(phrase, &diagnostics) { return }
    for piece in BareName.pieces(line, phrase) {
      if piece.isAfterAnd { isSeparated = true }
      guard !piece.range.isEmpty else { continue }
      if isSeparated, let name = BareName.find(line, piece.range, isLoose: !hasLinks) {
        let span = line.text.span(name)
        persons.append(
          NamedPerson(
            link: Link(
              style: .plain, target: line.text.string(name), span: span, targetSpan: span),
            useName: nil, introduction: nil))
      }
      isSeparated = false
    }
  }

  private mutating func readRemarks(_ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    var start = range.lowerBound
    for at in range {
      guard line.masked[at] == ASCII.comma || line.masked[at] == ASCII.semicolon else { continue }
      _ = applyRemark(line.text.trimmed(start..<at), &diagnostics)
      start = at + 1
    }
    _ = applyRemark(line.text.trimmed(start..<range.upperBound), &diagnostics)
  }

  /// Whether the words are a remark that kith knows; if so it is noted of the last person.
  private mutating func applyRemark(_ range: Range<Int>, _ diagnostics: inout [Diagnostic])
    -> Bool
  {
    guard let remark = NamingRemark(line.lowercased(range)) else { return false }
    guard let last = persons.indices.last else { return true }
    switch remark {
    case .useName(let isAllowed):
      persons[last].useName = isAllowed
    case .willIntroduce:
      persons[last].introduction = .promised
      for at in range {
        switch DateScan.read(line.masked, at, range.upperBound) {
        case .date(let date):
          persons[last].introduction = .promisedBy(date)
          return true
        case .impossible:
          let written = at..<at + DateScan.length
          diagnostics.append(
            BodyMessages.impossibleLogDate(line.text.string(written), line.text.span(written)))
          return true
        case nil:
          continue
        }
      }
    }
    return true
  }
}
