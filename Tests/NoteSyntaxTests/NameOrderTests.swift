import Foundation
import NoteSyntax
import Testing

@Suite struct NameOrderTests {
  @Test func `Names are in order without case and accents`() {
    let names = ["Adam", "ana", "Bob", "Émile", "Łukasz", "Ørsted", "Paul", "Zed"]
    #expect(names.reversed().sorted { NameOrder($0) < NameOrder($1) } == names)
  }

  @Test func `Names that differ in nothing else are told apart`() {
    let names = ["ANA", "Ana", "ana", "Ána", "Anna"]
    #expect(names.shuffled().sorted { NameOrder($0) < NameOrder($1) } == names)
  }

  @Test func `Letters are folded one by one as whole names are`() {
    let scalars = (0x20..<0x530).compactMap { Unicode.Scalar($0) }
    var names = scalars.map { String($0).precomposedStringWithCanonicalMapping }
    names += [
      "Zoë Brändt", "Ørsted & Łukasz", "a\u{308}b", "東京 Émile", "Ａna", "ﬁ", "naïve – no", "👩‍👩‍👧 Ana",
    ]
    for name in names {
      var bytes: [UInt8] = [0x41]
      var copy = name
      copy.withUTF8 { NameOrder.addPlain($0, to: &bytes) }
      #expect(
        String(decoding: bytes, as: UTF8.self) == "A" + name.inPlainLetters,
        "\(name.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }
}
