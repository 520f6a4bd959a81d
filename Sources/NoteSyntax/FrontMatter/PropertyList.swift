/// The properties of one mapping while it is read: in order, each key once.
struct PropertyList {
  /// In the order written.
  private(set) var all: [Property] = []
  /// Built once there are too many keys to compare each with each.
  private var places: [String: Int] = [:]
  /// A key written twice inside one of these is the conflict's fault, and reported with it.
  private let conflicts: [SourceSpan]

  /// - Parameter conflicts: the merge conflicts in the file.
  init(conflicts: [SourceSpan]) { self.conflicts = conflicts }

  /// Adds a property, or reports it where its key is there already.
  mutating func append(_ property: consuming Property, _ diagnostics: inout [Diagnostic]) {
    guard let first = place(of: property.key.folded) else {
      if all.isEmpty { all.reserveCapacity(Self.usualCount) }
      if all.count >= Self.compareLimit { places[property.key.folded] = all.count }
      all.append(property)
      if all.count == Self.compareLimit {
        for (index, property) in all.enumerated() { places[property.key.folded] = index }
      }
      return
    }
    if conflicts.contains(where: { $0.contains(property.key.span) }) { return }
    diagnostics.append(FrontMatterMessages.duplicate(property.key, first: all[first].key))
  }

  private static let compareLimit = 24
  private static let usualCount = 12

  private func place(of folded: String) -> Int? {
    if all.count >= Self.compareLimit { return places[folded] }
    return all.firstIndex { $0.key.folded == folded }
  }
}
