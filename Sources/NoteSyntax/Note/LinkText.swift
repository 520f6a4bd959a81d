extension StringProtocol {
  /// The text with its wikilinks as a reader sees them: `[[Ana Ruiz|Ana]]` as Ana, `[[Bo Chen]]` as
  /// Bo Chen. Brackets that are no link stay.
  package var withoutLinkBrackets: String {
    guard utf8.contains(UInt8(ascii: "[")) else { return String(self) }
    var shown = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "[["),
      let close = rest[open.upperBound...].firstRange(of: "]]")
    {
      let inside = rest[open.upperBound..<close.lowerBound]
      var before = rest[..<open.lowerBound]
      if before.last == "!" { before.removeLast() }
      shown += before
      shown += inside.split(separator: "|", maxSplits: 1).last ?? inside
      rest = rest[close.upperBound...]
    }
    return shown + rest
  }
}
