import Testing

@testable import Presentation

@Suite struct JSONObjectTests {
  private static let items: [JSONValue] = [
    [], 1, "a \"b\"\n\u{1B}", ["k": [1, ["x": nil]]], [[], [:]], 0.5, nil, true,
  ]

  @Test(arguments: 0...items.count)
  func `what is written item by item is the text of the whole value`(count: Int) {
    let some = Self.items.prefix(count)
    var object = JSONObject([.init(key: "schema", value: "s"), .init(key: "n", value: [1, [2]])])
    object.add("rows", some.lazy)
    object.add("rest", some.reversed())
    let whole: JSONValue = [
      "schema": "s", "n": [1, [2]], "rows": .array(Array(some)), "rest": .array(some.reversed()),
    ]
    #expect(object.pieces.joined() == whole.pretty)
  }

  @Test func `a long one comes in pieces`() {
    let long = JSONValue.string(String(repeating: "ü", count: 100_000))
    var object = JSONObject()
    object.add("rows", repeatElement(long, count: 20))
    #expect(object.pieces.count > 2)
    let whole: JSONValue = ["rows": .array(Array(repeating: long, count: 20))]
    #expect(object.pieces.joined() == whole.pretty)
  }

  @Test func `an object without members`() {
    #expect(JSONObject().pieces.joined() == ([:] as JSONValue).pretty)
  }
}
