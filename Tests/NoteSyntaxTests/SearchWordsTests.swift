import NoteSyntax
import Testing

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Grid-scale STÖRAGE", "grid scale storage"), ("  a  b ", "a b"), ("", ""), ("!?", ""),
    ("e\u{301}tude", "etude"), ("Søren Łukasz", "soren lukasz"), ("東京 tower", "東 京 tower"),
    ("ana@lab.example", "ana lab example"), ("Straße", "strasse"), ("ＡＢＣ１", "abc1"),
    ("2026-04-16", "2026 04 16"),
  ])
  func isFolded(_ text: String, _ folded: String) { #expect(SearchWords.fold(text) == folded) }

  /// The search in bytes and the search in folded text are one.
  @Test(arguments: [
    "grid storage", "Grid, storage", "the grid storages", "grids", "Größe grid", "", "gridstorage",
    "grid  STORAGE.",
  ])
  func bothWaysAgree(_ text: String) {
    for (words, isPrefix) in [
      ("grid", false), ("grid storage", false), ("stor", true), ("grid stor", true),
      ("grosse", false),
    ] {
      let pattern = Array(FoldedSearch.pattern(words, isPrefix: isPrefix).utf8)
      let found = Array(text.utf8).withUnsafeBufferPointer { text in
        pattern.withUnsafeBufferPointer { FoldedSearch.holds(text, $0) }
      }
      #expect(
        found == SearchWords.holds(SearchWords.fold(text), words, isPrefix: isPrefix),
        "\(text), \(words)")
    }
  }

  /// The same of texts that nobody would think of.
  @Test func bothWaysAgreeOnAnything() {
    var state: UInt64 = 7
    func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let parts = [
      "a", "b", "ab", "A", "ä", "a\u{301}", "\u{301}", "京", "1", " ", ".", "-", "\n", "", "B",
    ]
    func text(_ count: Int) -> String {
      (0..<below(count)).map { _ in parts[below(parts.count)] }.joined()
    }
    var found = 0
    for _ in 0..<4000 {
      let (text, words, isPrefix) = (text(12), SearchWords.fold(text(5)), below(2) == 0)
      let pattern = Array(FoldedSearch.pattern(words, isPrefix: isPrefix).utf8)
      let holds = Array(text.utf8).withUnsafeBufferPointer { text in
        pattern.withUnsafeBufferPointer { FoldedSearch.holds(text, $0) }
      }
      let wanted =
        !words.isEmpty && SearchWords.holds(SearchWords.fold(text), words, isPrefix: isPrefix)
      #expect(holds == wanted, "\(text.debugDescription), \(words), \(isPrefix)")
      found += holds ? 1 : 0
    }
    #expect(found > 400)
  }

  @Test(arguments: [
    ("3", 3.0), ("-1", -1.0), ("2.5", 2.5), ("+7", 7.0), ("007", 7.0),
  ])
  func isANumber(_ text: String, _ number: Double) { #expect(PlainNumber.value(text) == number) }

  @Test(arguments: ["", "-", "1e5", "1,5", "3 kg", "0x10", "nan", ".5", "5.", "1234567890123456"])
  func isNoNumber(_ text: String) { #expect(PlainNumber.value(text) == nil) }
}
