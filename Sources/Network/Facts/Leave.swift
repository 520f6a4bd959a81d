package import NoteSyntax

/// Whether you may say who sent you: true, false, or nil where nobody asked.
package enum Leave {
  /// Where two notes disagree, the refusal stands: a name used without leave cannot be taken back.
  package static func combined(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left ?? right
  }
}

extension NamedPerson.Introduction {
  /// Where it was promised twice, the earlier date holds, and any date before none.
  package static func combined(_ left: Self?, _ right: Self?) -> Self? {
    guard let left, let right else { return left ?? right }
    switch (left, right) {
    case (.promisedBy(let one), .promisedBy(let other)): return .promisedBy(min(one, other))
    case (.promised, _): return right
    case (_, .promised): return left
    }
  }
}
