import Network
import NoteSyntax
import Testing

/// Of whom a line speaks that stands in nobody's note.
@Suite struct DiaryLineTests {
  /// `met Zed`, for each word that the line is; people without a note too.
  private func words(_ line: String) throws -> [String] {
    let vault = try TestVault([
      .contact("Ana"), .contact("Bo"), .organization("Acme"),
      TestFile("diary.md", "## Log\n\n- 2026-04-13 \(line)\n"),
    ])
    return vault.facts.filter { $0.verb != .note }
      .map { "\($0.verb.rawValue) \(vault.names[$0.person] ?? "?")" }.sorted()
  }

  @Test(
    arguments: [
      ("met [[Ana]]: she knows [[Bo]]", ["met Ana"]), ("met [[Zed]]: knows [[Ana]]", ["met Zed"]),
      ("met [[Ana]], [[Zed]]", ["met Ana", "met Zed"]),
      ("met: [[Ana]] and [[Zed]], at the fair", ["met Ana", "met Zed"]),
      ("emailed: [[Zed]] about the course", ["contacted Zed"]),
      ("met at [[Acme]]: [[Ana]] and [[Zed]]", ["met Ana", "met Zed"]),
      ("met: a talk on [[Zed]]", []), ("met: she was with [[Bo]]", ["met Bo"]),
      ("met [[Zed]] at [[Northwind]]", ["met Zed"]), ("met [[Ana]] from [[Acme]]", ["met Ana"]),
      ("talked about [[Bo]] with [[Ana]]", ["met Ana"]), ("heard from [[Zed]]", ["heard Zed"]),
      ("thanked [[Ana]], see [[card.png]]", ["thanked Ana"]),
      ("named [[Zed]]: knows [[Ana]]", ["named Ana"]),
      ("heard from [[Ana]] that [[Bo]] is leaving", ["heard Ana"]),
      ("met [[Ana]] in the [[Café Central]] about the [[Plan]]", ["met Ana"]),
      ("met [[Ana]] (see [[2026-04-13]], [[days/2026-04-13 Ana]])", ["met Ana"]),
    ] as [(String, [String])])
  func isAWordWith(_ line: String, people: [String]) throws {
    #expect(try words(line) == people)
  }

  @Test(
    arguments: [
      ("- 2026-04-13 [[Ana]] replied: yes", [.unknownVerb]),
      ("– 2026-04-13 met [[Ana]]", [.logNoBullet]),
      ("– 2026-04-13 lunch with [[Ana]]", []), ("– 2026-04-13 met Ana", []),
      ("- 2026-04-13 [[Ana]] is away", []),
    ] as [(String, [DiagnosticCode])])
  func whatWouldCountIsTold(_ line: String, codes: [DiagnosticCode]) throws {
    let record = try TestFile("diary.md", "## Log\n\n\(line)\n").record()
    #expect(record.diagnostics.map(\.code) == codes)
  }

  @Test func theLinkedDayOfALineIsNobody() throws {
    let vault = try TestVault([
      .contact("Ana"), TestFile("2026-04-13.md", ""),
      TestFile(
        "diary.md", "## Log\n\n- [[2026-04-13]] met [[Ana]]\n- [[2026-04-14]] met [[Ana]]\n"),
    ])
    #expect(vault.facts.map { vault.names[$0.person] } == ["Ana", "Ana"])
  }
}
