import Testing

@testable import NoteSyntax

/// Where front matter begins and ends, and what the bytes of a file may do to that.
struct FrontMatterFenceTests {
  @Test(arguments: [
    ("---\na: 1\n---\nBody", "Body"), ("---  \na: 1\n--- \t\nBody", "Body"),
    ("---\na: 1\n...\nBody", "Body"), ("---\r\na: 1\r\n---\r\nBody", "Body"),
    ("\u{FEFF}---\na: 1\n---\nBody", "Body"), ("---\na: 1\n---", ""),
    ("---\na: 1\n--- no fence\n---\nBody", "Body"),
  ])
  func closed(_ text: String, _ body: String) {
    let (source, frontMatter, start, _) = parse(text)
    #expect(frontMatter["a"]?.value.content == .scalar("1", isQuoted: false))
    #expect(source.text(SourceSpan(start, source.count)) == body)
    #expect(frontMatter.span.map { source.text($0).hasPrefix("---") } == true)
  }

  @Test(arguments: [
    "", "Body", "---json\n{}\n---\n", "+++\na = 1\n+++\n", "; ---\na: 1\n---\n",
    "---\nProse below a rule.\n", "---\n\na: 1\n", "---",
  ])
  func none(_ text: String) {
    let (_, frontMatter, start, diagnostics) = parse(text)
    #expect(frontMatter == .none)
    #expect(start == 0)
    #expect(diagnostics.isEmpty)
  }

  /// Front matter that no tool reads, and whose writer has to hear of it.
  @Test(arguments: [
    "\n---\nstatus: x\n---\nBody", " ---\nstatus: x\n---\n", "----\nstatus: x\n----\n",
    "--\nstatus: x\n--\n", "\u{2014}\nstatus: x\n\u{2014}\n", "\u{200B}---\nstatus: x\n---\n",
    "\u{FEFF}\u{FEFF}---\nstatus: x\n---\n", "\r\n---\r\ntags:\r\n- a\r\n---\r\n",
    "\n---\nStatus: x\n\nreferred by: y\n---\n", "\n---\n# Who\nstatus: x\n...\n",
    "# Ana\n\n---\nstatus: x\n---\n",
  ])
  func missed(_ text: String) {
    let (_, frontMatter, _, diagnostics) = parse(text)
    #expect(frontMatter == .none)
    #expect(diagnostics.map(\.code) == [.unreadFrontMatter])
  }

  /// Rules across the page, headings by underlining, tables, lists, other tools' fences.
  @Test(arguments: [
    "\n---\nProse\n---\n", "title: of a heading\n---\nBody", "----\n\nProse: no.\n",
    "note: this\nstatus: x\n---\n", "- a: 1\n- b: 2\n---\n", "\n\n",
    "# Ana\n\n---\n\nProse.\n\n---\n", "todo: call Ana\nlater: write to Bo\n---\n",
    "1\n2\n3\n4\n5\n---\nstatus: x\n---\n",
    "---\nstatus: x\n", "status: x\ntags: y\n\nBody\n",
  ])
  func notMissed(_ text: String) {
    #expect(!parse(text).diagnostics.contains { $0.code == .unreadFrontMatter })
  }

  @Test func emptyFrontMatter() {
    let (source, frontMatter, start, diagnostics) = parse("---\n---\nBody")
    #expect(frontMatter.properties.isEmpty && diagnostics.isEmpty && start == 8)
    #expect(frontMatter.span.map(source.text) == "---\n---")
  }

  @Test(arguments: ["\n", "\r\n"])
  func unclosedIsReadUpToTheBody(_ end: String) {
    let text = ["---", "name: Ana", "tags:", "- a", "  - b", "", "# Notes", "x: y", ""]
      .joined(separator: end)
    let (source, frontMatter, start, diagnostics) = parse(text)
    #expect(frontMatter.properties.map(\.key.folded) == ["name", "tags"])
    #expect(source.text(SourceSpan(start, source.count)).contains("# Notes\(end)x: y"))
    #expect(diagnostics.first?.code == .unclosedFrontMatter)
    #expect(diagnostics.first?.edit == Edit(.at(start), "---" + end))
  }

  @Test(arguments: [
    ("name: Ana\n\nProse.\n\n", "\nProse."), ("name: Ana\n\n# Notes\n\n- item\n", "\n# Notes"),
    ("name: Ana: x\n\n# Notes\nWords\n", "\n# Notes"),
  ])
  func closedByARuleOfTheBody(_ page: String, _ body: String) {
    let (source, frontMatter, start, diagnostics) = parse("---\n\(page)---\nMore\n")
    #expect(frontMatter.properties.map(\.key.folded) == ["name"])
    #expect(source.text(SourceSpan(start, source.count)).hasPrefix(body))
    #expect(diagnostics.first?.code == .unclosedFrontMatter)
  }

  @Test(arguments: [
    "name: Ana: x\n\n# people\nwith: y\n", "name: Ana: x\nwith:\n\n- y\n",
    "name: Ana\nstray\nwith: y\n", "# c\nname: @x\n\nwith: y\n",
  ])
  func closedThoughBroken(_ page: String) {
    let (source, frontMatter, start, diagnostics) = parse("---\n\(page)---\nMore\n")
    #expect(frontMatter.properties.map(\.key.folded) == ["name", "with"])
    #expect(source.text(SourceSpan(start, source.count)) == "More\n")
    #expect(diagnostics.map(\.code) == [.yamlSyntax])
  }

  /// A fix must not write the stand-in for a byte over the byte.
  @Test func noEditOverBytesThatAreNotText() {
    let bytes = Array("---\na: [[Caf".utf8) + [0xE9] + Array("]]\nb: [[B]]\n---\n".utf8)
    let note = Note.parse(SourceText(bytes))
    #expect(note.diagnostics.map(\.code) == [.unquotedLink, .notUTF8, .unquotedLink])
    #expect(note.diagnostics.map { $0.edit?.replacement } == [nil, nil, "\"[[B]]\""])
  }

  @Test func bytesThatAreNotText() {
    let bytes = Array("---\nname: A\0na\n---\ncaf".utf8) + [0xE9, 0x20, 0xFF, 0x0A]
    let note = Note.parse(SourceText(bytes))
    #expect(note.diagnostics.map(\.code) == [.nulByte, .notUTF8])
    #expect(note.diagnostics.last?.message == "2 bytes are not UTF-8; the first is here")
    #expect(note.diagnostics.last?.span == SourceSpan(22, 23))
    #expect(note.frontMatter["name"]?.value.content == .scalar("A na", isQuoted: false))
  }

  @Test func utf16() {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "---\na: 1".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let note = Note.parse(SourceText(bytes))
    #expect(note.diagnostics.map(\.code) == [.notUTF8])
    #expect(note.frontMatter == .none)
    #expect(note.body.span.isEmpty)
  }

  @Test(
    arguments: [
      ([0xC3, 0xA9], 0), ([0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 3), ([0xF0, 0x9F, 0x8C, 0xB2], 0),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE2, 0x82], 2), ([0x41, 0x00, 0x80], 2),
    ] as [([UInt8], Int)])
  func utf8Check(_ bytes: [UInt8], _ count: Int) {
    for lead in 0..<9 {
      let all = Array(repeating: UInt8(0x61), count: lead) + bytes
      #expect(all.withUnsafeBufferPointer(UTF8Check.offenders).count == count)
    }
  }

  @Test func conflicts() {
    let text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n=======\n<<<<<<< only\n"
    let source = SourceText(text)
    #expect(
      MergeConflict.find(in: source).map { source.text($0.span) }
        == ["<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x"])
  }

  @Test func theFormerSideOfAConflictIsNotRead() {
    let source = SourceText(
      "---\n<<<<<<< a\nstatus: former\n||||||| b\nfollow_up: 2026-02-10\n=======\nphone: 1\n"
        + ">>>>>>> c\n---\n")
    var diagnostics: [Diagnostic] = []
    let (frontMatter, _) = FrontMatterParser.parse(source, diagnostics: &diagnostics)
    #expect(frontMatter.properties.map(\.key.folded) == ["status", "phone"])
  }

  @Test func wholeDocuments() {
    var diagnostics: [Diagnostic] = []
    let read = { (text: String) in
      FrontMatterParser.parseDocument(SourceText(text), diagnostics: &diagnostics)
        .map { "\($0.key.folded) = \(render($0.value))" }
    }
    #expect(read("") == [])
    #expect(read("# only a comment\n") == [])
    #expect(read("\u{FEFF}me: Ana\n") == ["me = 'Ana'"])
    #expect(read("---\nme: Ana\n...\n") == ["me = 'Ana'"])
    #expect(diagnostics.isEmpty)
    #expect(read("me: Ana: x\nphase: apply\n") == ["me = 'Ana: x'", "phase = 'apply'"])
    #expect(diagnostics.map(\.code) == [.yamlSyntax])
  }

  private func parse(_ text: String)
    -> (source: SourceText, frontMatter: FrontMatter, start: Int, diagnostics: [Diagnostic])
  {
    let source = SourceText(text)
    var diagnostics: [Diagnostic] = []
    let read = FrontMatterParser.parse(source, diagnostics: &diagnostics)
    expectSoundSpans(read.frontMatter, diagnostics, source, "\(text)")
    return (source, read.frontMatter, read.bodyStart, diagnostics)
  }
}
