import Testing

@testable import NoteSyntax

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Grid-scale STÖRAGE", "grid scale storage"), ("  a  b ", "a b"), ("", ""), ("!?", ""),
    ("e\u{301}tude", "etude"), ("Søren Łukasz", "soren lukasz"), ("東京 tower", "東 京 tower"),
    ("ana@lab.example", "ana lab example"), ("Straße", "strasse"), ("ＡＢＣ１", "abc1"),
    ("2026-04-16", "2026 04 16"),
  ])
  func isFolded(_ text: String, _ folded: String) { #expect(SearchWords.fold(text) == folded) }

  /// The quick ways and the slow one are one, each letter by itself and among others.
  @Test func quickIsAsSlow() {
    // Past the ends of every block, and of what is divided from words without one.
    let signs = Array(UInt32(0x2000)..<0x3010) + Array(UInt32(0x1F000)..<0x20010)
    for value in Array(UInt32(0)..<0x480) + signs {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)b", "\u{e9}\(scalar)\u{e9}", "-\(scalar)1"] {
        #expect(
          SearchWords.fold(text) == SearchWords.foldAnything(Array(text.utf8)),
          "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func quickIsAsSlowOnAnything(seed: UInt64) {
    var state = seed
    func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Letters in parts, marks without letters, what joins what stands beside it, and line ends.
    let parts = [
      "a", "B", "1", " ", "-", ".", "\n", "\r\n", "\r", "\t", "\0", "ä", "É", "ß", "ẞ", "ø", "İ",
      "ı", "Ǆ", "ŉ", "œ", "Σ", "ς", "σ", "ά", "й", "Ё", "Ж", "é", "\u{301}", "\u{308}",
      "\u{345}", "\u{340}", "\u{374}", "\u{37E}", "\u{483}", "\u{488}", "\u{600}", "\u{5B0}",
      "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2028}", "\u{2060}",
      "\u{FE0F}", "\u{20DD}", "\u{20E3}", "“", "”", "–", "…", "€", "‼", "©", "½", "²", "⁵", "º",
      "京", "か\u{3099}", "ガ", "한", "\u{1112}\u{1161}", "📅", "✅", "👩", "🏽", "🇩", "🇪", "Ａ", "ﬁ", "Å",
      "\u{D4E}", "क\u{94D}", "\u{85}", "·", "ʼ", "´",
    ]
    for _ in 0..<1000 {
      let text = (0..<below(12)).map { _ in parts[below(parts.count)] }.joined()
      #expect(
        SearchWords.fold(text) == SearchWords.foldAnything(Array(text.utf8)),
        "\(text.debugDescription)")
    }
  }

  /// Bytes that are no UTF-8 count as the sign that stands for them.
  @Test(
    arguments: [
      [0x61, 0xC3], [0xC3, 0x61], [0xE2, 0x80], [0x61, 0xFF, 0x62], [0xC0, 0x80],
      [0xE2, 0x41, 0x42],
      [0xC3, 0xA9, 0xA9, 0x62], [0xED, 0xA0, 0x80, 0x0A, 0xC3],
    ] as [[UInt8]])
  func brokenBytesAreFoldedAlike(_ bytes: [UInt8]) {
    #expect(bytes.withUnsafeBufferPointer(SearchWords.fold) == SearchWords.foldAnything(bytes))
  }

  private static func holds(_ folded: String, _ words: String, isPrefix: Bool) -> Bool {
    (" " + folded + " ").utf8.firstRange(of: (" " + words + (isPrefix ? "" : " ")).utf8) != nil
  }

  /// The search in bytes and the search in folded text are one.
  @Test(arguments: [
    "grid storage", "Grid, storage", "the grid storages", "grids", "Größe grid", "", "gridstorage",
    "grid  STORAGE.", "📅 grid", "grid📅 storage", "grid 🏽 storage", "🏽storage", "agrid storage",
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
        found == Self.holds(SearchWords.fold(text), words, isPrefix: isPrefix),
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
      "a", "b", "ab", "A", "ä", "a\u{301}", "\u{301}", "京", "1", " ", ".", "-", "\n", "", "B", "📅",
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
        !words.isEmpty && Self.holds(SearchWords.fold(text), words, isPrefix: isPrefix)
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
