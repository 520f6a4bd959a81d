import Presentation
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("한국", 4), ("ｱ", 1), ("Ａ", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("〈", 2), ("…", 1), ("─", 1), ("⏎", 1), ("␛", 1),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("🇩", 2), ("1️⃣", 2), ("❤", 1), ("❤️", 2), ("☕", 2),
    ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FEFF}", 0), ("שלום", 4), ("مرحبا", 5),
    ("שָׁלוֹם", 4), ("क्ष", 2), ("𠀋", 2), ("Ａ\u{3099}", 2), ("䷀", 2), ("½", 1), ("€", 1), ("\u{1F}", 0),
  ])
  func `Cells are counted as terminals do`(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }
}
