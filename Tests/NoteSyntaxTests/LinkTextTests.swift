import Testing

@testable import NoteSyntax

@Suite struct LinkTextTests {
  @Test(arguments: [
    ("[[Ana Ruiz|Ana]] and [[Bo Chen]]", "Ana and Bo Chen"), ("![[pic]]!", "pic!"),
    ("[[a|b|c]]", "b|c"), ("[[|b]]", "b"), ("[[a|]]", "a"), ("[[|]]", "|"), ("[[]]", ""),
    ("[[a", "[[a"), ("a]]", "a]]"), ("[a]", "[a]"), ("[[[a]]]", "[a]"), ("", ""), ("é[[ü]]", "éü"),
    ("at [[organizations/Acme]]", "at Acme"), ("[[people/Bo Chen.md#Log]]", "Bo Chen"),
    ("[[organizations/Acme|the lab]]", "the lab"), ("[[#Log]]", "#Log"),
  ])
  func linksAreShown(_ text: String, _ shown: String) {
    #expect(text.withoutLinkBrackets == shown)
  }

  @Test(arguments: [
    ("Ana Ruiz", "Ana Ruiz"), ("[[Ana Ruiz|Ana]]", "Ana Ruiz"),
    ("[[ Ana |A]] and [[Bo]]", "Ana and Bo"),
    ("[[people/Bo Chen.md#Log|Bo]] 2019-2023", "Bo Chen 2019-2023"), ("[[a/b/c.MD]]", "c"),
    ("![[pic.png|200]]", "pic.png"), ("[[#Log|see]]", "see"), ("[[a/|b]]", "b"), ("[[|b]]", "b"),
    ("[[a", "[[a"), ("[a]", "[a]"), ("[[.md]]", ".md"), ("é[[x/ü|y]]", "éü"),
  ])
  func linksAreNamed(_ text: String, _ names: String) {
    #expect(text.withLinkNames == names)
  }

  @Test(arguments: [
    ("[[people/Bo Chen|Bo]]", "people/Bo Chen"), ("[[Bo Chen]]", "Bo Chen"), ("Bo", "Bo"),
    ("[[|Bo]]", "|Bo"), ("[[]]", ""), ("[[a", "[[a"),
  ])
  func linksAreTyped(_ text: String, _ targets: String) {
    #expect(text.withLinkTargets == targets)
  }

  @Test(arguments: [
    ("no %% private %% word", "no  word"), ("<!-- she -->x", "x"), ("a %% b", "a %% b"),
    ("`%% code %%` <b>x</b>", "`%% code %%` <b>x</b>"), ("%%a%%%%b%%", ""), ("50 %", "50 %"),
    ("é %% ü\n %% ö", "é  ö"),
  ])
  func commentsAreLeftOut(_ text: String, _ rest: String) {
    #expect(text.withoutComments == rest)
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
      shown.unicodeScalars += inside.contains("|") ? Self.label(inside) : Self.name(inside)
      rest = rest[close.upperBound...]
    }
    shown.unicodeScalars += rest
    return shown
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func label(_ inside: Scalars) -> Scalars {
    inside.split(separator: "|", maxSplits: 1).last ?? inside
  }

  private static func name(_ inside: Scalars) -> Scalars {
    let target = inside.prefix { $0 != "#" }.drop { $0 == " " }
    let name = target.prefix(
      (target.lastIndex { $0 != " " }).map { target.distance(from: target.startIndex, to: $0) + 1 }
        ?? 0)
    return name.isEmpty || inside.contains("[") || inside.contains("]") ? inside : name
  }
}
