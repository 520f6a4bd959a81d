import GRDB
import Network
import NoteQuery
import NoteSyntax

/// What queries compute in SQL with kith's own rules, so that these stand in one place. All are pure
/// functions of their arguments.
enum QueryFunctions {
  static func add(to db: Database) { for function in all { db.add(function: function) } }

  private static let all = [
    // Whether a text holds words, folded, or the beginning of the last of them.
    DatabaseFunction("kith_has", argumentCount: 3, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let words = String.fromDatabaseValue(values[1])
      else { return nil }
      return SearchWords.holds(
        SearchWords.fold(text), words, isPrefix: Bool.fromDatabaseValue(values[2]) ?? false)
    },
    DatabaseFunction("kith_fold", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map { SearchWords.fold($0) }
    },
    // The day that a text begins with; null where it is no date.
    DatabaseFunction("kith_day", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).flatMap { CivilDateTime(written: $0)?.date.dayNumber }
    },
    DatabaseFunction("kith_number", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).flatMap { PlainNumber.value($0) }
    },
    DatabaseFunction("kith_path", argumentCount: 2, pure: true) { values in
      guard let path = String.fromDatabaseValue(values[0]),
        let pattern = String.fromDatabaseValue(values[1])
      else { return nil }
      return PathPattern(pattern).matches(path)
    },
    // How things stand on a day, by a person's column of changes.
    DatabaseFunction("kith_state", argumentCount: 2, pure: true) { values in
      change(values)?.state.word
    },
    DatabaseFunction("kith_cold", argumentCount: 2, pure: true) { values in
      change(values)?.coldSince?.dayNumber
    },
  ]

  private static func change(_ values: [DatabaseValue]) -> Standing.Change? {
    guard let text = String.fromDatabaseValue(values[0]),
      let day = Int.fromDatabaseValue(values[1])
    else { return nil }
    return text.withContiguous { StandingColumn.read($0, on: CivilDate(dayNumber: day)) }
  }
}

extension String {
  fileprivate func withContiguous<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    var text = self
    return text.withUTF8(body)
  }
}
