/// Finds with whom a word was, where a name stands right behind the verb: `heard from Jonas that …`,
/// `talked to [[Bo Chen]]`. In a note about somebody that mostly is somebody else; only the names of the
/// note can tell.
struct PartyReader {
  let line: LogLine
  let verb: LogVerb
  let verbRange: Range<Int>

  /// Of bare names only what is surely one: behind `from`, `to` or `with`, of two words, or where nobody
  /// writes anything else with a capital: `asked Jonas to introduce us`, but not `met Downtown`.
  func read(behind start: Int, upTo end: Int) -> Link? {
    guard mayHaveParty else { return nil }
    var at = next(start)
    var isLed = false
    while let word = line.word(at: at), word.upperBound <= end {
      let written = line.lowercased(word)
      guard !isLed, Self.leads.contains(written) || Self.fillers.contains(written) else { break }
      isLed = Self.leads.contains(written)
      at = next(word.upperBound)
    }
    guard at < end else { return nil }
    if let link = line.link(at: at)?.link {
      let isNone = link.target.isEmpty || link.isToNobody
      return isNone ? nil : link
    }
    guard let first = line.word(at: at), line.isCapitalized(first) else { return nil }
    var stop = at
    while stop < end, !ASCII.isAny(of: ",;:(", line.masked[stop]), line.masked[stop] != 0,
      !line.isDash(stop)
    { stop += 1 }
    guard case .name(let name) = BareName.find(line, at..<stop, isLinked: false),
      name.lowerBound == at,
      isLed || verb != .met && !line.isWord(verbRange, "wrote")
        || line.masked[name].contains(where: ASCII.isSpace)
    else { return nil }
    let span = line.text.span(name)
    return Link(style: .plain, target: line.text.string(name), span: span, targetSpan: span)
  }

  private func next(_ at: Int) -> Int {
    line.skipAdornments(line.skipSpaces(line.skipAdornments(at)))
  }

  private var mayHaveParty: Bool {
    switch verb {
    case .asked, .nudged, .met, .thanked, .contacted, .heard, .told, .updated: true
    default: false
    }
  }

  private static let leads: Set<String> = ["from", "to", "with"]
  private static let fillers: Set<String> = ["back", "out", "again", "today", "yesterday"]
}
