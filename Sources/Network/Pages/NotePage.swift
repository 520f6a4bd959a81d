package import NoteSyntax

/// One note as views quote it: what its front matter and the sections of its body say, each with
/// its place.
///
/// The index holds what rules ask for. What is only ever shown is read from the few notes that it is
/// shown of.
package struct NotePage: Sendable {
  private let source: SourceText
  private let body: Body
  private let fields: Fields

  package init(_ source: SourceText, kind: NoteKind, settings: Settings) {
    let note = Note.parse(source)
    // Every finding was reported when the note was indexed.
    var found: [Diagnostic] = []
    fields = Fields(of: kind, in: note.frontMatter, source, settings.keys, &found)
    body = note.body
    self.source = source
  }

  // MARK: Front matter

  /// The values of a known key, as it takes them; none where it is not written or cannot be read.
  package func values(_ key: String) -> [Passage] {
    guard let property = fields.property(key) else { return [] }
    let place = position(property.value.span)
    let links = fields.links(key)
    if !links.isEmpty {
      return links.map { Passage($0.shown ?? $0.name, position($0.span)) }
    }
    let texts = fields.texts(key)
    let single = [
      fields.text(key), fields.flag(key).map { $0 ? "yes" : "no" }, fields.date(key)?.iso,
      fields.dateTime(key)?.iso, fields.term(key)?.text,
    ]
    return (texts + single.compactMap { $0 })
      .map { Self.oneLine($0.withoutComments.withoutLinkBrackets) }.filter { !$0.isEmpty }
      .map { Passage($0, place) }
  }

  /// The one value of a key, or all that it lists with commas between.
  package func value(_ key: String) -> Passage? {
    let values = values(key)
    return values.first.map { Passage(values.map(\.text).joined(separator: ", "), $0.position) }
  }

  /// The value of a key that takes a number.
  package func number(_ key: String) -> Int? { fields.text(key).flatMap { Int($0) } }

  package func flag(_ key: String) -> Bool? { fields.flag(key) }

  package func moment(_ key: String) -> CivilDateTime? { fields.dateTime(key) }

  /// The value of a key that takes a length of time, in minutes.
  package func minutes(_ key: String) -> Int? { fields.term(key)?.inMinutes }

  // MARK: Body

  /// What stands in sections of this title: paragraphs and list items, in order. What is still to be
  /// done, and lines of a log, are something else.
  package func passages(in title: String) -> [Passage] {
    let logLines = Set(body.log.map(\.span.start))
    let items = body.items.filter {
      $0.checkbox == nil && !logLines.contains($0.textSpan.start)
        && body.isIn(title, under: $0.heading)
    }
    .map(\.textSpan)
    let paragraphs = body.paragraphs.filter { body.isIn(title, under: $0.heading) }.map(\.span)
    return (items + paragraphs).sorted { $0.start < $1.start }
      .map { Passage(text($0), position($0), links: links(in: $0)) }.filter { !$0.text.isEmpty }
  }

  /// What the log line at a place says behind its colon; nil where it has none.
  package func said(at place: SourcePosition) -> Passage? {
    body.log.first { position($0.span) == place }?.said
      .map { Passage(text($0), place, links: links(in: $0)) }
  }

  /// The glossary under Terms.
  package var terms: [GlossaryTerm] { passages(in: "terms").map { GlossaryTerm($0) } }

  /// The questions of a talk, under Questions: the items of its outermost lists.
  package var questions: [TalkQuestion] {
    body.items.filter {
      $0.depth == 0 && !$0.text.isEmpty && body.isIn("questions", under: $0.heading)
    }
    .map { item in
      TalkQuestion(
        QuestionText(item.question), at: position(item.textSpan), isAsked: item.isAnswered,
        answer: answer(to: item))
    }
  }

  /// The questions of a bank: the items of its outermost lists, under any heading or none.
  package var bank: [BankQuestion] {
    body.items.filter { $0.depth == 0 && !$0.text.isEmpty }.map { item in
      BankQuestion(
        QuestionText(item.text), heading: item.heading.map { body.headings[$0].text },
        at: position(item.textSpan))
    }
  }

  /// What stands below a question, and where it begins: on its second line, or in the next block.
  private func answer(to item: ListItem) -> Passage? {
    let words = [item.laterLines, item.answer].compactMap { $0 }
      .map { Self.oneLine($0.withoutLinkBrackets) }.joined(separator: " ")
    guard !words.isEmpty else { return nil }
    var line = source.lineIndex(of: item.textSpan.start) + 1
    if item.laterLines == nil { line = source.lineIndex(of: item.textSpan.end) + 1 }
    while line < source.lineStarts.count, source.lineSpan(line).start < item.span.end {
      let span = source.lineSpan(line)
      let blanks = source.bytes[span.range].prefix { $0 == 0x20 || $0 == 0x09 }.count
      if blanks < span.count { return Passage(words, source.position(of: span.start + blanks)) }
      line += 1
    }
    return Passage(words, position(item.textSpan))
  }

  private func position(_ span: SourceSpan) -> SourcePosition { source.position(of: span.start) }

  private func links(in span: SourceSpan) -> [String] {
    body.links.filter { $0.span.start >= span.start && $0.span.end <= span.end }.map(\.name)
  }

  /// The words of a span on one line, its links as a reader sees them.
  private func text(_ span: SourceSpan) -> String {
    var words = ""
    var start = span.start
    for link in body.links
    where link.style == .markdown && link.span.start >= start && link.span.end <= span.end {
      words += source.text(SourceSpan(start, link.span.start)) + (link.shown ?? link.name)
      start = link.span.end
    }
    words += source.text(SourceSpan(start, span.end))
    if isQuoted(span) {
      words = words.split(separator: "\n").map { $0.drop { $0 == ">" || $0.isWhitespace } }
        .joined(separator: " ")
    }
    return Self.oneLine(words.withoutComments.withoutLinkBrackets)
  }

  /// Whether a span begins behind the mark of a block quote, which each of its lines may have.
  private func isQuoted(_ span: SourceSpan) -> Bool {
    let line = source.lineSpan(source.lineIndex(of: span.start))
    return source.bytes[line.start..<span.start].contains(UInt8(ascii: ">"))
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
