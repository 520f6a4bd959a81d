extension String {
  /// The text with its wikilinks as a reader sees them: `[[Ana Ruiz|Ana]]` as Ana, and without words of
  /// its own as the name that it leads to, `[[people/Bo Chen]]` as Bo Chen. Brackets that are no link
  /// stay.
  package var withoutLinkBrackets: String {
    withLinks { bytes, open, close in
      let inside = open + 2..<close
      guard bytes.offset(of: ASCII.bar, in: inside) == nil else {
        return bytes.shown(inLink: inside)
      }
      return bytes.name(inLink: open, close) ?? inside
    }
  }

  /// The text with its wikilinks as what is written in them before a bar: `[[people/Bo Chen|Bo]]` as
  /// people/Bo Chen.
  package var withLinkTargets: String {
    withLinks { bytes, open, close in
      let bar = bytes.offset(of: ASCII.bar, in: open + 3..<max(open + 3, close))
      return open + 2..<(bar ?? close)
    }
  }

  /// The text with its wikilinks as the names that they lead to: `[[people/Bo Chen.md#Log|Bo]]` as Bo
  /// Chen. What leads nowhere is as a reader sees it.
  package var withLinkNames: String {
    withLinks { bytes, open, close in
      bytes.name(inLink: open, close) ?? bytes.shown(inLink: open + 2..<close)
    }
  }

  /// - Parameter written: which of the bytes stand for the link between its opening and its closing
  ///   brackets.
  private func withLinks(
    _ written: (UnsafeBufferPointer<UInt8>, _ open: Int, _ close: Int) -> Range<Int>
  ) -> String {
    // Most texts have none, and are short.
    guard holds(ASCII.openBracket) else { return self }
    return withBytes { bytes in
      var from = 0
      var shown: [UInt8] = []
      while let open = bytes.pair(of: ASCII.openBracket, from: from),
        let close = bytes.pair(of: ASCII.closeBracket, from: open + 2)
      {
        if from == 0 { shown.reserveCapacity(bytes.count) }
        let isEmbed = open > from && bytes[open - 1] == ASCII.exclamation
        shown.append(contentsOf: bytes[from..<(isEmbed ? open - 1 : open)])
        shown.append(contentsOf: bytes[written(bytes, open, close)])
        from = close + 2
      }
      guard from > 0 else { return self }
      shown.append(contentsOf: bytes[from...])
      return String(decoding: shown, as: UTF8.self)
    }
  }
}

extension Link {
  /// The name that the link leads to: its target's last part, without `.md`.
  package var name: String {
    target.withBytes { bytes in
      bytes.name(inTarget: bytes.indices).map { String(decoding: bytes[$0], as: UTF8.self) }
    } ?? shown ?? target
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands twice in a row.
  fileprivate func pair(of byte: UInt8, from: Int) -> Int? {
    offset(of: byte, then: byte, in: from..<count)
  }

  /// The name that the link leads to whose brackets these are; nil where it leads nowhere.
  fileprivate func name(inLink open: Int, _ close: Int) -> Range<Int>? {
    guard let parts = WikiLinkParts(self, open), parts.end == close + 2 else { return nil }
    return name(inTarget: parts.target)
  }

  /// The last part of a link's target, without `.md`; nil where none is left.
  fileprivate func name(inTarget target: Range<Int>) -> Range<Int>? {
    let start = self[target].lastIndex(of: ASCII.slash).map { $0 + 1 } ?? target.lowerBound
    var name = start..<target.upperBound
    if self[name].isNoteName { name = name.dropLast(3) }
    return name.isEmpty ? nil : name
  }

  /// What a link shows of the bytes between its brackets: what is behind the first bar that has
  /// anything before it, all else where nothing is behind.
  fileprivate func shown(inLink inside: Range<Int>) -> Range<Int> {
    var start = inside.lowerBound
    while start < inside.upperBound, self[start] == ASCII.bar { start += 1 }
    guard start < inside.upperBound else { return inside }
    guard let bar = offset(of: ASCII.bar, in: start..<inside.upperBound) else {
      return start..<inside.upperBound
    }
    return bar + 1 < inside.upperBound ? bar + 1..<inside.upperBound : start..<bar
  }
}
