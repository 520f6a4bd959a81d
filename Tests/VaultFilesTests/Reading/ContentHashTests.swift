import Testing
import VaultFiles

@Suite struct ContentHashTests {
  /// Computed by a second implementation of the definition, with unbounded integers.
  @Test(arguments: [
    ("", "866863f9782b7cae"),
    ("a", "ea8f263e3ef000f9"),
    ("12345678", "72a6fb60287b6c15"),
    ("123456789", "e9ff8dc4366d13b8"),
    ("kith\n", "8d56e0e216ba0d38"),
    ("Ana Ruiz → Bo Chen → Di Fox", "177f9d2e8b2351d6"),
  ])
  func theDefinitionIsKept(text: String, expected: String) {
    #expect(ContentHash(Array(text.utf8)).hexadecimal == expected)
  }

  @Test func paddingIsNotContent() {
    var seen: Set<ContentHash> = []
    for count in 0..<40 { seen.insert(ContentHash([UInt8](repeating: 0, count: count))) }
    #expect(seen.count == 40)
  }

  @Test func everyBitCounts() {
    var numbers = SeededNumbers(seed: 7)
    let bytes = (0..<203).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    var seen: Set<ContentHash> = [ContentHash(bytes)]
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      seen.insert(ContentHash(changed))
    }
    #expect(seen.count == bytes.count * 8 + 1)
  }
}
