import NoteSyntax

/// Where each of many notes of one name works, for `Bo Chen (Northwind)`.
struct Workplaces: Sendable {
  /// The shortest path first.
  private let entries: [NameEntry]
  /// In `entries`, by the place among the namesakes.
  private var order: [Int]
  /// Who works at an organization, all and those who may be people: in `entries`, upwards.
  private var all: [NameKey: [Int]] = [:]
  private var people: [NameKey: [Int]] = [:]
  /// Of the organizations, in order.
  private let names: [String]

  /// - Parameter namesakes: by their places.
  init(_ namesakes: [NameEntry]) {
    let places = namesakes.indices.sorted { Namesakes.isShorter(namesakes[$0], namesakes[$1]) }
    entries = places.map { namesakes[$0] }
    order = Array(repeating: 0, count: places.count)
    for (index, place) in places.enumerated() {
      order[place] = index
      for key in Set(namesakes[place].organizations) {
        all[key, default: []].append(index)
        if namesakes[place].kind.mayBePerson { people[key, default: []].append(index) }
      }
    }
    names = all.keys.map(\.text).sorted()
  }

  /// Those who work at an organization of this name, or of one that begins with these words.
  ///
  /// - Parameter own: the place of one who is not meant.
  func working(at organization: NameKey, ofPeople: Bool, except own: Int?) -> Alternatives {
    let byName = ofPeople ? people : all
    let beginning = organization.text + " "
    let longer = names[names.endOfPrefix { $0 < beginning }...]
      .prefix { $0.utf8.starts(with: beginning.utf8) }
    var found = byName[organization] ?? []
    if !longer.isEmpty {
      found = Set(longer.flatMap { byName[NameKey(stored: $0)] ?? [] }).union(found).sorted()
    }
    return Alternatives(found, in: entries, except: own.map { order[$0] })
  }
}
