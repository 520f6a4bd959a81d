import NoteSyntax
import Testing

/// Bodies that nobody writes and somebody may send. Each is read in some milliseconds; the limit is
/// wide, and far below what anything worse than linear takes.
@Suite(.timeLimit(.minutes(1))) struct BodyHostileTests {
  static func many(_ text: String, _ count: Int = 50_000) -> String {
    String(repeating: text, count: count)
  }

  private func expectQuick(_ text: String) -> BodyReading {
    let clock = ContinuousClock()
    let start = clock.now
    let reading = BodyReading(text)
    let prefix = text.prefix(20)
    #expect(clock.now - start < .seconds(10), "\(prefix.debugDescription)")
    return reading
  }

  @Test(arguments: [">", "> ", "- ", "* ", "1. ", "> - "])
  func refusesToNestWithoutEnd(_ mark: String) {
    let reading = expectQuick(Self.many(mark) + "x" + Self.many("\n") + "[[after]]")
    #expect(reading.codes == [.tooDeep])
    #expect(reading.targets == ["after"])
    #expect(reading.body.items.isEmpty)
  }

  @Test func refusesStairs() {
    let stairs = (0..<400).map { Self.many(" ", $0 * 2) + "- a\n" }.joined()
    let reading = expectQuick(stairs + Self.many("\n"))
    #expect(reading.codes == [.tooDeep])
    #expect(reading.body.items.map(\.depth).max() ?? 0 <= 101)
  }

  @Test func nestsAsDeepAsAnybodyNeeds() {
    let reading = BodyReading(Self.many("> ", 50) + Self.many("- ", 49) + "[[a]]")
    #expect(reading.codes.isEmpty)
    #expect(reading.targets == ["a"])
    #expect(BodyReading(Self.many("* ", 500)).codes.isEmpty, "a line across the page")
    #expect(BodyReading(Self.many("word ", 5000)).codes.isEmpty)
  }

  @Test(arguments: [
    "[", "]", "[[", "[[a ", "[[a] ", "![[]()", "![", "[a](b", "[a](<b", "[a](b \"", "[a][", "<!A ",
    "<?", "<!--", "<![CDATA[", "<a b='", "<a ", "<a", "<xx:a", "%% a ", "` `` ", "\\", "*a **a ",
    "(a", "&", "![a](b) [c](d.md) ",
  ])
  func readsRepeatedMarks(_ mark: String) {
    for prefix in ["a ", "- [ ] ", "# Log\n- 2026-01-01 named ", "# Log\n- 2026-01-01 booked "] {
      expectQuick(prefix + Self.many(mark, 5_000)).expectSound("\(prefix)\(mark)")
    }
  }

  @Test func readsLongLogLinesAndTasks() {
    for line in [
      "named " + Self.many("[[B]] (use my name), "),
      "booked " + Self.many("[[B]] ", 10_000),
      "asked " + Self.many("by "), "named B " + Self.many("("), "asked " + Self.many("(:"),
      "booked " + Self.many("in "), "named " + Self.many("and A "), "skip " + Self.many("-"),
    ] {
      _ = expectQuick("# Log\n- 2026-01-01 \(line)")
    }
    for task in ["[a:: ", "🔁 a ", "due: ", "#a", "(a (a:: ", "📅 "] {
      _ = expectQuick("- [ ] " + Self.many(task))
    }
  }
}
