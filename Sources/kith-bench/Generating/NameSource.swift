/// Invented names, none of them twice.
struct NameSource {
  private let firstNames: [String]
  private let lastNames: [String]
  private var taken: Set<String> = []

  init(_ numbers: inout SplitMix64) {
    firstNames = (0..<600).map { _ in Self.capitalized(numbers.number(in: 1...2), &numbers) }
    lastNames = (0..<4000).map { _ in Self.capitalized(numbers.number(in: 2...3), &numbers) }
  }

  /// `Ana Ruiz`; where that is taken, with an initial or a second last name between. A few have an
  /// accent, as names do.
  mutating func person(_ numbers: inout SplitMix64) -> String {
    while true {
      var name = numbers.pick(firstNames)
      if taken.count > 1000, numbers.chance(20) {
        name += " " + numbers.pick(lastNames).prefix(1) + "."
      }
      name += " " + numbers.pick(lastNames)
      if numbers.chance(4) { name = name.replacingFirst("e", by: "é") }
      if taken.insert(name.lowercased()).inserted { return name }
    }
  }

  /// `Northwind Energy`.
  mutating func organization(_ numbers: inout SplitMix64) -> String {
    let branches = [
      "Energy", "Labs", "Works", "Health", "Storage", "Partners", "Institute", "Logistics", "Group",
    ]
    while true {
      let name = numbers.pick(lastNames) + " " + numbers.pick(branches)
      if taken.insert(name.lowercased()).inserted { return name }
    }
  }

  private static func capitalized(_ syllables: Int, _ numbers: inout SplitMix64) -> String {
    let word = WordList.word(syllables, &numbers)
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension String {
  fileprivate func replacingFirst(_ letter: Character, by other: String) -> String {
    guard let place = firstIndex(of: letter) else { return self }
    return self[..<place] + other + self[index(after: place)...]
  }
}
