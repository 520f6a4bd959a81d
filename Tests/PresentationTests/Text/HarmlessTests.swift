import Presentation
import Testing

@Suite struct HarmlessTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("\u{0}\u{7}\u{1F}\u{7F}", "␀␇␟␡"),
    ("\u{9B}2J", "<9B>2J"),
    ("abc\u{202E}def", "abc<U+202E>def"),
    ("\u{200F}\u{2066}\u{61C}", "<U+200F><U+2066><U+061C>"),
    ("one\ntwo\r\nthree\rfour\u{2028}five\u{85}six", "one⏎two⏎three⏎four⏎five⏎six"),
    ("a\r\r\nb", "a⏎⏎b"),
    ("a\tb", "a b"),
    ("שלום, 日本 👩‍👧 e\u{301}", "שלום, 日本 👩‍👧 e\u{301}"),
  ])
  func `What could act on a terminal becomes visible`(written: String, shown: String) {
    #expect(Harmless.text(written) == shown)
  }

  /// Text is looked at eight bytes at a time.
  @Test func `A control is seen wherever it stands`() {
    for value in Array(UInt32(0)..<0x20) + Array(UInt32(0x7F)..<0xA0) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for place in 0..<17 {
        let text = String(repeating: "a", count: place) + String(scalar) + "and more behind it"
        #expect(!holdsControls(Harmless.text(text)), "U+\(String(value, radix: 16)) at \(place)")
      }
    }
  }

  @Test func `A data field keeps its lines and tabs`() {
    #expect(Harmless.text("a\tb\r\nc\u{1B}", allowing: .linesAndTabs) == "a\tb\nc␛")
  }

  @Test func `Nothing of any scalar could act on a terminal, and no letter is changed`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Harmless.text(String(scalar))
      if shown.unicodeScalars.elementsEqual([scalar]) {
        #expect(!holdsControls(shown) && scalar != "\n")
      } else {
        #expect(!holdsControls(shown) && DisplayWidth.of(shown) > 0)
        #expect(
          [.control, .format, .lineSeparator, .paragraphSeparator].contains(
            scalar.properties.generalCategory))
      }
    }
  }
}
