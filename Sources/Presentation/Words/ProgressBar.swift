/// How far a long task has come.
package enum ProgressBar {
  /// One line of at most `width` cells: `Reading notes ━━━━━━────── 123/500`.
  ///
  /// Where the width does not hold a bar of five cells there is none, and then the label gives way
  /// to the numbers. `done` is held between 0 and `total`.
  package static func line(_ label: String, done: Int, total: Int, width: Int) -> StyledText {
    let total = max(0, total)
    let done = min(max(0, done), total)
    let count = StyledText("\(done)/\(total)").padded(to: 2 * String(total).count + 1, .right)
    let label = StyledText(label)
    let room = width - label.width - count.width - 2
    guard room >= 5, total > 0 else {
      let labelRoom = width - count.width - 1
      guard labelRoom > 0 else { return count.truncated(to: width) }
      return label.truncated(to: labelRoom) + " " + count
    }
    let size = min(40, room)
    // By division first: the product of two large counts could overflow.
    let filled = Int(Double(done) / Double(total) * Double(size))
    let bar = "\(String(repeating: "━", count: filled), .good)" as StyledText
    let rest = StyledText(String(repeating: "─", count: size - filled), .muted)
    return label + " " + bar + rest + " " + count
  }
}
