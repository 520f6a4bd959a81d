import Network
import NoteSyntax

/// A part of a statement with the values bound in it, in order.
struct QuerySQL {
  enum Value: Hashable {
    case integer(Int64)
    case real(Double)
    case text(String)
  }

  private(set) var text: String
  private(set) var values: [Value]

  init(_ text: String, _ values: [Value] = []) {
    self.text = text
    self.values = values
  }

  static func + (left: QuerySQL, right: QuerySQL) -> QuerySQL {
    QuerySQL(left.text + right.text, left.values + right.values)
  }

  static func + (left: QuerySQL, right: String) -> QuerySQL {
    QuerySQL(left.text + right, left.values)
  }

  static func + (left: String, right: QuerySQL) -> QuerySQL {
    QuerySQL(left + right.text, right.values)
  }

  /// The statement with its values in place, for reading.
  var shown: String {
    var values = values[...]
    var shown = ""
    for character in text {
      guard character == "?", let value = values.popFirst() else {
        shown.append(character)
        continue
      }
      switch value {
      case .integer(let number): shown += String(number)
      case .real(let number): shown += String(number)
      case .text(let text): shown += "'" + text.replacing("'", with: "''") + "'"
      }
    }
    return shown
  }

  func bind(to statement: PreparedStatement) {
    for value in values {
      switch value {
      case .integer(let number): statement.bind(number)
      case .real(let number): statement.bind(number)
      case .text(let text): statement.bind(text)
      }
    }
  }
}

extension QuerySQL.Value {
  static func day(_ date: CivilDate) -> Self { .integer(Int64(date.dayNumber)) }
  static func count(_ number: Int) -> Self { .integer(Int64(number)) }
}

extension [QuerySQL] {
  func joined(separator: String) -> QuerySQL {
    guard var joined = first else { return QuerySQL("") }
    for part in dropFirst() { joined = joined + separator + part }
    return joined
  }
}
