import NoteSyntax
import Presentation
import Testing

@Suite struct DiagnosticReportTests {
  @Test func `The place, the line, the span, the remedy`() {
    #expect(
      report("---\nkind: contact\n---\nmet «[[Bo Chn]]» today\n").render(terminal(80)) == """
        people/Ana.md:4:5: warning: no note for "Bo Chn" [unresolved-link]
          4 | met [[Bo Chn]] today
            |     ^^^^^^^^^^
          help: did you mean "Bo Chen"?

        """)
  }

  @Test func `A pipe gets one line that quickfix lists read`() {
    #expect(
      report("a\nmet «[[Bo Chn]]»").render(.pipe())
        == "people/Ana.md:2:5: warning: no note for \"Bo Chn\" [unresolved-link]; did you mean \"Bo Chen\"?\n"
    )
  }

  @Test func `JSON has the place and the words apart`() {
    #expect(
      report("a\nmet «[[Bo Chn]]»").json.compact == #"""
        {"path":"people/Ana.md","line":2,"column":5,"severity":"warning","code":"unresolved-link",\#
        "message":"no note for \"Bo Chn\"","remedy":"did you mean \"Bo Chen\"?"}
        """#)
  }

  @Test func `A page can hold diagnostics`() {
    let page = Document([.diagnostic(report("«x»")), .blank, .diagnostic(report("«y»"))])
    #expect(page.lines(terminal(80)).count == 9)
  }

  @Test func `A file that cannot be read has no line to show`() {
    let diagnostic = Diagnostic(.unreadableFile, .at(0), "cannot read the file", remedy: "")
    let report = DiagnosticReport(diagnostic, path: "a\u{1B}.md", source: nil)
    #expect(
      report.render(terminal(80)).hasPrefix("a␛.md: ")
        && report.render(.pipe()).hasPrefix("a␛.md:1:1: "))
    #expect(report.lines(terminal(80)).count == 1)
  }

  @Test func `The underline counts cells, tabs expanded`() {
    #expect(excerpt("\tab\t«日本»x") == ["1 |     ab  日本x", "  |         ^^^^"])
    #expect(excerpt("👩‍👩‍👧 e\u{301} «x»") == ["1 | 👩‍👩‍👧 e\u{301} x", "  |      ^"])
    #expect(excerpt("a\u{1B}[0m «\u{7}b»") == ["1 | a␛[0m ␇b", "  |       ^^"])
  }

  @Test func `A place without length gets one caret, also at the end of the line`() {
    #expect(excerpt("ab«»cd") == ["1 | abcd", "  |   ^"])
    #expect(excerpt("ab«»\ncd") == ["1 | ab", "  |   ^"])
    #expect(excerpt("ab\n«»") == [])
  }

  @Test func `A span over several lines is underlined to the end of its first`() {
    #expect(excerpt("a «b\nc\nd»") == ["1 | a b", "  |   ^"])
  }

  @Test func `A byte-order mark takes no cell`() {
    #expect(excerpt("\u{FEFF}a«b»") == ["1 | ab", "  |  ^"])
    #expect(excerpt("«\u{FEFF}a»b") == ["1 | ab", "  | ^"])
  }

  @Test func `A long line is cut around the span`() {
    let long =
      String(repeating: "before ", count: 20) + "«here»" + String(repeating: " after", count: 900)
    #expect(
      excerpt(long, width: 50) == [
        "1 | …re before before before here after after a…",
        "  |                          ^^^^",
      ])
    #expect(
      excerpt("«here»" + String(repeating: " after", count: 9), width: 30) == [
        "1 | here after after after…", "  | ^^^^",
      ])
    #expect(
      excerpt(String(repeating: "before ", count: 5) + "«here»", width: 30) == [
        "1 | …ore before before here", "  |                    ^^^^",
      ])
  }

  @Test func `Colour marks severity, place and underline`() {
    #expect(
      report("«[[Bo Chn]]»").render(.terminal(width: 80, color: true)) == """
        \u{1B}[36mpeople/Ana.md:1:1\u{1B}[0m: \u{1B}[1;33mwarning:\u{1B}[0m no note for "Bo Chn" \u{1B}[2m[unresolved-link]\u{1B}[0m
        \u{1B}[2m  1 |\u{1B}[0m [[Bo Chn]]
        \u{1B}[2m    |\u{1B}[0m \u{1B}[1;33m^^^^^^^^^^\u{1B}[0m
          \u{1B}[1;36mhelp:\u{1B}[0m did you mean "Bo Chen"?

        """)
  }

  @Test(arguments: UInt64(1)...20)
  func `Any span in any bytes is shown within the width`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<50 {
      var bytes = Array(tryingText(&generator, upTo: 60).utf8)
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = Int.random(in: start...bytes.count, using: &generator)
      let report = DiagnosticReport(
        Diagnostic(.badText, SourceSpan(start, end), "message", remedy: tryingText(&generator)),
        path: "a.md", source: SourceText(bytes))
      let width = Int.random(in: 30...90, using: &generator)
      let shown = report.render(terminal(width))
      #expect(widest(shown) <= width)
      #expect(!holdsControls(shown))
      #expect(report.lines(.pipe()).count == 1)
    }
  }

  /// `«` and `»` mark the span.
  private func report(_ marked: String) -> DiagnosticReport {
    let parts = marked.components(separatedBy: ["«", "»"])
    let start = parts.first?.utf8.count ?? 0
    let end = start + (parts.dropFirst().first?.utf8.count ?? 0)
    return DiagnosticReport(
      Diagnostic(
        .unresolvedLink, SourceSpan(start, end), "no note for \"Bo Chn\"",
        remedy: "did you mean \"Bo Chen\"?"),
      path: "people/Ana.md", source: SourceText(parts.joined()))
  }

  /// The lines of the excerpt alone, without their indentation.
  private func excerpt(_ marked: String, width: Int = 80) -> [String] {
    report(marked).render(terminal(width)).split(separator: "\n")
      .filter { $0.hasPrefix("  1 |") || $0.hasPrefix("    |") }.map { String($0.dropFirst(2)) }
  }
}

extension String {
  /// Cut at each of some scalars.
  fileprivate func components(separatedBy separators: Set<Unicode.Scalar>) -> [String] {
    unicodeScalars.split(omittingEmptySubsequences: false) { separators.contains($0) }.map {
      String($0)
    }
  }
}
