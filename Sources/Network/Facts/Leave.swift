/// Whether you may say who sent you: true, false, or nil where nobody asked.
package enum Leave {
  /// Where two notes disagree, the refusal stands: a name used without leave cannot be taken back.
  package static func combined(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left ?? right
  }
}
