import Testing

/// From which day on `kith stats` counts.
@Suite struct StatsSinceTests {
  /// A slip in the century is not a line for each week since.
  @Test func theWeeksHaveABound() throws {
    let place = try TestPlace()
    place.enter("SampleVault")
    let lines = place.run(["stats", "--since", "0226-04-01", "--format", "csv"]).output
      .split(whereSeparator: \.isNewline)
    #expect(
      Set(lines.filter { $0.hasPrefix("week,") }.map { $0.split(separator: ",")[1] }).count == 520)
    let named = place.run(["stats", "--since", "last-month", "--format", "csv"]).output
    #expect(named == place.run(["stats", "--since", "2026-03-01", "--format", "csv"]).output)
    #expect(place.run(["stats", "--since", "-6w"]).status == 0)
  }
}
