import Testing

@testable import NoteSyntax

@Suite struct PropertyKeyTests {
  @Test(arguments: [
    ("referred_by", "referred_by"), ("Referred by", "referred_by"), ("REFERRED-BY", "referred_by"),
    ("a\tb", "a_b"), ("Größe", "größe"), ("Über uns", "über_uns"), ("ÉTÉ", "été"), ("", ""),
    ("\u{212A}ind", "kind"),
  ])
  func isFolded(_ written: String, _ folded: String) {
    let key = PropertyKey(written, .at(0))
    #expect(key.written == written)
    #expect(key.folded == folded)
    #expect(PropertyKey.fold(written) == folded)
    #expect(PropertyKey.fold(written[...]) == folded)
  }

  /// Of what is the same text, bytes are compared in the index.
  @Test func isComposed() {
    #expect(Array(PropertyKey.fold("E\u{301}cole").utf8) == Array("\u{E9}cole".utf8))
  }
}
