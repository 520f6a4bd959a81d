/// Slips about things that open and close: quotes, `[lists]` and `{mappings}`.
extension YAMLTroubleFinder {
  /// A value in quotes that do not close, or that close before its end.
  func quotes(_ line: YAMLLine) -> YAMLTrouble? {
    let value = line.value
    let span = SourceSpan(value.lowerBound, value.upperBound)
    guard let end = bytes.endOfQuoted(value.lowerBound, value.upperBound) else {
      if let close = bytes.endOfQuoted(value.lowerBound, chunk.upperBound) {
        // Quotes may close on a later line; where more follows there, that one opens another text.
        let rest = YAMLLine(bytes, close..<bytes.lineEnd(close, chunk.upperBound))
        if rest.isEmpty(bytes) { return nil }
      }
      let isApostrophe = bytes[value.lowerBound] == UInt8(ascii: "'")
      let text = bytes.text(isApostrophe ? value : value.lowerBound + 1..<value.upperBound)
      return YAMLTrouble(
        diagnostic: FrontMatterMessages.openQuote(name(line), span, isApostrophe: isApostrophe),
        mends: [Mask(range: value, meaning: .value(.scalar(text, isQuoted: !isApostrophe)))])
    }
    let next = bytes.afterBlanks(end, value.upperBound)
    if next == value.upperBound { return nil }
    if bytes[next] == UInt8(ascii: ","), let list = quotedList(value) {
      return YAMLTrouble(
        diagnostic: FrontMatterMessages.bareList(name(line), bytes.text(value), span),
        mends: [Mask(range: value, meaning: .value(list))])
    }
    return asText(line) { FrontMatterMessages.afterQuote($0, $1, $2) }
  }

  /// `"[[Ana]]", "[[Bo]]"` read as the list it was meant to be; nil where it is none.
  private func quotedList(_ value: Range<Int>) -> PropertyValue.Content? {
    let text = [UInt8(ascii: "[")] + bytes[value] + [UInt8(ascii: "]")]
    let content = YAMLText.value(context, text, base: value.lowerBound - 1, bounds: value, [])
    guard case .list(let items) = content, items.count > 1 else { return nil }
    let areQuoted = items.allSatisfy {
      if case .scalar(_, isQuoted: true) = $0.content { true } else { false }
    }
    return areQuoted ? content : nil
  }

  /// A `[list]` or `{mapping}` that does not close, or that closes before its value's end.
  func flow(_ line: YAMLLine) -> YAMLTrouble? {
    let value = line.value
    let span = SourceSpan(value.lowerBound, value.upperBound)
    if let link = unclosedLink(line) { return link }
    switch balance(value.lowerBound, chunk.upperBound) {
    case .closed(let end):
      let close = bytes.afterBlanks(end, max(end, value.upperBound))
      return close < value.upperBound
        ? asText(line) { FrontMatterMessages.afterFlow($0, $1, $2) } : nil
    case .open(let missing):
      let rest = bytes.withoutTrailingBlanks(value.upperBound, chunk.upperBound)
      let isOneLine = rest <= line.span.upperBound
      let text = Array(bytes[value]) + Array(missing.utf8)
      let content =
        isOneLine
        ? YAMLText.value(
          context, text, base: value.lowerBound, bounds: value,
          MaskList.inside(value, of: masks))
        : nil
      return YAMLTrouble(
        diagnostic: FrontMatterMessages.openFlow(
          name(line), span, missing: content == nil ? nil : missing,
          isList: bytes[value.lowerBound] == UInt8(ascii: "[")),
        mends: content.map { [Mask(range: value, meaning: .value($0))] } ?? [])
    }
  }

  /// `[[Ana Ruiz` or `[[Ana Ruiz]`, which nobody means as a list in a list.
  private func unclosedLink(_ line: YAMLLine) -> YAMLTrouble? {
    let value = line.value
    guard bytes.holds("[[", value.lowerBound, value.upperBound) else { return nil }
    var end = value.upperBound
    if bytes[end - 1] == UInt8(ascii: "]") { end -= 1 }
    let inner = value.lowerBound + 2..<max(value.lowerBound + 2, end)
    let isPlain = !inner.contains { "[]{},\"'".utf8.contains(bytes[$0]) }
    guard isPlain, !inner.isEmpty else { return nil }
    let text = "[[" + bytes.text(inner) + "]]"
    return YAMLTrouble(
      diagnostic: FrontMatterMessages.openLink(
        name(line), text, SourceSpan(value.lowerBound, value.upperBound)),
      mends: [Mask(range: value, meaning: .value(.scalar(text, isQuoted: true)))])
  }

  private enum Balance {
    /// Closed; the offset behind it.
    case closed(Int)
    /// What would close it.
    case open(String)
  }

  private func balance(_ start: Int, _ limit: Int) -> Balance {
    var closers: [Character] = []
    var at = start
    var isItemStart = true
    while at < limit {
      switch bytes[at] {
      case UInt8(ascii: "["): closers.append("]")
      case UInt8(ascii: "{"): closers.append("}")
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        closers.removeLast()
        if closers.isEmpty { return .closed(at + 1) }
      case UInt8(ascii: "\"") where isItemStart, UInt8(ascii: "'") where isItemStart:
        at = (bytes.endOfQuoted(at, limit) ?? limit) - 1
      case UInt8(ascii: "#") where at > start && bytes[at - 1] <= 0x20:
        at = bytes.lineEnd(at, limit)
      default: break
      }
      if at < limit, bytes[at] > 0x20 {
        switch bytes[at] {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"):
          isItemStart = true
        default: isItemStart = false
        }
      }
      at += 1
    }
    return .open(String(closers.reversed()))
  }
}
