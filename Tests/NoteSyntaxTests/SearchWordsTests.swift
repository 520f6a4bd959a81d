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

  @Test(arguments: [
    ("3", 3.0), ("-1", -1.0), ("2.5", 2.5), ("+7", 7.0), ("007", 7.0),
  ])
  func isANumber(_ text: String, _ number: Double) { #expect(PlainNumber.value(text) == number) }

  @Test(arguments: ["", "-", "1e5", "1,5", "3 kg", "0x10", "nan", ".5", "5.", "1234567890123456"])
  func isNoNumber(_ text: String) { #expect(PlainNumber.value(text) == nil) }
}
