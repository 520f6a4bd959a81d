import Network
import NoteSyntax

/// An enumeration that stands in columns as a number: that of its case, from 0.
///
/// A verb is in two places for every line of every log: as a number it takes a byte instead of eight,
/// and compares in half the time. Which number a case has may change with any build of kith, as each
/// makes its own index.
protocol CodedInColumns: RawRepresentable<String>, CaseIterable, Equatable, Sendable
where AllCases == [Self] {
  /// `allCases`, which is made anew whenever it is asked for, kept with each one's place in it.
  static var cases: CodedCases<Self> { get }
}

/// All cases of an enumeration in their order, and the other way round.
///
/// The codes of a hundred thousand lines are asked for at once, and to compare with one case after
/// another is a call each: the place is looked up by the byte as which a case lies in memory.
struct CodedCases<Case: Equatable & Sendable>: Sendable {
  let all: [Case]
  private var places = [Int](repeating: 0, count: 256)

  init(_ all: [Case]) {
    self.all = all
    for (place, one) in all.enumerated() { places[Self.byte(of: one)] = place }
    assert(all.allSatisfy { all[places[Self.byte(of: $0)]] == $0 }, "a case is no single byte")
  }

  func place(of one: Case) -> Int { places[Self.byte(of: one)] }

  private static func byte(of one: Case) -> Int {
    withUnsafeBytes(of: one) { Int($0.first ?? 0) }
  }
}

extension LogVerb: CodedInColumns { static let cases = CodedCases(allCases) }
extension Mention.Role: CodedInColumns { static let cases = CodedCases(allCases) }
extension RuleName: CodedInColumns { static let cases = CodedCases(allCases) }
// These stand as words in columns, and as numbers only where they are packed.
extension NoteKind: CodedInColumns { static let cases = CodedCases(allCases) }
extension MeetingMode: CodedInColumns { static let cases = CodedCases(allCases) }
extension Commitment.Kind: CodedInColumns { static let cases = CodedCases(allCases) }
extension ContactAttributes.Tie: CodedInColumns { static let cases = CodedCases(allCases) }
extension ContactAttributes.Status: CodedInColumns { static let cases = CodedCases(allCases) }

extension CodedInColumns {
  /// The number in a column.
  var code: Int { Self.cases.place(of: self) }

  /// Nil for a number that stands for no case: of a damaged index.
  init?(code: Int64) {
    let cases = Self.cases.all
    guard cases.indices.contains(Int(code)) else { return nil }
    self = cases[Int(code)]
  }

  /// The word of each number, as an expression of SQL.
  ///
  /// - Parameter column: of SQL.
  static func words(of column: String) -> String {
    let cases = allCases.map { "WHEN \($0.code) THEN '\($0.rawValue)'" }
    return "CASE \(column) \(cases.joined(separator: " ")) END"
  }
}

extension Sequence where Element: CodedInColumns {
  /// `0, 2, 7`, for `IN (...)`.
  var codeList: String { map { String($0.code) }.joined(separator: ", ") }
}

extension PreparedStatement.Row {
  func coded<Value: CodedInColumns>(_ column: Int32) -> Value? { Value(code: integer(column)) }

  func optionalCoded<Value: CodedInColumns>(_ column: Int32) -> Value? {
    optionalInteger(column).flatMap { Value(code: $0) }
  }
}
