import Testing

@testable import KithCommands

@Suite struct RememberedTests {
  @Test func eachAnswerIsFoundOnceAlsoWhereItIsNothing() {
    var asked: [String] = []
    let length = Remembered { (text: String) -> Int? in
      asked.append(text)
      return text.isEmpty ? nil : text.count
    }
    for _ in 0..<3 {
      #expect(length("text") == 4)
      #expect(length("") == nil)
    }
    #expect(asked == ["text", ""])
  }
}
