import Foundation
import Testing

/// `--sort` and `--limit` of what was found, beside an order worked out in the plainest way.
@Suite struct FindSortTests {
  private typealias Row = [String: Any]

  private static let columns = [
    "name", "kind", "state", "last", "next", "cold", "met", "asked", "named", "named_by",
    "chain_depth", "degree", "open_tasks", "words", "organization", "tie", "rating", "path",
  ]

  private func rows(_ place: TestPlace, _ options: String...) throws -> [Row] {
    let columns = Self.columns.joined(separator: ",")
    let call = ["find", "--format", "json", "--columns", columns] + options
    let answer = try JSONSerialization.jsonObject(with: Data(place.run(call).output.utf8))
    return try #require((answer as? Row)?["rows"] as? [Row])
  }

  /// Whether one value comes before another; nil where neither does. What is absent comes last.
  private func precedes(_ left: Any?, _ right: Any?, turned: Bool) -> Bool? {
    let values = [left, right].map { $0 is NSNull ? nil : ($0 as? [Any])?.first ?? $0 }
    guard let first = values[0], let second = values[1] else {
      return (values[0] == nil) == (values[1] == nil) ? nil : values[1] == nil
    }
    if let first = first as? Int, let second = second as? Int {
      return first == second ? nil : (first < second) != turned
    }
    let texts = ["\(first)", "\(second)"].map { text in
      text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .replacing("ø", with: "o")
    }
    return texts[0] == texts[1] ? nil : (texts[0] < texts[1]) != turned
  }

  @Test func `Each column sorts as its values do, and a limit takes the first`() throws {
    let place = try TestPlace()
    place.enter("SampleVault")
    let found = try rows(place)
    #expect(found.count > 40)
    for (number, column) in Self.columns.enumerated() {
      let turned = number.isMultiple(of: 2)
      let second = Self.columns[(number + 5) % Self.columns.count]
      let order = (turned ? "-" : "") + column + "," + second
      // By insertion, one row after the other: rows that are equal keep their order.
      var wanted: [Row] = []
      for row in found {
        let place = wanted.firstIndex { other in
          precedes(row[column], other[column], turned: turned)
            ?? precedes(row[second], other[second], turned: false) ?? false
        }
        wanted.insert(row, at: place ?? wanted.endIndex)
      }
      let paths = wanted.map { "\($0["path"] ?? "") \($0["name"] ?? "")" }
      for limit in [7, 1000] {
        let sorted = try rows(place, "--sort", order, "--limit", "\(limit)")
        #expect(
          sorted.map { "\($0["path"] ?? "") \($0["name"] ?? "")" } == Array(paths.prefix(limit)),
          "\(order)")
      }
    }
  }

  /// Without `--sort` rows are in the order that sorting by name makes, save among namesakes.
  @Test func `The usual order is that of names without case and accents`() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    let names = [
      "Adam", "ana", "Bob", "Émile", "Łukasz", "Ørsted", "Paul", "Straße", "Strata", "Zed",
    ]
    for name in names.shuffled() { try place.write("#\(name)\n", to: "vault/contacts/\(name).md") }
    place.enter("vault")
    func lines(_ arguments: String...) -> [String] {
      place.run(arguments, width: nil).output.split(separator: "\n").map(String.init)
    }
    #expect(lines("find", "kind:contact", "--columns", "name") == names)
    #expect(lines("find", "kind:contact", "--columns", "name", "--sort", "name") == names)
    #expect(lines("tags", "--columns", "tag") == names.map { $0.lowercased() })
    let places = try ["graph", "chain"].map { command in
      let output = place.run([command], width: 80).output
      return try names.map { try #require(output.firstRange(of: $0)).lowerBound }
    }
    #expect(places.allSatisfy { $0 == $0.sorted() })
  }
}
