/// Marks that were given, such as the `fit` of each talk.
package struct Marks: Hashable, Sendable {
  package var values: [Int]

  package init(_ values: [Int]) { self.values = values }

  /// The mean in tenths, a half rounded up; nil where no mark was given.
  package var tenths: Int? {
    guard !values.isEmpty else { return nil }
    let sum = values.reduce(0, +)
    return (20 * sum + values.count) / (2 * values.count)
  }

  /// `4.3`; nil where no mark was given.
  package var mean: String? { tenths.map { "\($0 / 10).\($0 % 10)" } }
}
