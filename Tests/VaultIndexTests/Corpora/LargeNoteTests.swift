import NoteSyntax
import Testing
import VaultFiles
import VaultIndex

/// A large note by its name.
struct Shape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: @Sendable () -> [UInt8]

  init(_ name: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
    testDescription = name
    self.bytes = bytes
  }
}

/// Notes of sizes and shapes that nobody writes by hand: each is indexed, none is lost. That they
/// are all done within a minute is what keeps the time linear.
@Suite(.timeLimit(.minutes(1))) struct LargeNoteTests {
  private static func times(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  static let shapes: [Shape] = [
    Shape("20 MB of prose") { times("Words about storage, and who knows whom in it.\n", 440_000) },
    Shape("100,000 links") { times("- [[Ana Ruiz]] and [Bo](bo.md)\n", 50_000) },
    Shape("100,000 links in one line") { times("[[Ana Ruiz]] ", 100_000) },
    Shape("100,000 stubs in the front matter") {
      let names = (0..<100_000).map { "[[P\($0)]]" }.joined(separator: "\", \"")
      return Array("---\nknows: [\"\(names)\"]\n---\n".utf8)
    },
    Shape("50,000 log lines") {
      times("# Log\n\n", 1) + times("- 2026-04-14 named [[Bo Chen]] (use my name)\n", 50_000)
    },
    Shape("50,000 different log lines") {
      let lines = (0..<50_000).map { "- 2026-04-14 named [[B\($0)]], [[C\($0)]]\n" }
      return Array(("# Log\n\n" + lines.joined()).utf8)
    },
    Shape("50,000 names in one log line") {
      let names = (0..<50_000).map { "[[B\($0)]]" }.joined(separator: ", ")
      return Array("# Log\n\n- 2026-04-14 named \(names)\n".utf8)
    },
    Shape("50,000 tasks") { times("- [ ] send the paper due:2026-04-14\n", 50_000) },
    Shape("50,000 troubles") { times("# Log\n\n", 1) + times("- 2026-04-14 nmaed Bo\n", 50_000) },
    Shape("50,000 keys") {
      Array(("---\n" + (0..<50_000).map { "key\($0): x\n" }.joined() + "---\n").utf8)
    },
    Shape("a line of 1 MB") { times("word ", 200_000) },
    Shape("a line of 1 MB without a space") { times("x", 1_000_000) },
    Shape("quotes 50,000 deep") { times(">", 50_000) + times(" x\n", 1) },
    Shape("lists 50,000 deep") { times("- ", 50_000) + times("x\n", 1) },
    Shape("brackets 50,000 deep") { times("[", 50_000) + times("]", 50_000) },
    Shape("wiki brackets 50,000 deep") { times("[[", 50_000) + times("]]", 50_000) },
    Shape("emphasis 50,000 deep") { times("*a _b ", 50_000) },
    Shape("YAML 50,000 deep") { times("---\nknows: ", 1) + times("[", 50_000) + times("\n---\n", 1) },
    Shape("backticks") { (1...1000).flatMap { times("`", $0) + [0x20] } },
    Shape("comments never closed") { times("<!-- ", 100_000) },
    Shape("tags never closed") { times("<a href=\"", 100_000) },
    Shape("NUL") { times("# Log\n\n- 2026-04-14 met\u{0}\n[[Bo\u{0}Chen]]\u{0}", 1000) },
    Shape("nothing but NUL") { [UInt8](repeating: 0, count: 100_000) },
    Shape("UTF-16") { [0xFF, 0xFE] + times("[[Ana]]\n", 10_000).flatMap { [$0, 0] } },
    Shape("not UTF-8") { (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) } },
    Shape("CR only") { times("- 2026-04-14 met\r", 50_000) },
    Shape("empty") { [] },
  ]

  @Test(arguments: shapes, ["contacts", "interviews"])
  func isIndexed(shape: Shape, kind: String) throws {
    let bytes = shape.bytes()
    let source = MemorySource()
    source.write("\(kind)/Large.md", bytes: bytes)
    source.write("\(kind)/Ana Ruiz.md", "See [[Large]].\n")
    let vault = try VaultIndex.inMemory()
    let notes = IndexedNotes(of: source)
    let counts = try vault.synchronize(
      with: notes.listing, from: source, settings: notes.settings, basis: notes.basis)
    #expect(counts.added == 2)
    let node = try vault.read { try $0.node(at: #require(VaultPath("\(kind)/Large.md"))) }
    #expect(node != nil)
    for row in try vault.read({ try $0.diagnostics() }) {
      #expect(row.diagnostic.span.end <= bytes.count && !row.diagnostic.message.isEmpty)
    }
  }
}
