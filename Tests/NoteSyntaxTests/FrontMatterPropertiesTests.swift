import Testing

@testable import NoteSyntax

/// What must hold of any bytes whatever: no crash, spans inside the file and inside one another.
struct FrontMatterPropertiesTests {
  private static let seed: UInt64 = 20_260_414

  private static let note = """
    ---
    name: Zoë Ruiz
    aliases: [Z, "Zo: e", 'it''s']
    with: [[Ana Ruiz|Ana]], [[Bo]]
    organization: "[[Acme]] 2019-2023"
    date: {{date}}
    referrals:
      - name: [[Bo, B]]
        use_name: yes
      - [[Di #x]]
    due: {thank-you: 2d, update: off}
    goal: |
      - [[not a link]]: x

      # more
    note: >-
      folded
      text
    title: Lead: 🌲 storage
    a: &x one
    b: *x
    ---
    # Notes

    Body with [[link]].

    """

  @Test func everyPrefixIsRead() {
    let bytes = Array(Self.note.utf8)
    for end in 0...bytes.count { check(Array(bytes[..<end]), "prefix of \(end) bytes") }
  }

  @Test func everySuffixInFencesIsRead() {
    let bytes = Array(Self.note.utf8)
    for start in 4..<bytes.count { check(Array("---\n".utf8) + bytes[start...], "from \(start)") }
  }

  @Test func mutationsAreRead() {
    var random = SeededGenerator(Self.seed)
    let pieces = [
      "[[", "]]", "{{", "}}", "\"", "'", ": ", ":", "\t", "\n", "\r\n", "- ", "#", " #", "|", ">",
      "&a ", "*a", "!", "<%", "%>", "---\n", "...\n", "[", "]", "{", "}", ",", "\\", "é", "🌲",
      "\u{0}",
      "\u{1B}", "@", "`", "%", "? ", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "](", ")",
      "\u{2028}",
      "\u{FEFF}", "null", "~", "  ",
    ].map { Array($0.utf8) }
    for round in 0..<4000 {
      var bytes = Array(Self.note.utf8)
      for _ in 0...random.next(below: 6) {
        let start = random.next(below: bytes.count + 1)
        let end = min(bytes.count, start + random.next(below: 4))
        let piece =
          random.next(below: 8) == 0
          ? [UInt8(truncatingIfNeeded: random.next())] : pieces[random.next(below: pieces.count)]
        bytes.replaceSubrange(start..<end, with: piece)
      }
      check(bytes, "seed \(Self.seed), round \(round)")
    }
  }

  @Test func chaosIsRead() {
    var random = SeededGenerator(Self.seed)
    let alphabet = Array("ab:- \n\n\t[]{}\"'|>#,&*!?%@<é".utf8)
    for round in 0..<4000 {
      let count = random.next(below: 60)
      let bytes = (0..<count).map { _ in alphabet[random.next(below: alphabet.count)] }
      check(
        Array("---\n".utf8) + bytes + Array("\n---\n".utf8), "seed \(Self.seed), chaos \(round)")
    }
  }

  /// Line ends make no difference to what is read.
  @Test func carriageReturnsChangeNothing() {
    let folded = SourceText(
      Self.note.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"))
    let (left, right) = (Note.parse(SourceText(Self.note)), Note.parse(folded))
    #expect(
      left.frontMatter.properties.map { render($0.value) }
        == right.frontMatter.properties.map { render($0.value) })
    #expect(left.diagnostics.map(\.message) == right.diagnostics.map(\.message))
    expectSoundSpans(right.frontMatter, right.diagnostics, folded, "CRLF")
  }

  /// A plain or quoted scalar's bytes are its text: the marks of libyaml were turned to bytes right.
  @Test func spansCoverWhatWasWritten() {
    var random = SeededGenerator(Self.seed)
    let words = ["a", "Zoë", "🌲", "日本", "x y", "naïve", "it"]
    for _ in 0..<500 {
      var expected: [String] = []
      var yaml = ""
      for index in 0..<random.next(below: 12) {
        let text = words[random.next(below: words.count)] + words[random.next(below: words.count)]
        let isQuoted = random.next(below: 2) == 0
        expected.append(isQuoted ? "\"\(text)\"" : text)
        yaml += "ké\(index): \(expected[index]) # ü\n"
      }
      let read = ReadYAML(yaml)
      #expect(read.frontMatter.properties.map { read.source.text($0.value.span) } == expected)
    }
  }

  @Test func longAndHostileInputTakesLinearTime() {
    let pieces = ["[[", "{{", "[](", "<%", "a: [[", "\"", "- ", "[", "{", ": ", "&a *a ", "#"]
    for piece in pieces {
      let long = String(repeating: piece, count: 50_000)
      for yaml in ["k: " + long, long, "k: \(long): x\nb: 1"] { _ = ReadYAML(yaml) }
    }
    for line in ["k: @x\n", "k: [[a]]\n", "k: a: b\n", "- [[a\n", "\tx\n", "k: \"x\n"] {
      _ = ReadYAML(String(repeating: line, count: 5000))
      _ = ReadYAML("top:\n" + String(repeating: "  " + line, count: 5000))
    }
  }

  private func check(_ bytes: [UInt8], _ what: Comment) {
    let source = SourceText(bytes)
    let note = Note.parse(source)
    expectSoundSpans(note.frontMatter, note.diagnostics, source, what)
    var diagnostics: [Diagnostic] = []
    for property in note.frontMatter.properties {
      _ = property.text(&diagnostics)
      _ = property.date(&diagnostics)
      _ = property.dateTime(&diagnostics)
      _ = property.term(&diagnostics)
      for link in property.links(&diagnostics) + property.annotatedLinks(&diagnostics).map(\.link) {
        #expect(property.value.span.contains(link.span), what)
        #expect(link.span.contains(link.targetSpan), what)
      }
    }
    let folded = note.frontMatter.properties.map(\.key.folded)
    #expect(Set(folded).count == folded.count, what)
  }
}

/// A small generator (SplitMix64) whose sequence depends on its seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
