/// A view that statements of users may read: what a row and each column mean, and where it comes
/// from. A contract, unlike the tables below it.
package struct SQLView: Sendable {
  package struct Column: Sendable {
    package let name: String
    /// What it holds, for the guide and `--schema`.
    package let meaning: String
    /// An expression over `source`.
    let expression: String

    init(_ name: String, _ meaning: String, _ expression: String) {
      self.name = name
      self.meaning = meaning
      self.expression = expression
    }
  }

  package let name: String
  /// What a row stands for.
  package let meaning: String
  package let columns: [Column]
  /// What stands behind FROM: tables of the index, and a condition.
  private let source: String

  init(_ name: String, _ meaning: String, from source: String, _ columns: [Column]) {
    self.name = name
    self.meaning = meaning
    self.source = source
    self.columns = columns
  }

  /// The statement that makes it.
  var definition: String {
    let expressions = columns.map { "\($0.expression) AS \"\($0.name)\"" }
    return "\(head) SELECT \(expressions.joined(separator: ", ")) FROM \(source)"
  }

  /// The statement that makes it over nothing, for checking what names it.
  var outline: String {
    "\(head) SELECT \(columns.map { _ in "NULL" }.joined(separator: ", "))"
  }

  private var head: String {
    "CREATE TEMP VIEW \(name) (\(columns.map { "\"\($0.name)\"" }.joined(separator: ", "))) AS"
  }
}
