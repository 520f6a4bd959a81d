import Presentation
import Testing

@Suite struct FittingTests {
  @Test(arguments: [
    ("Ana Ruiz", 8, "Ana Ruiz"), ("Ana Ruiz", 7, "Ana Ru…"), ("Ana Ruiz", 5, "Ana…"),
    ("Ana", 1, "…"), ("Ana", 0, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("日本語", 2, "…"), ("👩‍👩‍👧👍", 3, "👩‍👩‍👧…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `Cutting keeps to the cells and tells that it cut`(text: String, limit: Int, shown: String) {
    #expect(StyledText(text).truncated(to: limit).text == shown)
  }

  @Test func `The mark of a cut has the look of what was cut`() {
    let text = ("to \("Ana Ruiz", .name)" as StyledText).truncated(to: 6)
    #expect(text.runs.map(\.role) == [.plain, .name])
  }

  @Test func `Padding counts cells, not characters`() {
    #expect(StyledText("日本").padded(to: 6).text == "日本  ")
    #expect(StyledText("日本").padded(to: 6, .right).text == "  日本")
    #expect(StyledText("日本").padded(to: 3).text == "日本")
  }

  @Test(arguments: [
    ("she will send two names", 10, ["she will", "send two", "names"]),
    ("two  spaces stay", 12, ["two  spaces", "stay"]),
    ("a supercalifragilistic word", 10, ["a", "supercalif", "ragilistic", "word"]),
    ("会って日本語で話した", 7, ["会って", "日本語", "で話し", "た"]),
    ("met 日本語で", 6, ["met 日", "本語で"]),
    ("   lead and trail ", 9, ["lead and", "trail"]),
    ("      ", 3, [""]),
  ])
  func `Wrapping breaks between words and between ideographs`(
    text: String, limit: Int, lines: [String]
  ) {
    #expect(StyledText(text).wrapped(to: limit).map(\.text) == lines)
  }

  @Test func `A long word can be kept whole`() {
    #expect(
      StyledText("see people/Ana.md:4:13 now").wrapped(to: 10, breakingWords: false).map(\.text)
        == ["see", "people/Ana.md:4:13", "now"])
  }

  @Test func `Roles survive wrapping`() {
    let lines = ("\("late late", .late) good" as StyledText).wrapped(to: 6)
    #expect(lines.map { $0.runs.map(\.role) } == [[.late], [.late], [.plain]])
  }

  /// ASCII is laid out by bytes and all else by characters; both must come to the same.
  @Test(arguments: UInt64(1)...20)
  func `Text of other letters is cut and wrapped as ASCII is`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<100 {
      let pieces = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        String(
          repeating: Bool.random(using: &generator) ? " " : "o",
          count:
            Int.random(in: 1...7, using: &generator))
      }
      func styled(_ letter: String) -> StyledText {
        pieces.enumerated().reduce(StyledText()) { text, piece in
          text
            + StyledText(
              piece.element.replacing("o", with: letter), piece.offset % 3 == 0 ? .name : .late)
        }
      }
      func inASCII(_ text: StyledText) -> String { text.text.replacing("é", with: "o") }
      let limit = Int.random(in: 1...15, using: &generator)
      let (plain, other) = (styled("o"), styled("é"))
      for breaks in [true, false] {
        let lines = plain.wrapped(to: limit, breakingWords: breaks)
        let others = other.wrapped(to: limit, breakingWords: breaks)
        #expect(lines.map(inASCII) == others.map(inASCII))
        #expect(lines.map { $0.runs.map(\.role) } == others.map { $0.runs.map(\.role) })
      }
      let (cut, otherCut) = (plain.truncated(to: limit), other.truncated(to: limit))
      #expect(inASCII(cut) == inASCII(otherCut))
      #expect(cut.runs.map(\.role) == otherCut.runs.map(\.role))
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `Cut and wrapped text never exceeds the limit and loses no letters`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<100 {
      let text = StyledText(tryingText(&generator))
      let limit = Int.random(in: 0...30, using: &generator)
      #expect(text.truncated(to: limit).width <= limit)
      // Less than three cells cannot hold the widest character of the pieces.
      let lines = text.wrapped(to: limit + 3)
      #expect(lines.allSatisfy { $0.width <= limit + 3 })
      #expect(
        lines.map(\.text).joined().filter { $0 != " " } == text.text.filter { $0 != " " })
    }
  }
}
