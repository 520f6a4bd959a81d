package import NoteSyntax

/// A JSON text as a value whose objects keep the order they were written in.
///
/// Written with literals: `["schema": "kith.due.v1", "today": JSONValue(today), "rows": [...]]`.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// JSON has no infinities and no NaN: they are written as null.
  case double(Double)
  /// A number as it is written, in digits that are JSON's: `1.50`.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name and value of an object. Names should differ; nothing checks that they do.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, or null where it is absent.
  package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// The number, or null where it is absent.
  package init(_ number: Int?) { self = number.map(JSONValue.int) ?? .null }

  /// The date in ISO form, or null where it is absent.
  package init(_ date: CivilDate?) { self = date.map { .string($0.iso) } ?? .null }

  /// The texts as an array.
  package init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(floatLiteral value: Double) { self = .double(value) }
  package init(nilLiteral: ()) { self = .null }
}
