import Foundation
import NoteSyntax
import Testing

@Suite struct ComposedTextTests {
  /// Whatever form it comes in, it is the composed one afterwards, and what was so is not touched.
  @Test(arguments: [
    "plain", "Zoë", "Ångström", "が", "한국어", "שלום", "हिन्दी", "a – b … “c”", "😀", "ﬁ", "Việt Nam",
    "ὀξύς", "",
  ])
  func isComposed(_ text: String) {
    let composed = text.precomposedStringWithCanonicalMapping
    for form in [text, composed, text.decomposedStringWithCanonicalMapping] {
      #expect(Array(ComposedText.of(form).utf8) == Array(composed.utf8), "\(text)")
    }
  }
}
