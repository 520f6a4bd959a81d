import Testing

@testable import NoteSyntax

struct PositionReaderTests {
  @Test(arguments: ["", "\u{FEFF}aé\nb—c\r\n\n日本x", "one line, é and ø", "\n\n"])
  func agreesWithTheText(_ text: String) {
    let source = SourceText(text)
    var inOrder = PositionReader(source)
    for offset in 0...source.count {
      #expect(inOrder.position(of: offset) == source.position(of: offset))
    }
    var backwards = PositionReader(source)
    for offset in (0...source.count).reversed() {
      #expect(backwards.position(of: offset) == source.position(of: offset))
    }
    var jumping = PositionReader(source)
    for step in 0...(3 * source.count) {
      let offset = step * 7 % (source.count + 1)
      #expect(jumping.position(of: offset) == source.position(of: offset))
    }
  }
}
