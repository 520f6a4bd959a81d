import VaultIndex

extension FindView {
  /// Of which nodes the lines are shown that hold the words.
  enum Lines {
    case none, all
    case first(Int)

    /// Of how many at most; nil for any number.
    var count: Int? {
      switch self {
      case .none: 0
      case .first(let count): count
      case .all: nil
      }
    }
  }
}

extension NodeRow {
  /// Whether the words may stand in its note: others were found by what else was asked.
  var mayHaveLine: Bool { holdsWords && path != nil }
}
