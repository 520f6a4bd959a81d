import NoteSyntax

/// Who and what of a field is in each place.
package struct PlaceTally: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    /// As first written; nil for all of whom no place is written.
    package var name: String?
    package var met = 0
    package var toMeet = 0
    package var organizations: [String] = []
  }

  private var byKey: [NameKey: Place] = [:]
  private var nowhere = Place()

  package init() {}

  package mutating func add(person isMet: Bool, in place: String?) {
    update(place) { if isMet { $0.met += 1 } else { $0.toMeet += 1 } }
  }

  package mutating func add(organization name: String, in place: String?) {
    update(place) { $0.organizations.append(name) }
  }

  /// By name, what has no place last.
  package var places: [Place] {
    byKey.sorted { $0.key.text < $1.key.text }.map(\.value)
      + (nowhere == Place() ? [] : [nowhere])
  }

  private mutating func update(_ place: String?, _ change: (inout Place) -> Void) {
    guard let place, !NameKey(place).isEmpty else {
      change(&nowhere)
      return
    }
    change(&byKey[NameKey(place), default: Place(name: place)])
  }
}
