import Testing

/// Options of one value that are given twice.
@Suite struct RepeatedOptionTests {
  @Test(arguments: [
    ["due", "--for", "Tomasz Wilk", "--for=Ruth Adeyemi"],
    ["due", "--within", "7d", "--within", "2w"],
    ["--vault", ".", "find", "--limit", "3", "x", "--limit", "4"],
  ])
  func ofOneValueNoneIsDropped(_ arguments: [String]) throws {
    let place = try TestPlace()
    place.enter("SampleVault")
    let outcome = place.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.text.contains("is given twice"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["due", "--rule", "thank", "--rule", "nudge"], ["find", "--sort", "name", "--sort", "-kind"],
    ["--format", "json", "due", "--format", "csv"], ["due", "--all", "--all"],
    ["find", "--explain", "--", "--limit", "--limit"],
  ])
  func whatAddsUpOrIsOverruledMayBe(_ arguments: [String]) throws {
    let place = try TestPlace()
    place.enter("SampleVault")
    #expect(!place.run(arguments).text.contains("is given twice"))
  }
}
