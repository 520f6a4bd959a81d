/// Reads a task: what is to be done, until when, and the tags on it.
///
/// The forms of the Obsidian Tasks plugin and of Dataview are read, since vaults hold both. What
/// they mean beyond a due date and the day it was done is left to them, and out of the shown text.
struct TaskReader {
  let text: LeafText
  let content: InlineContent
  /// The item's text behind its checkbox.
  let words: Range<Int>

  func read(
    _ state: TaskItem.State, heading: Int?, diagnostics: inout [Diagnostic]
  ) -> TaskItem {
    let masked = content.masked(text.bytes)
    var fields = TaskFields(text.bytes, masked: masked, words)
    fields.read()
    let due = fields.due.flatMap { date(of: $0, &diagnostics) }
    if state == .open, fields.due == nil, let (range, date) = fields.otherDate() {
      diagnostics.append(BodyMessages.taskOtherDate(date, text.span(range)))
    } else if state == .open, fields.due == nil, let range = fields.dayInWords() {
      diagnostics.append(BodyMessages.taskDayInWords(text.string(range), text.span(range)))
    }
    return TaskItem(
      state: state, text: shownText(without: fields.taken), due: due?.date, dueSpan: due?.span,
      doneOn: fields.done.flatMap { CivilDate(bytes: text.bytes[$0]) }, tags: fields.tags,
      links: content.links.map(\.link), heading: heading, span: text.span(0..<text.count))
  }

  /// The due date, or a warning that what is written for one is none.
  private func date(of range: Range<Int>, _ diagnostics: inout [Diagnostic])
    -> (date: CivilDate, span: SourceSpan)?
  {
    let span = text.span(range)
    if let date = CivilDate(bytes: text.bytes[range]) { return (date, span) }
    diagnostics.append(BodyMessages.taskBadDate(text.string(range), span))
    return nil
  }

  /// The words without the fields, single blanks where they stood.
  private func shownText(without taken: [Range<Int>]) -> String {
    guard !taken.isEmpty else { return text.string(words) }
    var shown: [UInt8] = []
    var at = words.lowerBound
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > at {
      Self.append(text.bytes[at..<max(at, range.lowerBound)], to: &shown)
      at = range.upperBound
    }
    Self.append(text.bytes[at..<words.upperBound], to: &shown)
    // `Send it, by 2026-04-17`: what led to the date goes with it.
    while let last = shown.last, ASCII.isSpace(last) || ASCII.isAny(of: ",;:", last) {
      shown.removeLast()
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// Appends text, with one blank where it would put two together or begin with one.
  private static func append(_ part: ArraySlice<UInt8>, to shown: inout [UInt8]) {
    var part = part
    if shown.last.map(ASCII.isSpace) ?? true { part = part.drop { ASCII.isSpace($0) } }
    shown.append(contentsOf: part.lazy.map { $0 == ASCII.lineFeed ? ASCII.space : $0 })
  }
}
