/// A table of SQL whose rows lie packed, many in one value: `name_rows` has those values, each under the
/// number of its part, and `PackedModule` shows the rows in them as a table `name`.
///
/// What notes say are many small rows. As a row of SQLite each has its key, a byte for each of its
/// columns, and six bytes more; packed it has what differs from the row before. That is half of the
/// bytes or less, and to write it is to write one row in place of dozens.
///
/// A part has the rows of one number in the table's first column, its head, and of the notes of one
/// block. The table is read as any other, best by its head, or by that and a note: for anything else all
/// rows are gone through.
struct PackedTable: Sendable {
  struct Column: Sendable {
    enum Kind: Sendable {
      case number
      case text
    }

    let name: String
    let kind: Kind
  }

  let name: String
  /// The column whose number all rows of a part have in common.
  let head: String
  /// The others, of which the first is the note.
  let columns: [Column]

  /// The ordinary table that has the values.
  var storage: String { name + "_rows" }

  var definition: String {
    "CREATE TABLE \(storage) (part INTEGER PRIMARY KEY, rows BLOB NOT NULL);"
  }

  /// The table as it is seen. Without a number of its own for each row, for which SQLite then never asks.
  var declaration: String {
    let columns = columns.map { "\($0.name) \($0.kind == .number ? "INTEGER" : "TEXT"), " }
    return "CREATE TABLE \(name) (\(head) INTEGER, \(columns.joined()) "
      + "PRIMARY KEY (\(head), \(self.columns[0].name))) WITHOUT ROWID"
  }
}

extension PackedTable {
  /// What the front matter says, for search: a value a row, under the number of its key. Search asks for
  /// one of them.
  static let property = PackedTable(
    name: "property", head: "key",
    columns: [
      Column(name: "note", kind: .number), Column(name: "text", kind: .text),
      Column(name: "line", kind: .number),
    ])

  static let all = [property]
}

/// The number of a part: that of its head, and that of the block in which the note is.
struct PackedPart: Hashable, Comparable {
  let number: Int64

  /// Numbers of a block: of a first load's notes 64, whose values are a kilobyte or two.
  private static let blockBits: Int64 = 15
  private static let headBits: Int64 = 40

  init(number: Int64) { self.number = number }

  init(head: Int64, block: Int64) { number = head << Self.headBits | block }

  init(head: Int64, note: Int64) { self.init(head: head, block: note >> Self.blockBits) }

  var head: Int64 { number >> Self.headBits }

  /// The block's number.
  var block: Int64 { number & (1 << Self.headBits - 1) }

  /// What numbers in the part are the difference to at first.
  var firstNote: Int64 { block << Self.blockBits }

  /// The numbers of all parts of a head.
  static func all(of head: Int64) -> ClosedRange<Int64> {
    head << headBits...(head << headBits | (1 << headBits - 1))
  }

  /// Whether a part is one of a head, as a condition of SQL.
  static func isOf(head: String) -> String {
    "part >= \(head) << \(headBits) AND part < (\(head) + 1) << \(headBits)"
  }

  static func < (one: PackedPart, other: PackedPart) -> Bool { one.number < other.number }
}
