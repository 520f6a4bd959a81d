import Presentation
import Testing

@Suite struct StyledTextTests {
  private let sentence: StyledText = "\("Ana Ruiz", .name) is \("2 d late", .late), \(3) more"

  @Test func `Colour is shown by ANSI sequences, and only where it is on`() {
    #expect(
      sentence.rendered(color: true)
        == "\u{1B}[1mAna Ruiz\u{1B}[0m is \u{1B}[31m2 d late\u{1B}[0m, 3 more")
    #expect(sentence.rendered(color: false) == "Ana Ruiz is 2 d late, 3 more")
  }

  @Test func `Each role but plain has a look of its own ending`() {
    for role in StyledText.Role.allCases {
      let shown = StyledText("x", role).rendered(color: true)
      #expect(role == .plain ? shown == "x" : shown.hasSuffix("mx\u{1B}[0m"))
    }
  }

  @Test func `Text from a note cannot smuggle in a sequence`() {
    let text: StyledText = "\("\u{1B}[2Jx", .name)\("\u{9B}m")"
    #expect(text.text == "␛[2Jx<9B>m")
    #expect(text.rendered(color: true) == "\u{1B}[1m␛[2Jx\u{1B}[0m<9B>m")
  }

  @Test func `Neighbours of one role are one run, and empty runs are none`() {
    let text = StyledText("a") + StyledText("") + StyledText("b") + StyledText("c", .muted)
    #expect(text.runs.map(\.text) == ["ab", "c"])
    #expect(StyledText("").isEmpty)
  }

  @Test func `A role is given to the plain parts only`() {
    #expect(
      ("a \("b", .late)" as StyledText).inRole(.heading).runs.map(\.role) == [.heading, .late])
  }

  @Test func `Parts are joined`() {
    #expect(["a", "b", "c"].map { StyledText($0) }.joined(separator: ", ").text == "a, b, c")
  }
}
