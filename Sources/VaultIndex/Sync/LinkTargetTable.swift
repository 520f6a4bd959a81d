import GRDB
import Network
import NoteSyntax

/// What links are written to, each way of writing once, with the keys under which it is looked for:
/// there are four times as many links as ways, and a number in the place of three texts makes a row
/// of half the size.
///
/// A way that no link is written in any more stays until the index is made anew: nobody finds it.
final class LinkTargetTable {
  private let find: DeferredStatement
  private let insertion: RowInsertion
  private var numbers: [ExactText: Int64] = [:]
  private var last: Int64 = 0
  /// Nothing was in the table, so that nothing need be looked for there.
  private let isNew: Bool

  init(_ db: Database) throws {
    find = DeferredStatement(db, "SELECT id FROM link_target WHERE key = ? AND text = ?")
    insertion = RowInsertion(db, into: "link_target", ["id", "text", "key", "base_key"])
    last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM link_target") ?? 0
    isNew = last == 0
  }

  /// The number of a way of writing, which is given one where it has none.
  ///
  /// - Parameters:
  ///   - text: as written.
  ///   - target: the same, taken apart.
  func number(of text: String, _ target: LinkTarget) throws -> Int64 {
    let exact = ExactText(text)
    if let number = numbers[exact] { return number }
    let number = try isNew ? next(text, target) : known(text, target) ?? next(text, target)
    numbers[exact] = number
    return number
  }

  private func known(_ text: String, _ target: LinkTarget) throws -> Int64? {
    var number: Int64?
    let find = try find.get()
    find.bind(target.key.text)
    find.bind(text)
    try find.forEachRow { number = $0.integer(0) }
    return number
  }

  private func next(_ text: String, _ target: LinkTarget) throws -> Int64 {
    last += 1
    insertion.bind(last)
    insertion.bind(text)
    insertion.bind(target.key.text)
    insertion.bind(target.baseKey?.text)
    try insertion.run()
    return last
  }

  /// Writes what waits.
  func flush() throws { try insertion.flush() }
}
