import Foundation
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
///
/// With `KITH_LARGE` set they are ten times as large.
@Suite(.serialized, .timeLimit(.minutes(1))) struct LargeNoteTests {
  private static let scale =
    ProcessInfo.processInfo.environment["KITH_LARGE"] == nil ? 10_000 : 100_000

  private static func times(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  static let shapes: [Shape] = [
    Shape("prose") { times("Words about storage, and who knows whom in it.\n", scale * 4) },
    Shape("links") { times("- [[Ana Ruiz]] and [Bo](bo.md)\n", scale) },
    Shape("links in one line") { times("[[Ana Ruiz]] ", scale) },
    Shape("stubs in the front matter") {
      let names = (0..<scale).map { "[[P\($0)]]" }.joined(separator: "\", \"")
      return Array("---\nknows: [\"\(names)\"]\n---\n".utf8)
    },
    Shape("log lines") {
      times("# Log\n\n", 1) + times("- 2026-04-14 named [[Bo Chen]] (use my name)\n", scale)
    },
    Shape("different log lines") {
      let lines = (0..<scale).map { "- 2026-04-14 named [[B\($0)]], [[C\($0)]]\n" }
      return Array(("# Log\n\n" + lines.joined()).utf8)
    },
    Shape("names in one log line") {
      let names = (0..<scale).map { "[[B\($0)]]" }.joined(separator: ", ")
      return Array("# Log\n\n- 2026-04-14 named \(names)\n".utf8)
    },
    Shape("tasks") { times("- [ ] send the paper due:2026-04-14\n", scale) },
    Shape("troubles") { times("# Log\n\n", 1) + times("- 2026-04-14 nmaed Bo\n", scale) },
    Shape("keys") {
      Array(("---\n" + (0..<scale).map { "key\($0): x\n" }.joined() + "---\n").utf8)
    },
    Shape("a long line") { times("word ", scale * 2) },
    Shape("a long line without a space") { times("x", scale * 10) },
    Shape("quotes, deep") { times(">", scale) + times(" x\n", 1) },
    Shape("lists, deep") { times("- ", scale) + times("x\n", 1) },
    Shape("brackets, deep") { times("[", scale) + times("]", scale) },
    Shape("wiki brackets, deep") { times("[[", scale) + times("]]", scale) },
    Shape("emphasis, deep") { times("*a _b ", scale) },
    Shape("YAML, deep") { times("---\nknows: ", 1) + times("[", scale) + times("\n---\n", 1) },
    Shape("backticks") { (1...1000).flatMap { times("`", $0) + [0x20] } },
    Shape("comments never closed") { times("<!-- ", scale) },
    Shape("tags never closed") { times("<a href=\"", scale) },
    Shape("NUL") { times("# Log\n\n- 2026-04-14 met\u{0}\n[[Bo\u{0}Chen]]\u{0}", 1000) },
    Shape("nothing but NUL") { [UInt8](repeating: 0, count: 100_000) },
    Shape("UTF-16") { [0xFF, 0xFE] + times("[[Ana]]\n", 10_000).flatMap { [$0, 0] } },
    Shape("not UTF-8") { (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) } },
    Shape("CR only") { times("- 2026-04-14 met\r", scale) },
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
      with: notes.listing(), from: source, settings: notes.settings, basis: notes.basis)
    #expect(counts.added == 2)
    let node = try vault.read { try $0.node(at: #require(VaultPath("\(kind)/Large.md"))) }
    #expect(node != nil)
    for row in try vault.read({ try $0.diagnostics() }) {
      #expect(row.diagnostic.span.end <= bytes.count && !row.diagnostic.message.isEmpty)
    }
  }
}
