import Testing

@testable import NoteSyntax

/// Each form in which a value may be written, and what is read.
struct FrontMatterFormsTests {
  @Test(arguments: [
    ("name: Ana Ruiz", "name = 'Ana Ruiz'"),
    ("Referred by: x", "referred_by = 'x'"),
    ("follow-up: no", "follow_up = 'no'"),
    ("date: 2026-04-14", "date = '2026-04-14'"),
    ("phone: 007", "phone = '007'"),
    ("a: ~", "a = null"),
    ("a: null", "a = null"),
    ("a: \"null\"", "a = \"null\""),
    ("a:", "a = null"),
    ("a:   # nothing", "a = null"),
    ("a: \"\"", "a = \"\""),
    ("a: 'it''s'", "a = \"it's\""),
    ("a: \"tab\\tquote\\\"\"", "a = \"tab\tquote\"\""),
    ("a: one\n  two", "a = 'one two'"),
    // The line end that closes a block is not part of what is said.
    ("a: |\n  one\n  two\n\n", "a = \"one\ntwo\""), ("a: >\n  one\n  two\n", "a = \"one two\""),
    ("a: >-\n  one\n  two", "a = \"one two\""),
    ("tags: [a, 'b', c d]", "tags = ['a', \"b\", 'c d']"),
    ("tags:\n- a\n- b", "tags = ['a', 'b']"),
    ("tags:\n  - a\n  -\n  - b", "tags = ['a', null, 'b']"),
    ("due: {thank-you: 2d, update: off}", "due = {thank-you: '2d', update: 'off'}"),
    ("due:\n  thank-you: 2d\n  update: off", "due = {thank-you: '2d', update: 'off'}"),
    ("r:\n  - name: Bo\n    by: Ana\n  - name: Di", "r = [{name: 'Bo', by: 'Ana'}, {name: 'Di'}]"),
    ("note: !urgent call", "note = '!urgent call'"),
    ("\"quoted key\": x", "quoted_key = 'x'"),
    ("url: https://example.org/a#b", "url = 'https://example.org/a#b'"),
    ("name: Zoë 🌲", "name = 'Zoë 🌲'"),
    ("ÜBER: x", "über = 'x'"),
    ("a: \"[[Ana Ruiz]]\"", "a = \"[[Ana Ruiz]]\""),
  ])
  func plainYAML(_ yaml: String, _ expected: String) {
    let read = ReadYAML(yaml)
    #expect(read.lines == [expected])
    #expect(read.findings.isEmpty)
    expectSoundSpans(read.frontMatter, read.diagnostics, read.source, "\(yaml)")
  }

  @Test(arguments: [
    ("[[Ana Ruiz]]", "<Ana Ruiz>", "\"[[Ana Ruiz]]\""),
    ("![[photo.png]]", "!<photo.png>", "\"![[photo.png]]\""),
    ("[[Ana Ruiz|Ana]]", "<Ana Ruiz|Ana>", "\"[[Ana Ruiz|Ana]]\""),
    ("[[Ana#Log]]", "<Ana#Log>", "\"[[Ana#Log]]\""),
    ("[[Ana #Log]]", "<Ana#Log>", "\"[[Ana #Log]]\""),
    ("[[Ruiz, Ana]]", "<Ruiz, Ana>", "\"[[Ruiz, Ana]]\""),
    ("[[Lead: storage]]", "<Lead: storage>", "\"[[Lead: storage]]\""),
    ("[[\"Ana\" Ruiz]]", "<\"Ana\" Ruiz>", "'[[\"Ana\" Ruiz]]'"),
    ("[[Ana]] # a comment", "<Ana>", "\"[[Ana]]\""),
    ("[[Ana]], [[Bo]]", "[<Ana>, <Bo>]", "[\"[[Ana]]\", \"[[Bo]]\"]"),
    ("[[Ana]] [[Bo]]", "[<Ana>, <Bo>]", "[\"[[Ana]]\", \"[[Bo]]\"]"),
    ("[[Acme]] 2019-2023", "'[[Acme]] 2019-2023'", "\"[[Acme]] 2019-2023\""),
    ("[[Acme]]: the old one", "'[[Acme]]: the old one'", "\"[[Acme]]: the old one\""),
    ("[Ana](people/Ana%20Ruiz.md)", "<people/Ana Ruiz.md|Ana>", "\"[Ana](people/Ana%20Ruiz.md)\""),
  ])
  func unquotedLink(_ value: String, _ expected: String, _ quoted: String) {
    let read = ReadYAML("name: x\nwith: \(value)\nlast: y")
    #expect(read.lines == ["name = 'x'", "with = \(expected)", "last = 'y'"])
    #expect(read.findings.count == 1)
    #expect(read.diagnostics.first?.code == .unquotedLink)
    #expect(read.diagnostics.first?.edit?.replacement == quoted)
    #expect(ReadYAML(mendedYAML(read)).findings.isEmpty)
    expectSoundSpans(read.frontMatter, read.diagnostics, read.source, "\(value)")
  }

  @Test(arguments: [
    ("with:\n  - [[Ana]]\n  - [[Bo: b]]", "[<Ana>, <Bo: b>]", 2),
    ("with:\n- [[Ana]], [[Bo]]", "[[<Ana>, <Bo>]]", 1),
    ("with:\n  [[Ana]]", "<Ana>", 1),
    ("with: [[[Ana]], [[Bo, B]], Cy]", "[<Ana>, <Bo, B>, 'Cy']", 2),
    ("with: [ [[Ana]] 2019, \"[[Bo]]\" ]", "['[[Ana]] 2019', \"[[Bo]]\"]", 1),
    ("with: [\n  [[Ana]],\n  [[Bo]]\n  ]", "[<Ana>, <Bo>]", 2),
    ("with: {name: [[Ana]], by: [[Bo]]}", "{name: <Ana>, by: <Bo>}", 2),
    ("with:\n  - name: [[Ana]]\n    by: [[Bo]]", "[{name: <Ana>, by: <Bo>}]", 2),
    ("with:\n  [[Ana, A]]: 2026-04-14", "{[[Ana, A]]: '2026-04-14'}", 1),
    ("with: [[1, 2], [3, 4]]", "[['1', '2'], ['3', '4']]", 0),
    ("with: |-\n  [[Ana]]: hello\n  - [[Bo]]", "\"[[Ana]]: hello\n- [[Bo]]\"", 0),
    ("with: talk of\n  [[Ana]] and Bo", "'talk of [[Ana]] and Bo'", 0),
    ("with: \"one\n  - [[Ana]]\n  two\"", "\"one - [[Ana]] two\"", 0),
    ("with: about [[Ana]] and Bo", "'about [[Ana]] and Bo'", 0),
  ])
  func linksInStructures(_ yaml: String, _ expected: String, _ hints: Int) {
    let read = ReadYAML(yaml)
    #expect(read.lines == ["with = \(expected)"])
    #expect(read.diagnostics.map(\.code) == Array(repeating: .unquotedLink, count: hints))
    expectSoundSpans(read.frontMatter, read.diagnostics, read.source, "\(yaml)")
  }

  @Test(arguments: [
    ("{{date}}", "null"), ("\"{{date}}\"", "null"), ("{{date:YYYY-MM-DD}} {{time}}", "null"),
    ("<% tp.date.now(\"YYYY\") %>", "null"), ("Talk with {{title}}", "'Talk with {{title}}'"),
    ("[ {{date}}, x ]", "[null, 'x']"),
  ])
  func placeholders(_ value: String, _ expected: String) {
    let read = ReadYAML("date: \(value)\nname: x")
    #expect(read.lines == ["date = \(expected)", "name = 'x'"])
    #expect(read.diagnostics.map(\.code) == [.unfilledTemplate])
  }

  @Test func exactSpans() {
    let read = ReadYAML(
      "Näme: \"Zoë\" # x\nwith:\n  - 🌲 a\n  - [[Ana | A]]\n\n# c\nlast: |\n  t\n\n")
    #expect(read.text("näme") == "\"Zoë\"")
    #expect(read.text("with") == "- 🌲 a\n  - [[Ana | A]]")
    #expect(read.text("last") == "|\n  t")
    let items = read.frontMatter["with"]?.value.elements ?? []
    #expect(items.map { read.source.text($0.span) } == ["🌲 a", "[[Ana | A]]"])
    #expect(
      read.frontMatter.properties.map { read.source.text($0.key.span) } == ["Näme", "with", "last"])
    guard case .link(let link) = items.last?.content else {
      Issue.record("no link")
      return
    }
    #expect(read.source.text(link.targetSpan) == "Ana")
    #expect(link.shown == "A")
  }

  @Test func aliasesDoNotGrow() {
    var yaml = "a0: &a0 [x, y]\ntitle: &t Lead\nother: *t\n"
    for level in 1...40 {
      yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    let read = ReadYAML(yaml)
    #expect(read.frontMatter["other"].map { render($0.value) } == "'Lead'")
    #expect(read.frontMatter["a40"].map { render($0.value) } == "['*a39', '*a39']")
    #expect(read.diagnostics.allSatisfy { $0.code == .yamlAlias })
  }

  @Test func duplicateKeysKeepTheFirst() {
    let read = ReadYAML("Referred by: Ana\nreferred_by: Bo\nx: {a: 1, A: 2}")
    #expect(read.lines == ["referred_by = 'Ana'", "x = {a: '1'}"])
    #expect(read.findings == ["duplicate-key <referred_by>", "duplicate-key <A>"])
    let many = ReadYAML((0..<100).map { "key\($0 % 50): v\($0)" }.joined(separator: "\n"))
    #expect(many.frontMatter.properties.count == 50)
    #expect(many.diagnostics.count == 50)
  }

  private func mendedYAML(_ read: ReadYAML) -> String {
    String(read.mended.dropFirst(4).dropLast("\n---\nBody.\n".count))
  }
}
