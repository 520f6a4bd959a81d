import Foundation
import NoteSyntax
import Testing

@Suite struct FullTextTests {
  @Test(arguments: ["plain", "Grid-Scale\r\n\tstorage\n", ""])
  func staysAsItIs(_ text: String) {
    #expect(FullText.of(text) == text)
    #expect(FullText.bytes(Array(text.utf8)[...]) == nil)
  }

  /// Then words are what search takes for words, line by line.
  @Test(arguments: [
    ("東京電力 で", "東 京 電 力 で"), ("Søren, Straße", "soren strasse"), ("Zoe\u{308}", "zoe"),
    ("Łódź Æther", "lodz aether"), ("Zoë – “Ångström” 😀", "zoe angstrom"), ("Привет", "привет"),
    ("ＡＢＣ", "abc"), ("한국어", "한 국 어"), ("𠮷野家", "𠮷 野 家"),
  ])
  func isFolded(_ text: String, _ folded: String) {
    #expect(FullText.of(text).split(separator: "\n") == [folded[...]])
    // A line beside it is left alone.
    #expect(FullText.of("As it is\n\(text)") == "As it is\n\(folded)\n")
  }
}
