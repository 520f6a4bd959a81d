import Testing

@testable import NoteSyntax

/// Broken YAML: one diagnostic for each broken entry, all other entries read, and the broken one's
/// text kept where its meaning is plain.
struct FrontMatterRecoveryTests {
  struct Slip: CustomTestStringConvertible {
    let yaml: String
    let value: String
    let finding: String
    var testDescription: String { yaml }

    init(_ yaml: String, _ value: String, _ finding: String) {
      self.yaml = yaml
      self.value = value
      self.finding = finding
    }
  }

  @Test(arguments: [
    Slip("k: Lead: storage", "'Lead: storage'", "<Lead: storage> -> \"Lead: storage\""),
    Slip("k: Lead:", "'Lead:'", "<Lead:> -> \"Lead:\""),
    Slip("k: a: \"b\"", "'a: \"b\"'", "<a: \"b\"> -> 'a: \"b\"'"),
    Slip("k: @ana", "'@ana'", "<@ana> -> \"@ana\""),
    Slip("k: `code`", "'`code`'", "<`code`> -> \"`code`\""),
    Slip("k: %x", "'%x'", "<%x> -> \"%x\""),
    Slip("k: *bold* text", "'*bold* text'", "<*bold* text> -> \"*bold* text\""),
    Slip("k: - dash", "'- dash'", "<- dash> -> \"- dash\""),
    Slip("k: > 5 years", "'> 5 years'", "<> 5 years> -> \"> 5 years\""),
    Slip("k: \"Ana Ruiz", "\"Ana Ruiz\"", "<\"Ana Ruiz> -> 0:\""),
    Slip("k: 'tis so", "''tis so'", "<'tis so>"),
    Slip("k: \"Ana\" Ruiz", "'\"Ana\" Ruiz'", "<\"Ana\" Ruiz> -> '\"Ana\" Ruiz'"),
    Slip(
      "k: \"[[A]]\", \"[[B]]\"", "[\"[[A]]\", \"[[B]]\"]",
      "<\"[[A]]\", \"[[B]]\"> -> [\"[[A]]\", \"[[B]]\"]"),
    Slip("k: \"C:\\Users\"", "\"C:\\Users\"", "<\"C:\\Users\"> -> 'C:\\Users'"),
    Slip("k: [a, b", "['a', 'b']", "<[a, b> -> 0:]"),
    Slip("k: [[[A]], b", "[<A>, 'b']", "<[[[A]], b> -> 0:]"),
    Slip("k: [a] b", "'[a] b'", "<[a] b> -> \"[a] b\""),
    Slip("k: [[Ana Ruiz", "\"[[Ana Ruiz]]\"", "<[[Ana Ruiz> -> \"[[Ana Ruiz]]\""),
    Slip("k: [[Ana Ruiz]", "\"[[Ana Ruiz]]\"", "<[[Ana Ruiz]> -> \"[[Ana Ruiz]]\""),
    Slip("k:[[A, B]]", "<A, B>", "<k:[[A, B]]> -> -8: "),
    Slip("k: @a\n  more", "'@a more'", "<@a>"),
    Slip("k:\n  - \"[[A]]\n  - \"[[B]]\"", "[\"[[A]]\", \"[[B]]\"]", "<\"[[A]]> -> 0:\""),
    Slip("k:v", "'v'", "<k:v> -> -1: "),
    Slip("k:\n\t- a\n\t- b", "['a', 'b']", "<\t> ->   "),
    Slip("k:\n  - a: b: c\n  - d", "[{a: 'b: c'}, 'd']", "<b: c> -> \"b: c\""),
    Slip("k: a\u{1B}b", "'a b'", "<\u{1B}> -> "),
    Slip("k: one\n- two", "null", "<- two>"),
    Slip("k:\n  - a\n b: c", "null", "<b: c>"),
  ])
  func oneSlip(_ slip: Slip) {
    let read = ReadYAML("first: 1\n\(slip.yaml)\nlast: \"[[Z]]\"")
    #expect(read.lines == ["first = '1'", "k = \(slip.value)", "last = \"[[Z]]\""])
    #expect(read.findings == ["yaml-syntax \(slip.finding)"])
    expectSoundSpans(read.frontMatter, read.diagnostics, read.source, "\(slip.yaml)")
    if read.diagnostics.first?.edit != nil {
      let mended = ReadYAML(String(read.mended.dropFirst(4).dropLast("\n---\nBody.\n".count)))
      #expect(
        mended.findings.isEmpty || slip.yaml.contains("\t") || slip.yaml.contains("[[[")
          || slip.yaml.contains(":[["))
    }
  }

  @Test func manyBrokenEntriesAreEachReported() {
    let read = ReadYAML("a: x: y\nb: 1\nc: @z\nstray words\nd: [[Ana]]\ne: \"open\nf: 2")
    #expect(
      read.lines == [
        "a = 'x: y'", "b = '1'", "c = '@z'", "d = <Ana>", "e = \"open\"", "f = '2'",
      ])
    #expect(
      read.diagnostics.map(\.code)
        == [.yamlSyntax, .yamlSyntax, .yamlSyntax, .unquotedLink, .yamlSyntax])
  }

  @Test func messagesAreInPlainWords() {
    let read = ReadYAML("title: Lead: storage")
    #expect(
      read.diagnostics.first?.message
        == "the value of \"title\" holds a colon followed by a space")
    #expect(
      read.diagnostics.first?.remedy == "put the value in quotes: \"Lead: storage\"")
  }

  @Test func spacelessEntriesAreFrontMatter() {
    let read = ReadYAML("name:Ana\nrole:boss")
    #expect(read.lines == ["name = 'Ana'", "role = 'boss'"])
    #expect(read.diagnostics.map(\.code) == [.yamlSyntax, .yamlSyntax])
  }

  @Test(arguments: ["- a\n- b", "just words", "[a, b]"])
  func notAMapping(_ yaml: String) {
    let read = ReadYAML(yaml)
    #expect(read.lines.isEmpty)
    #expect(read.findings == ["front-matter-not-mapping <\(yaml)>"])
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let read = ReadYAML("a: 1\nb: \(deep)\nc: 2")
    #expect(read.diagnostics.map(\.code) == [.tooDeep])
    #expect(read.lines.first == "a = '1'" && read.lines.last == "c = '2'")
    let block = (0..<200).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n")
    #expect(ReadYAML(block).diagnostics.map(\.code) == [.tooDeep])
  }

  @Test func conflictInFrontMatterKeepsBothSides() {
    let source = SourceText(
      "---\nname: Ana\n<<<<<<< HEAD\nstatus: active\n=======\nstatus: closed\nrole: peer\n"
        + ">>>>>>> theirs\nfield: grid\n---\nText\n")
    let note = Note.parse(source)
    #expect(note.diagnostics.map(\.code) == [.mergeConflict])
    #expect(note.frontMatter.properties.map(\.key.folded) == ["name", "status", "role", "field"])
  }
}
