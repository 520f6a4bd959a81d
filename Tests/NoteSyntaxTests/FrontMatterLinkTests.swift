import Testing

@testable import NoteSyntax

/// Links in keys that hold links: how they may be written, and where exactly they stand.
struct FrontMatterLinkTests {
  /// `style target#anchor|shown` and the bytes under the target's span.
  @Test(arguments: [
    ("\"[[Ana Ruiz]]\"", ["wiki Ana Ruiz <Ana Ruiz>"]),
    ("[[Ana Ruiz|Ana]]", ["wiki Ana Ruiz|Ana <Ana Ruiz>"]),
    ("Ana Ruiz", ["plain Ana Ruiz <Ana Ruiz>"]),
    ("\" Zoë \"", ["plain Zoë <Zoë>"]),
    ("'it''s Ana'", ["plain it's Ana <'it''s Ana'>"]),
    ("\"[Ana](people/Ana%20R.md#Log)\"", ["markdown people/Ana R.md#Log|Ana <people/Ana%20R.md>"]),
    ("[\"[[A]]\", B, [[C]]]", ["wiki A <A>", "plain B <B>", "wiki C <C>"]),
    ("\"[[A]], [[B]]\"", ["wiki A <A>", "wiki B <B>"]),
    ("\"[[A]] and [[B]]\"", ["wiki A <A>", "wiki B <B>"]),
    ("\"[[#Here]]\"", ["wiki #Here <>"]),
    ("\"\"", []), ("[]", []), ("~", []),
  ])
  func links(_ value: String, _ expected: [String]) throws {
    let (links, diagnostics, source) = try read("k: \(value)")
    #expect(diagnostics.isEmpty)
    let described = links.map { link in
      "\(link.style) \(whole(link)) <\(source.text(link.targetSpan))>"
    }
    #expect(described == expected)
  }

  @Test(
    arguments: [
      ("\"[[Ana\"", "bad-link", "\"[[Ana]]\""), ("\"[[Ana]\"", "bad-link", "\"[[Ana]]\""),
      ("\"[[]]\"", "bad-link", nil), ("\"[[A]] [[B\"", nil, nil),
      ("https://example.org", "bad-link", nil), ("{a: b}", "bad-link", nil),
    ] as [(String, String?, String?)])
  func refused(_ value: String, _ code: String?, _ mended: String?) throws {
    let (links, diagnostics, _) = try read("k: \(value)")
    #expect(diagnostics.first?.code.rawValue == code)
    #expect(diagnostics.first?.edit?.replacement == mended)
    #expect(links.isEmpty == (code != nil))
  }

  @Test(arguments: [
    ("\"[[Acme]] 2019-2023\"", ["Acme: 2019-2023"]), ("[[Acme]] 2019-2023", ["Acme: 2019-2023"]),
    ("Acme 2019-2023", ["Acme: 2019-2023"]), ("Acme Ltd (since 2019)", ["Acme Ltd: since 2019"]),
    ("Studio 54", ["Studio 54: "]), ("2020", ["2020: "]),
    ("Acme, 2019 - now", ["Acme: 2019 - now"]),
    ("\"[[A]] 2001, [[B]]\"", ["A: 2001", "B: "]),
    ("[Acme 2019, \"[[B]] as CTO\"]", ["Acme: 2019", "B: as CTO"]),
  ])
  func annotated(_ value: String, _ expected: [String]) throws {
    let yaml = ReadYAML("k: \(value)")
    var diagnostics: [Diagnostic] = []
    let links = try #require(yaml.frontMatter["k"]).annotatedLinks(&diagnostics)
    #expect(links.map { "\($0.link.target): \($0.text)" } == expected)
    #expect(links.allSatisfy { yaml.source.text($0.link.targetSpan) == $0.link.target })
    #expect(diagnostics.isEmpty)
  }

  @Test func keysThatAreNames() throws {
    let yaml = ReadYAML("k:\n  \"[[Ana Ruiz|A]]\": 1\n  [[Bo, B]]: 2\n  Cy: 3")
    let keys = try #require(yaml.frontMatter["k"]?.value.mapping).map(\.key)
    #expect(keys.map { $0.link?.target } == ["Ana Ruiz", "Bo, B", "Cy"])
    #expect(
      keys.compactMap { $0.link.map { yaml.source.text($0.targetSpan) } }
        == ["Ana Ruiz", "Bo, B", "Cy"])
  }

  @Test func oneLinkWanted() throws {
    let yaml = ReadYAML("k: [A, B]")
    var diagnostics: [Diagnostic] = []
    #expect(try #require(yaml.frontMatter["k"]).link(&diagnostics) == nil)
    #expect(diagnostics.map(\.code) == [.badLink])
  }

  @Test(
    arguments: [
      ("[[a\\|b]]", "a|b"), ("![[a b.png|100]]", "a b.png|100"), ("[[ a #h | s ]]", "a#h|s"),
      ("[[a#^x]]", "a#^x"), ("[[a|]]", "a"), ("[[a|b]c]]", "a|b]c"), ("[[a#h\\|s]]", "a#h|s"),
      ("[[]]", nil), ("[[|x]]", nil), ("[[a]", nil), ("[[a\n]]", nil), ("[[a[[b]]", nil),
      ("[[a]b]]", nil), ("[a]]", nil), ("[[", nil), ("!", nil), ("", nil), ("[[#]]", nil),
    ] as [(String, String?)])
  func wikiLink(_ text: String, _ expected: String?) {
    let link = Link.wiki(in: Array(text.utf8), openAt: 0)
    #expect(link.map(whole) == expected)
    if let link { #expect(link.span.end == text.utf8.count) }
  }

  /// `target#anchor|shown`.
  private func whole(_ link: Link) -> String {
    let anchor = link.anchor.map { "#" + $0 } ?? ""
    let shown = link.shown.map { "|" + $0 } ?? ""
    return link.target + anchor + shown
  }

  private func read(_ text: String) throws -> ([Link], [Diagnostic], SourceText) {
    let yaml = ReadYAML(text)
    var diagnostics: [Diagnostic] = []
    let links = try #require(yaml.frontMatter["k"]).links(&diagnostics)
    return (links, diagnostics, yaml.source)
  }
}
