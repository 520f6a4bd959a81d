import NoteQuery
import NoteSyntax
import Testing

@Suite struct QueryRoundTripTests {
  @Test(arguments: 0..<20) func whatIsPrintedReadsTheSame(_ seed: Int) throws {
    var random = RandomQuery(seed: UInt64(seed))
    for _ in 0..<100 {
      let tree = random.tree(depth: 4)
      let text = tree.description
      let again = try QueryParser.parse(text)
      #expect(again == tree, "\(text)")
      #expect(again.description == text)
    }
  }

  /// Whatever is typed ends in a tree or in an error whose place lies in the text.
  @Test(arguments: 0..<20) func anythingTypedIsReadOrRefused(_ seed: Int) {
    var random = RandomQuery(seed: UInt64(1000 + seed))
    let signs = [
      "(", ")", "{", "}", "\"", ":", "-", "@", "..", "*", " ", "or", "not", "[[", "]]", "\\",
    ]
    for _ in 0..<200 {
      var text = random.tree(depth: 3).description
      for _ in 0...random.number(3) {
        var bytes = Array(text.utf8)
        let at = random.number(bytes.count + 1)
        if random.number(2) == 0, at < bytes.count {
          bytes.remove(at: at)
        } else {
          bytes.insert(contentsOf: random.pick(signs).utf8, at: at)
        }
        text = String(decoding: bytes, as: UTF8.self)
      }
      do {
        let tree = try QueryParser.parse(text)
        let again = try QueryParser.parse(tree.description)
        #expect(again == tree, "\(text)")
      } catch {
        #expect(error.span.start >= 0 && error.span.end <= text.utf8.count, "\(text)")
        #expect(!error.message.isEmpty)
      }
    }
  }

  /// At every depth, whatever is missing then.
  @Test func whatIsWrongLiesInTheText() {
    for depth in 1...70 {
      for text in [String(repeating: "-", count: depth), String(repeating: "(", count: depth)] {
        do {
          _ = try QueryParser.parse(text)
          Issue.record("\(text) was read")
        } catch {
          #expect(error.span.end <= text.utf8.count)
        }
      }
    }
  }

  @Test func aDeepQueryIsRefused() {
    let text = String(repeating: "(", count: 100_000) + "a"
    #expect(throws: QueryError.self) { try QueryParser.parse(text) }
    #expect(throws: QueryError.self) {
      try QueryParser.parse(String(repeating: "-", count: 100_000) + "a")
    }
    #expect(throws: QueryError.self) {
      try QueryParser.parse(String(repeating: "named:{", count: 100_000) + "a")
    }
  }
}
