import NoteSyntax
import Presentation
import VaultIndex

/// What a statement of SQL gave, as a table.
struct SQLAnswerView {
  let table: Table

  init(_ answer: SQLAnswer) {
    let keys = Self.different(answer.columns)
    let columns = keys.enumerated().map { place, key in
      let isNumber = answer.rows.allSatisfy { $0[place].isNumber ?? true }
      let isKnown = answer.rows.contains { $0[place] != .null }
      return isNumber && isKnown
        ? Table.Column(key, key, .right) : Table.Column(key, key, fit: .wrap(minimum: 8))
    }
    table = Table(
      columns,
      rows: answer.rows.map { row in
        zip(keys, row).map { key, value in
          Cell(value.cell, key == "path" || key.hasSuffix("_path") ? .path : .plain)
        }
      })
  }

  /// `name`, `name_2`: members of a JSON object must differ, columns of an answer need not.
  private static func different(_ names: [String]) -> [String] {
    var known = Set(names)
    var seen: Set<String> = []
    return names.map { name in
      if seen.insert(name).inserted { return name }
      var number = 2
      while !known.insert("\(name)_\(number)").inserted { number += 1 }
      return "\(name)_\(number)"
    }
  }
}

extension SQLAnswer.Value {
  fileprivate var cell: Cell.Value {
    switch self {
    case .null: .null
    case .integer(let number): .int(Int(number))
    case .real(let number): .double(number)
    case .text(let text): .text(text)
    case .bytes(let bytes):
      .text(
        bytes.map { byte in
          (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined())
    }
  }

  /// Nil for null, which is neither.
  fileprivate var isNumber: Bool? {
    switch self {
    case .null: nil
    case .integer, .real: true
    case .text, .bytes: false
    }
  }
}

/// The views that SQL may ask, with what their columns mean.
struct SQLSchemaView {
  let views: [SQLView]

  var document: Document {
    Document(
      views.flatMap { view -> [Document.Block] in
        [
          .title(StyledText(view.name)),
          .paragraph(StyledText("A row is \(view.meaning).", .muted)),
          .keyValues(view.columns.map { ("  " + $0.name, StyledText($0.meaning)) }), .blank,
        ]
      })
  }

  /// `kith.schema.v1`'s rows.
  var table: Table {
    Table(
      [
        .init("view", "View"), .init("column", "Column"),
        .init("meaning", "Meaning", fit: .wrap(minimum: 20)),
      ],
      rows: views.flatMap { view in
        view.columns.map { [Cell(view.name, .name), Cell($0.name), Cell($0.meaning)] }
      })
  }
}
