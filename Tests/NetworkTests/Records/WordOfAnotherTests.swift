import Network
import NoteSyntax
import Testing

/// A word with somebody else is none with whom the note is about.
@Suite struct WordOfAnotherTests {
  private func read(_ line: String) throws -> (verb: LogVerb?, codes: [String]) {
    let record = try TestFile.contact("Ana Ruiz", "aliases: [Nan]", log: "2026-04-13 \(line)")
      .record()
    return (record.statements.first?.verb, record.diagnostics.map(\.code.rawValue))
  }

  @Test(arguments: [
    "heard from Jonas that she is leaving", "heard from [[Bo Chen]]: she likes me",
    "talked to Bo Chen about her", "met with Jonas", "met Bo Chen", "thanked [[Bo Chen|Bo]]",
    "asked Jonas to introduce us", "emailed Jonas", "reached out to Jonas", "told Jonas",
    "met Bo Chen instead of Ana",
  ])
  func isANote(_ line: String) throws {
    let (verb, codes) = try read(line)
    #expect(verb == .note)
    #expect(codes == ["log-reversed"])
  }

  @Test(
    arguments: [
      ("heard from Ana", .heard), ("heard from her", .heard), ("met Nan at the fair", .met),
      ("talked to Mrs. Ruiz", .met), ("met Ana and Bo Chen", .met), ("met Bo Chen and Ana", .met),
      ("heard from [[Ana Ruiz]]", .heard), ("wrote Email", .contacted), ("met Downtown", .met),
      ("met: Bo Chen was there", .met), ("met on Tuesday", .met),
      ("emailed [[2026-04-10]]", .contacted),
      ("heard from HR", .heard), ("asked about Bo Chen", .asked), ("talked to Anabel Ruiz", .met),
    ] as [(String, LogVerb)])
  func stands(_ line: String, verb: LogVerb) throws {
    let read = try read(line)
    #expect(read.verb == verb)
    #expect(read.codes == [])
  }

  @Test func whoWasThereIsInTheNoteOfATalk() throws {
    func verbs(_ line: String) throws -> [LogVerb] {
      try TestFile.interview(
        "Talk", "with: [\"[[Ana Ruiz]]\", \"[[Bo Chen]]\"]\ndate: 2026-04-13\nstatus: met",
        log: "2026-04-14 \(line)"
      ).record().statements.map(\.verb).filter { $0 != .met }
    }
    #expect(try verbs("thanked Bo Chen") == [.thanked, .thanked])
    #expect(try verbs("thanked Kim Lee") == [.note, .note])
  }
}
