import Network
import NoteQuery
import NoteSyntax
import Testing

@testable import VaultIndex

/// Queries larger than anybody writes are answered, or refused: never taken for damage of the index.
@Suite struct QuerySizeTests {
  /// Each with a query of so many levels or parts.
  static let makers: [@Sendable (Int) -> String] = [
    { repeated("named-by:{", $0) + "met:*" + repeated("}", $0) },
    { repeated("chain-of:{", $0) + "met:*" + repeated("}", $0) },
    { repeated("(a or (b ", $0 / 2) + "c" + repeated("))", $0 / 2) },
    { repeated("-(met:* or -(state:met ", $0 / 2) + "c" + repeated("))", $0 / 2) },
    { repeated("title:x ", $0 * 4) },
    { repeated("links-to:{title:*} or ", $0 * 2) + "a" },
    { repeated("storage or ", $0 * 4) + "a" },
    // Stands for each key below it.
    { _ in "pet:x" },
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: makers.indices, [1, 2, 3, 4, 6, 10, 20, 50])
  func isAnsweredOrRefused(_ maker: Int, _ size: Int) throws {
    let vault = try TestVault(["contacts/Ana.md": "---\ntitle: x\n---\nStorage.\n"])
    try vault.sync()
    var keys: Set<String> = ["title", "pet"]
    for number in 0..<size * 40 { keys.insert("pet.k\(number)") }
    let context = QueryContext(today: CivilDate(dayNumber: 20_559), keys: keys) {
      _, _ in .anything
    }
    let text = Self.makers[maker](size)
    do {
      _ = try vault.index.read { reader in
        let queries = QueryReader(
          reader, today: context.today, startOfDay: TestDays.start, day: TestDays.day)
        return try queries.nodes(try QueryCondition(text, in: context))
      }
    } catch {
      #expect(error is QueryTooLarge || error is QueryError)
      #expect(!VaultIndex.isDamage(error))
      // What people write is answered.
      #expect(size > 10)
    }
  }
}
