import Testing

@testable import NoteSyntax

/// That what YAML makes of a value by where it stands is not overlooked: each in each place.
@Suite struct PlainFrontMatterCaseTests {
  /// What a value stands in, in place of `@@`.
  private static let places = [
    "a: @@", "a: @@\n", "a:  @@  \nb: c\n", "a: @@\r\nb: c\r\n", "a:\n- @@\n", "a:\n  - @@\n- b\n",
    "a:\n  -   @@\n  - b\nc:", "a:\n- b: @@\n  c: d\n", "a:\n- b: c\n  d: @@\n- e\n",
    "a:\n  b: @@\n",
    "a:\n  b: @@\n  c: d\ne:\n", "a: [@@]\n", "a: [ @@ , b]\n", "a: [b, @@]", "a: [b,@@,c]\n",
    "a: \"@@\"\n", "a: '@@'\n", "a: [\"@@\", '@@']\n", "@@: a\n", "b @@ c: d\n", "a:\n  @@: b\n",
    "a:\n- @@: b\n  @@: c\n", "a:\n@@\n", "a:\n  @@\n", "a: b\n@@\nc: d\n", "a: b\n  @@\n",
    "@@", "@@\na: b\n", "a:@@\n", "a: b@@c\n", "a: b @@\n", "a: b @@ c\n", "a:\n- b\n@@\n",
    "a:\n- b\n  @@\n", "a:\n\n@@\nb: c", "a: b\na: @@\nA: c\n",
  ]

  private static func expectSame(_ value: String) -> Bool {
    var isPlain = false
    for place in places {
      if PlainFrontMatterTests.expectSame(place.replacing("@@", with: value)) { isPlain = true }
    }
    return isPlain
  }

  @Test(arguments: [
    "b", "b c", "b  c", "yes", "no", "on", "null", "Null", "NULL", "nULL", "null ", "true", "1_000",
    "0x1F", "0o7", "1e3", "+1", "1.5", ".5", "1.", "12:30:45", "12:30", "2026-01-01",
    "2026-01-01T10:00:00Z", "2026-01-01 10:00:00 +1", "+", "(", "/", "b:c", "b::c", "b:/c", "b#c",
    "#",
    "b'c", "b''c", "b\"c", "it's", "b-", "b -c", "b - c", "b!", "b?", "b&c", "b*", "b|", "b>", "b%",
    "b@c", "b`", "b=", "b,c", "b, c", "b]", "b[", "b{", "b}", "b\\n", "b\\", "é", "üb", "b–c",
    "“b”", "…",
    "\u{301}b", "b\u{301}", "[]", "[ ]", "[b]", "[b, c]", "[[b]]", "'b'", "\"b\"", "''", "\"\"",
    "\" b \"", "' b'", "'b#c'", "'b: c'", "\"b, c\"", "\"{b}\"", "'b' ", "b ", "b   ", "<<", "- b",
    "-",
    "", " ", "   ", "b ---", "b ...", "b \u{2013} c", "c: d", "c:", "c: [d]", "c: 'd'", "a: b",
  ])
  func plainValues(value: String) {
    #expect(Self.expectSame(value))
  }

  @Test(arguments: [
    "~", "- - b", "- ", "-b", "--", "---", "--- b", "---b", "...", "... b", "....", "?", "? b",
    "?b", ":",
    ": b", ":b", "b:", "b: c", "b : c", "b :c", "b:\tc", "b:  c", ",", ",b", "b,", "[", "]", "{",
    "}", "{}",
    "{b: c}", "[b", "[b]c", "[b] #c", "[b,]", "[,b]", "[b,,c]", "[b, [c]]", "[{b: c}]", "[b: c]",
    "[b\n, c]", "[b\nc]", "[b #c\n]", "[b, c]: d", "[?b]", "[b ? c]", "[b :c]", "[b:c]", "[b:]",
    "[:b]",
    "[-b]", "[- b]", "[-]", "[b]]", "['b''c']", "[\"b\"c]", "['b' 'c']", "[b'c', d']", "[|b]",
    "#", "# b", "#b", " # b", "b #c", "b # c", "b\t# c", "'b' # c", "'b'#c", "&b", "&b c", "& b",
    "*b",
    "*b c", "* b", "**b**", "!", "!b", "!b c", "!!str b", "!<b> c", "|", "|-", "|\n  b", ">",
    ">+\n  b",
    "> b", "|b", "'", "\"", "'b", "\"b", "'b''c'", "'b'c", "\"b\"c", "\"b\\\"c\"", "\"b\\nc\"",
    "\"\\x41\"",
    "\"b\\\n  c\"", "\"b\n  c\"", "'b\n\n  c'", "'b\r\n  c'", "\"b\r\n  c\"", "'b'\n  'c'",
    "'b\tc'",
    "%", "%b", "%YAML 1.1\n---", "@", "@b", "`b`", "<<: b", "<<: *b", "=", "b\tc", "\tb", "b\t",
    "\t", "b\rc", "\r", "b\r", "\u{0}", "b\u{0}c", "\u{1}", "\u{7}", "b\u{7F}", "\u{85}",
    "b\u{85}c",
    "b\u{A0}c", "\u{A0}", "\u{2028}", "b\u{2028}c", "b\u{2029}c", "\u{FEFF}b", "b\u{FEFF}",
    "\u{200B}b",
    "日本", "b🎉c", "🎉", "\u{FFFE}", "\u{9F}", "b\nc", "b\n  c", "b\n\n  c", "b\n c", "b\n#c",
    "b\n  #c",
    "b\n---", "b\n...\nc: d", "b\n--- c", "b\n- c", "b\n  - c", "b\n    c: d", "c: d\n  e: f",
    "c: d\n    e", "{{b}}", "<%b%>",
  ])
  func valuesThatMayBeMore(value: String) {
    _ = Self.expectSame(value)
  }

  /// libyaml looks a thousand characters ahead for the colon of a key.
  @Test(arguments: ["k", "é", "🎉", "k k ", "k'"])
  func longTexts(letter: String) {
    for count in [98, 99, 100, 101, 255, 511, 512, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 2050] {
      let text = String(repeating: letter, count: count)
      for place in Self.places where !place.contains("[") {
        _ = PlainFrontMatterTests.expectSame(place.replacing("@@", with: "k" + text))
      }
      _ = PlainFrontMatterTests.expectSame(
        "a: [\(text), \"\(text)\"]\nb:\n- \(text)\n- \"\(text)\"\n")
      _ = PlainFrontMatterTests.expectSame("a:\n- b: [\(text)]\n  c: '\(text)'\n")
    }
  }

  /// What is no UTF-8 is never told without libyaml: that says where it stands.
  @Test func whatIsNoUTF8() {
    for bytes in [
      [0x80], [0xFF], [0xC3], [0xC0, 0xAF], [0xE2, 0x80], [0xE2, 0x28, 0xA1], [0xF0, 0x9F],
      [0xED, 0xA0, 0x80], [0xC3, 0xC3, 0xA9], [0xC3, 0xA9, 0xA9],
    ] as [[UInt8]] {
      for (before, after) in [
        ("a: ", "\n"), ("a: b", "c\n"), ("a: \"", "\""), ("a: 'b", "c'\n"), ("a: [", "]\n"),
        ("a", ": b\n"), ("", "\na: b\n"), ("a: b\n", ""), ("a:\n- ", "\n"), ("a: ", ""),
      ] {
        let source = SourceText(Array(before.utf8) + bytes + Array(after.utf8))
        let region = 0..<source.count
        let context = FrontMatterContext(source, region)
        #expect(PlainFrontMatter.read(context, region) == nil)
      }
    }
  }

  /// What stands behind the lines, the closing fence among it, is not looked at.
  @Test func whatStandsBehindIsNotRead() {
    for text in [
      "a: b", "a:", "a: [b", "a: 'b", "a:\n- b", "a:\n-", "a: é", "a: b:", "a", "a:\n  b: c",
    ] {
      for behind in ["\n", " ", "]", "'", " c", ": d", "\n- e", "\n  f: g", "-", "\u{301}", "#"] {
        let source = SourceText(text + behind)
        let region = 0..<text.utf8.count
        let context = FrontMatterContext(source, region)
        guard let plain = PlainFrontMatter.read(context, region) else { continue }
        let reading = try? YAMLText.read(context, region, [])
        #expect(reading?.root?.content == .mapping(plain.properties), "\(text) \(behind)")
      }
    }
  }
}
