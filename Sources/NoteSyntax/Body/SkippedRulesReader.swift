/// Reads which rules `skip` drops: `thank`, `second contact`, `write-up, ask-referral and thank`.
struct SkippedRulesReader {
  let line: LogLine
  let verbRange: Range<Int>
  /// Whether a colon ends the rules, so that all before it must be rules.
  let isClosed: Bool
  /// Each by its own name where there is such a rule, else as written, and reported.
  private(set) var rules: [String] = []
  private var known: Set<RuleName> = []

  init(line: LogLine, verbRange: Range<Int>, isClosed: Bool) {
    self.line = line
    self.verbRange = verbRange
    self.isClosed = isClosed
  }

  /// Says where the rules end.
  mutating func read(_ details: Range<Int>, diagnostics: inout [Diagnostic]) -> Int {
    var at = min(line.skipSeparators(details.lowerBound), details.upperBound)
    guard let first = words(at, details.upperBound).first else {
      diagnostics.append(LogMessages.nothingSkipped(line.text.span(verbRange)))
      return details.lowerBound
    }
    if let end = rule(at, details.upperBound) {
      at = end
    } else {
      unknown(first, &diagnostics)
      at = first.upperBound
    }
    while let next = behindSeparator(at, details.upperBound) {
      if let end = rule(next, details.upperBound) {
        at = end
      } else if let word = words(next, details.upperBound).first,
        isClosed || isSlip(word, details.upperBound)
      {
        unknown(word, &diagnostics)
        at = word.upperBound
      } else {
        break
      }
    }
    return at
  }

  /// Takes in the rule that stands at `start` and says where it ends; nil where none does.
  private mutating func rule(_ start: Int, _ end: Int) -> Int? {
    let words = words(start, end)
    guard let first = words.first else { return nil }
    // `skip second contact` is as good as `skip second-contact`; the most words count.
    for last in words.reversed() {
      let written = line.text.string(first.lowerBound..<last.upperBound)
      guard let rule = RuleName(written: written) else { continue }
      if known.insert(rule).inserted { rules.append(rule.rawValue) }
      return last.upperBound
    }
    return nil
  }

  private mutating func unknown(_ word: Range<Int>, _ diagnostics: inout [Diagnostic]) {
    let written = line.text.string(word)
    rules.append(written)
    diagnostics.append(LogMessages.unknownRule(written, line.text.span(word)))
  }

  /// Whether a word that stands alone looks like a rule's name.
  private func isSlip(_ word: Range<Int>, _ end: Int) -> Bool {
    let behind = line.skipSpaces(word.upperBound)
    guard behind >= end || line.masked[behind] == ASCII.comma else { return false }
    return NearName.of(line.text.string(word), among: RuleName.allCases.map(\.rawValue)) != nil
  }

  /// Behind a comma, `and` or the like at `start`; nil where none stands there.
  private func behindSeparator(_ start: Int, _ end: Int) -> Int? {
    var at = line.skipSpaces(start)
    guard at < end else { return nil }
    let isMark = ",;&+/".utf8.contains(line.masked[at])
    if isMark { at = line.skipSpaces(at + 1) }
    let word = line.word(at: at)
    guard let word, line.isWord(word, "and") else { return isMark && at < end ? at : nil }
    at = line.skipSpaces(word.upperBound)
    return at < end ? at : nil
  }

  private func words(_ start: Int, _ end: Int) -> [Range<Int>] {
    line.leadingWords(from: start, atMost: 3).filter { $0.upperBound <= end }
  }
}
