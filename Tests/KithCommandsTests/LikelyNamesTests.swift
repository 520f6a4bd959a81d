import Testing

@testable import KithCommands

@Suite struct LikelyNamesTests {
  @Test(
    arguments: [
      ("Ana Riuz", "Ana Ruiz"), ("Ana", "Ana Ruiz"), ("Dr. Bo Chen", "Bo Chen"),
      ("Prof. Dr. Bo Chen", "Bo Chen"), ("Ana Ruiz (Northwind)", "Ana Ruiz"),
      // Two go by it.
      ("Bo", nil), ("Kim", nil), ("Dr. Who", nil), ("Kim Ruiz (Acme)", nil), ("", nil),
    ] as [(String, String?)])
  func findsWhoWasProbablyMeant(_ name: String, _ meant: String?) {
    #expect(LikelyNames(["Ana Ruiz", "Bo Chen", "Bo Marsh"]).of(name) == meant)
  }
}
