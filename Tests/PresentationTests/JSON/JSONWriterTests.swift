import Foundation
import NoteSyntax
import Presentation
import Testing

@Suite struct JSONWriterTests {
  @Test func `Objects keep their order and are indented by two spaces`() {
    let value: JSONValue = [
      "schema": "kith.due.v1", "today": JSONValue(CivilDate("2026-04-14")),
      "rows": [["person": "Ana \"A\" Ruiz", "late_days": -2, "urgent": false, "about": nil]],
      "none": [], "empty": [:], "rate": 0.5,
    ]
    #expect(
      value.pretty == """
        {
          "schema": "kith.due.v1",
          "today": "2026-04-14",
          "rows": [
            {
              "person": "Ana \\"A\\" Ruiz",
              "late_days": -2,
              "urgent": false,
              "about": null
            }
          ],
          "none": [],
          "empty": {},
          "rate": 0.5
        }

        """)
    #expect((["a": [1, nil], "b": "x"] as JSONValue).compact == #"{"a":[1,null],"b":"x"}"#)
  }

  @Test func `Everything harmful is escaped`() {
    let text = "\u{1B}[0m\u{7F}\u{9B}\u{2028}\u{202E}\t\n\r\\ é 👍"
    #expect(
      JSONValue.string(text).compact
        == #""\u001B[0m\u007F\u009B\u2028\u202E\t\n\r\\ é 👍""#)
  }

  @Test func `Numbers JSON lacks are null`() {
    #expect(JSONValue.array([.double(.infinity), .double(.nan)]).compact == "[null,null]")
    #expect(JSONValue(nil as String?) == .null)
    #expect(JSONValue(nil as Int?) == .null)
    #expect(JSONValue(["a"]) == ["a"])
  }

  @Test(arguments: UInt64(1)...20)
  func `What is written is read back the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    for _ in 0..<20 {
      let value = randomValue(&generator, depth: 4)
      for text in [value.pretty, value.compact] {
        #expect(!holdsControls(text))
        #expect(StrictJSON.read(text) == value)
        _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      }
    }
  }

  /// Deep nesting takes room in proportion, and not to its square.
  @Test func `Deeper down nothing is indented further`() {
    var value: JSONValue = [1]
    for _ in 0..<1000 { value = [value] }
    #expect(value.pretty.utf8.count < 2 * 1001 * 132)
    #expect(value.compact.utf8.count == 2003)
  }

  private func randomValue(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: depth > 0 ? 0...7 : 3...7, using: &generator) {
    case 0, 1:
      return .array((0..<3).map { _ in randomValue(&generator, depth: depth - 1) })
    case 2:
      return .object(
        (0..<3).map { _ in
          let key = tryingText(&generator)
          return .init(key: key, value: randomValue(&generator, depth: depth - 1))
        })
    case 3: return .int(Int.random(in: Int.min...Int.max, using: &generator))
    case 4: return .double(Double.random(in: -1e9...1e9, using: &generator))
    case 5: return .bool(Bool.random(using: &generator))
    case 6: return .null
    default: return .string(tryingText(&generator))
    }
  }
}
