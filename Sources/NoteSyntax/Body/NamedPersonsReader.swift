/// Reads whom `named` and `introduced` are about: links and plain names, with the remarks behind
/// each: `[[Bo Chen]] (use my name), [[Di Fox]] (will introduce by 2026-04-24), and Kim Lee`.
struct NamedPersonsReader {
  let line: LogLine
  let verbRange: Range<Int>
  private var persons: [NamedPerson] = []
  /// Words that may hold a name, and were not read.
  private var unclear: [Range<Int>] = []
  /// Whether any are linked: then words that may be a name, but need not, are taken for none.
  private var hasLinks = false
  /// Whether a separator stands between the person before and what is read next. Without one it
  /// says something about that person.
  private var isSeparated = true
  /// Whether the name before was not read: what is said behind it is said of nobody known.
  private var isBehindUnclear = false
  /// Where the plain name ends that was read last and behind which nothing but blanks stood yet.
  private var nameEnd: Int?

  init(line: LogLine, verbRange: Range<Int>) {
    self.line = line
    self.verbRange = verbRange
  }

  mutating func read(_ details: Range<Int>, diagnostics: inout [Diagnostic]) -> [NamedPerson] {
    hasLinks = line.content.links.contains { details.contains($0.range.lowerBound) }
    var links = line.content.links[...]
    var at = details.lowerBound
    while at < details.upperBound {
      switch line.masked[at] {
      case 0:
        while let first = links.first, first.range.lowerBound < at { links = links.dropFirst() }
        if let first = links.first, first.range.lowerBound == at {
          // A link within the note is to no person either.
          if !first.link.target.isEmpty, !first.link.isToNobody {
            persons.append(NamedPerson(link: first.link, useName: nil, introduction: nil))
            isBehindUnclear = false
          }
          at = first.range.upperBound
        } else {
          at += 1
        }
        (isSeparated, nameEnd) = (false, nil)
      case ASCII.comma, ASCII.semicolon:
        (isSeparated, nameEnd) = (true, nil)
        at += 1
      case _ where line.isDash(at):
        // A remark may follow, as in `Bo Chen – not my name`, but no further name.
        if !persons.isEmpty { isSeparated = false }
        at += 3
      // `head of R&D` is one thing.
      case ASCII.slash where isSpaced(at), UInt8(ascii: "&") where isSpaced(at),
        ASCII.plus where isSpaced(at):
        (isSeparated, nameEnd) = (true, nil)
        at += 1
      case ASCII.openParen:
        at = readParenthesis(at, details.upperBound, &diagnostics)
      case let byte where ASCII.isWord(byte):
        let end = phraseEnd(at, details.upperBound)
        readPhrase(at..<end, &diagnostics)
        at = end
      default:
        at += 1
      }
    }
    report(&diagnostics)
    return persons
  }

  private func report(_ diagnostics: inout [Diagnostic]) {
    let text = line.text
    if persons.isEmpty, unclear.isEmpty {
      diagnostics.append(
        LogMessages.nobodyNamed(text.string(verbRange), text.span(verbRange)))
    }
    for piece in persons.isEmpty ? unclear.prefix(1) : unclear[...] {
      diagnostics.append(
        LogMessages.unclearName(
          text.string(piece), text.span(piece), verb: text.string(verbRange),
          isOnly: persons.isEmpty))
    }
  }

  /// Reads remarks, or what belongs to the plain name right before, and says where to read on.
  private mutating func readParenthesis(
    _ start: Int, _ end: Int, _ diagnostics: inout [Diagnostic]
  ) -> Int {
    let inside = insideParentheses(start, end)
    let trimmed = line.text.trimmed(inside)
    defer { nameEnd = nil }
    if let nameEnd, let last = persons.indices.last, inside.upperBound < end, isPartOfName(trimmed)
    {
      let name = persons[last].link
      let range = nameEnd..<inside.upperBound + 1
      let span = SourceSpan(name.span.start, line.text.span(range).end)
      persons[last].link = Link(
        style: .plain, target: "\(name.target) (\(line.text.string(trimmed)))", span: span,
        targetSpan: span)
    } else {
      readRemarks(inside, &diagnostics)
    }
    return inside.upperBound + 1
  }

  /// Remarks are those of the last person; behind a name that was not read, of nobody.
  private mutating func readRemarks(_ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    let reader = NamingRemarksReader(line: line)
    if isBehindUnclear {
      var nobody: [NamedPerson] = []
      reader.read(range, of: &nobody, diagnostics: &diagnostics)
    } else {
      reader.read(range, of: &persons, diagnostics: &diagnostics)
    }
  }

  /// Whether what a parenthesis says narrows the name before it: `Ana Ruiz (Northwind)`.
  private func isPartOfName(_ inside: Range<Int>) -> Bool {
    guard let first = line.text.string(inside).first,
      first.isNumber || first.isLetter && !first.isLowercase,
      !line.masked[inside].contains(where: { $0 == 0 || ",;/".utf8.contains($0) })
    else { return false }
    return NamingRemark(line.lowercased(inside)) == nil
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
    while at < end, !",;(".utf8.contains(line.masked[at]), line.masked[at] != 0,
      !(line.isDash(at) || isSpaced(at) && "-/&+".utf8.contains(line.masked[at]))
    { at += 1 }
    return at
  }

  /// Whether blanks stand on both sides.
  private func isSpaced(_ at: Int) -> Bool {
    at > 0 && at + 1 < line.end && ASCII.isSpace(line.masked[at - 1])
      && ASCII.isSpace(line.masked[at + 1])
  }

  /// Words between separators: names with `and` between them, or a remark without parentheses.
  private mutating func readPhrase(_ range: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    let phrase = line.text.trimmed(range)
    nameEnd = nil
    if !persons.isEmpty, NamingRemark(line.lowercased(phrase)) != nil {
      readRemarks(phrase, &diagnostics)
      return
    }
    for piece in BareName.pieces(line, phrase) {
      if piece.isAfterAnd { isSeparated = true }
      if isSeparated { readName(piece.range, phrase.upperBound) }
      isSeparated = false
    }
  }

  private mutating func readName(_ piece: Range<Int>, _ end: Int) {
    switch BareName.find(line, piece, isLinked: hasLinks, isFurther: !persons.isEmpty) {
    case .name(let name):
      let span = line.text.span(name)
      let link = Link(
        style: .plain, target: line.text.string(name), span: span, targetSpan: span)
      persons.append(NamedPerson(link: link, useName: nil, introduction: nil))
      isBehindUnclear = false
      // The point of an initial, or the marks of bold, may stand behind it.
      let isLast = !line.masked[name.upperBound..<end].contains { ASCII.isWord($0) }
      nameEnd = isLast ? name.upperBound : nil
    case .unclear(let words):
      unclear.append(words)
      isBehindUnclear = true
    case .nothing: break
    }
  }
}
