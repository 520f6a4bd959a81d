/// Reads remarks behind a name and notes them of the person: `(use my name, will introduce)`.
struct NamingRemarksReader {
  let line: LogLine

  /// Reads what a parenthesis encloses. What is no remark is reported, as it is not kept.
  func read(
    _ inside: Range<Int>, of persons: inout [NamedPerson], diagnostics: inout [Diagnostic]
  ) {
    var start = inside.lowerBound
    for at in inside {
      guard line.masked[at] == ASCII.comma || line.masked[at] == ASCII.semicolon else { continue }
      read(one: start..<at, of: &persons, diagnostics: &diagnostics)
      start = at + 1
    }
    read(one: start..<inside.upperBound, of: &persons, diagnostics: &diagnostics)
  }

  private func read(
    one range: Range<Int>, of persons: inout [NamedPerson], diagnostics: inout [Diagnostic]
  ) {
    let range = line.text.trimmed(range)
    guard !range.isEmpty, !isChannel(range) else { return }
    if persons.isEmpty {
      diagnostics.append(
        LogMessages.remarkOfNobody(line.text.string(range), line.text.span(range)))
    } else if !apply(range, to: &persons, diagnostics: &diagnostics) {
      diagnostics.append(
        LogMessages.unknownRemark(line.text.string(range), line.text.span(range)))
    }
  }

  /// Whether the words say how it was sent, which is read with the line: `(by phone)`.
  private func isChannel(_ range: Range<Int>) -> Bool {
    guard case .channel = ChannelReader(line: line, verb: .named).read(range) else { return false }
    return true
  }

  /// Whether the words are a remark that kith knows; if so it is noted of the last person.
  func apply(
    _ range: Range<Int>, to persons: inout [NamedPerson], diagnostics: inout [Diagnostic]
  ) -> Bool {
    let words = line.lowercased(range)
    guard let remark = NamingRemark(words), let last = persons.indices.last else { return false }
    // `(both: use my name)` is said of all who were named so far, any other of the last.
    let concerned = Self.isOfAll(words) ? 0...last : last...last
    switch remark {
    case .useName(let isAllowed):
      for index in concerned { persons[index].useName = isAllowed }
    case .willIntroduce:
      let introduction = introduction(range, &diagnostics)
      for index in concerned { persons[index].introduction = introduction }
    case .willNotIntroduce: break
    }
    return true
  }

  private static func isOfAll(_ words: String) -> Bool {
    let all = ["both", "all", "each"]
    // Characters are looked at only where one of these may be a word.
    guard all.contains(where: { words.holds(bytesOf: $0) }) else { return false }
    return words.split { !$0.isLetter }.contains { all.contains(String($0)) }
  }

  /// With the date that the promise gives, if any.
  private func introduction(_ range: Range<Int>, _ diagnostics: inout [Diagnostic])
    -> NamedPerson.Introduction
  {
    for at in range {
      switch DateScan.read(line.masked, at, range.upperBound) {
      case .date(let date):
        return .promisedBy(date)
      case .impossible:
        let written = at..<at + DateScan.length
        diagnostics.append(
          BodyMessages.impossibleLogDate(line.text.string(written), line.text.span(written)))
        return .promised
      case nil:
        continue
      }
    }
    if let found = PromisedDay(line.text.bytes, range) {
      diagnostics.append(
        found.diagnostic(line.text.string(found.range), line.text.span(found.range)))
    }
    return .promised
  }
}
