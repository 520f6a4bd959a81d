/// What is wrong with a chunk of front matter, in words for people, and what was plainly meant.
struct YAMLTrouble {
  /// What to tell the writer.
  let diagnostic: Diagnostic
  /// Masks under which the chunk reads as it was meant; none where that is not certain.
  var mends: [Mask] = []

  /// Finds the line that libyaml stumbled over and says why.
  ///
  /// libyaml often notices at a later line than the one at fault; the line is therefore the last
  /// up to there that has something wrong with it.
  static func explain(
    _ problem: YAMLProblem, _ context: FrontMatterContext, _ chunk: Range<Int>, _ masks: [Mask]
  ) -> YAMLTrouble {
    context.source.bytes.withUnsafeBufferPointer { bytes in
      let place = min(chunk.lowerBound + problem.offset, chunk.upperBound)
      let began = problem.context.map { min(chunk.lowerBound + $0, chunk.upperBound) }
      let finder = YAMLTroubleFinder(context: context, bytes: bytes, chunk: chunk, masks: masks)
      switch problem.reason {
      case .control(let number):
        let end = min(bytes.afterSequence(place), chunk.upperBound)
        let span = SourceSpan(place, max(place, end))
        let mends = span.isEmpty ? [] : [Mask(range: span.range, meaning: .blank)]
        return YAMLTrouble(diagnostic: FrontMatterMessages.control(number, span), mends: mends)
      case .tooDeep:
        return YAMLTrouble(diagnostic: FrontMatterMessages.tooDeep(.at(place)))
      case .openQuote, .badEscape:
        if let trouble = finder.trouble(inLineAt: began ?? place, isEscape: problem.isBadEscape) {
          return trouble
        }
      case .syntax, .secondDocument:
        if let trouble = finder.lastTrouble(upTo: place) { return trouble }
      }
      return YAMLTrouble(diagnostic: finder.unknown(at: place))
    }
  }

  /// The same, for the writer to mend.
  var withoutEdit: YAMLTrouble {
    YAMLTrouble(diagnostic: diagnostic.withoutEdit, mends: mends)
  }

  /// A key as it reads: without its quotes.
  static func keyText(_ bytes: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> String {
    let isQuoted =
      key.count >= 2 && bytes[key.lowerBound] == bytes[key.upperBound - 1]
      && (bytes[key.lowerBound] == UInt8(ascii: "\"") || bytes[key.lowerBound] == UInt8(ascii: "'"))
    return bytes.text(isQuoted ? key.lowerBound + 1..<key.upperBound - 1 : key)
  }
}

extension YAMLProblem {
  fileprivate var isBadEscape: Bool {
    if case .badEscape = reason { true } else { false }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset behind the UTF-8 sequence at `start`.
  fileprivate func afterSequence(_ start: Int) -> Int {
    var at = Swift.min(start + 1, count)
    while at < count, self[at] & 0xC0 == 0x80 { at += 1 }
    return at
  }
}
