import Testing

@testable import NoteSyntax

@Suite struct LinkTextTests {
  @Test(arguments: [
    ("[[Ana Ruiz|Ana]] and [[Bo Chen]]", "Ana and Bo Chen"), ("![[pic]]!", "pic!"),
    ("[[a|b|c]]", "b|c"), ("[[|b]]", "b"), ("[[a|]]", "a"), ("[[|]]", "|"), ("[[]]", ""),
    ("[[a", "[[a"), ("a]]", "a]]"), ("[a]", "[a]"), ("[[[a]]]", "[a]"), ("", ""), ("é[[ü]]", "éü"),
  ])
  func linksAreShown(_ text: String, _ shown: String) {
    #expect(text.withoutLinkBrackets == shown)
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func isAsCharacterByCharacter(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let parts = ["[", "[[", "]", "]]", "|", "!", "a", "Ana Ruiz", "é", "\u{301}", " ", "日", "#"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...14, using: &generator))
        .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      #expect(text.withoutLinkBrackets == Self.shown(text), "\(text.debugDescription)")
    }
  }

  /// The same by slices of text, for comparison.
  private static func shown(_ text: String) -> String {
    var shown = ""
    var rest = text.unicodeScalars[...]
    while let open = rest.firstRange(of: "[[".unicodeScalars),
      let close = rest[open.upperBound...].firstRange(of: "]]".unicodeScalars)
    {
      let inside = rest[open.upperBound..<close.lowerBound]
      var before = rest[..<open.lowerBound]
      if before.last == "!" { before.removeLast() }
      shown.unicodeScalars += before
      shown.unicodeScalars += inside.split(separator: "|", maxSplits: 1).last ?? inside
      rest = rest[close.upperBound...]
    }
    shown.unicodeScalars += rest
    return shown
  }
}
