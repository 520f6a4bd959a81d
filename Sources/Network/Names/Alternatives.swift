import NoteSyntax

/// Notes among which a rule chose, in the order in which it tries them.
///
/// They are counted without being gone through, since each of thousands of links may have thousands.
package struct Alternatives: Sendable {
  private let entries: [NameEntry]
  /// In `entries`, upwards.
  private let places: [Int]
  /// One among them that is none.
  private let exception: Int?

  init(_ places: [Int], in entries: [NameEntry], except exception: Int?) {
    self.entries = entries
    self.places = places
    self.exception = exception.flatMap { places.holdsInOrder($0) ? $0 : nil }
  }

  static let none = Alternatives([], in: [], except: nil)

  package var count: Int { places.count - (exception == nil ? 0 : 1) }

  var first: NameEntry? {
    // Asked several times for each link of a vault, so that no lazy sequence is made for it.
    for place in places where place != exception { return entries[place] }
    return nil
  }

  /// So many of them, or all where there are no more.
  package func prefix(_ count: Int) -> [NameEntry] {
    places.lazy.filter { $0 != exception }.prefix(count).map { entries[$0] }
  }
}

/// Those of one name whom a link may mean.
struct Choosing {
  private let namesakes: Namesakes
  private let people: Bool
  /// The place of the note that links.
  private let own: Int?

  /// All of them.
  init(_ namesakes: Namesakes) { (self.namesakes, people, own) = (namesakes, false, nil) }

  /// - Parameters:
  ///   - people: only notes that may be of a person.
  ///   - source: the note that links, where it is not meant.
  init(_ namesakes: Namesakes, people: Bool, except source: VaultPath?) {
    self.namesakes = namesakes
    self.people = people
    own = source.flatMap(namesakes.place)
  }

  var isEmpty: Bool {
    let isOwnCounted = own.map { !people || namesakes.entries[$0].kind.mayBePerson } ?? false
    return namesakes.count(ofPeople: people) == (isOwnCounted ? 1 : 0)
  }

  func all(_ rank: NameEntry.Rank) -> Alternatives {
    alternatives(namesakes.places(rank, ofPeople: people))
  }

  func files(below folders: [NameKey]) -> Alternatives {
    folders.isEmpty ? all(.fileName) : alternatives(whoMayBe(namesakes.files(below: folders)))
  }

  func files(in folders: [NameKey]) -> Alternatives {
    alternatives(whoMayBe(namesakes.files(in: folders)))
  }

  func files(beside source: VaultPath) -> Alternatives {
    alternatives(whoMayBe(namesakes.files(beside: source)))
  }

  /// Those who work at an organization of this name, or of one that begins with these words; the
  /// shortest path comes first.
  func working(at organization: NameKey) -> Alternatives {
    namesakes.workplaces.working(at: organization, ofPeople: people, except: own)
  }

  private func whoMayBe(_ places: [Int]) -> [Int] {
    people ? places.filter { namesakes.entries[$0].kind.mayBePerson } : places
  }

  private func alternatives(_ places: [Int]) -> Alternatives {
    Alternatives(places, in: namesakes.entries, except: own)
  }
}

extension [Int] {
  /// Whether a number is among these, which go upwards.
  fileprivate func holdsInOrder(_ number: Int) -> Bool {
    let index = endOfPrefix { $0 < number }
    return index < count && self[index] == number
  }
}
