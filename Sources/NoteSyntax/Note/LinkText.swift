extension String {
  /// The text with its wikilinks as a reader sees them: `[[Ana Ruiz|Ana]]` as Ana, `[[Bo Chen]]` as
  /// Bo Chen. Brackets that are no link stay.
  package var withoutLinkBrackets: String {
    guard holds(ASCII.openBracket) else { return self }
    var shown = ""
    var rest = utf8[...]
    while let open = rest.firstPair(of: ASCII.openBracket),
      let close = rest[rest.index(open, offsetBy: 2)...].firstPair(of: ASCII.closeBracket)
    {
      let inside = rest[rest.index(open, offsetBy: 2)..<close]
      var before = rest[..<open]
      if before.last == ASCII.exclamation { before.removeLast() }
      shown += Substring(before)
      shown += Substring(inside.split(separator: ASCII.bar, maxSplits: 1).last ?? inside)
      rest = rest[rest.index(close, offsetBy: 2)...]
    }
    return shown + Substring(rest)
  }
}

extension Substring.UTF8View {
  /// Where a byte first stands twice in a row.
  fileprivate func firstPair(of byte: UInt8) -> Index? {
    var rest = self
    while let first = rest.firstIndex(of: byte) {
      let next = index(after: first)
      if next < endIndex, self[next] == byte { return first }
      rest = self[next...]
    }
    return nil
  }
}
