import GRDB
import GRDBSQLite
import Network
import NoteQuery
import NoteSyntax

/// What statements compute with kith's own rules, so that these stand in one place: queries, and the
/// views of `SQLView`. All are pure functions of their arguments.
///
/// They are called for each of many rows, and so take SQLite's values as they are: general values
/// in boxes would take most of the time.
enum QueryFunctions {
  static func add(to db: Database) {
    if let handle = db.sqliteConnection { add(to: handle) }
  }

  static func add(to handle: OpaquePointer) {
    LinkFunctions.add(to: handle)
    // Whether a text holds words: folded, with a blank before them and, unless the last may go on,
    // one behind.
    add("kith_has", 2, to: handle) { context, values in
      let words = bytes(values, 1)
      result(context, FoldedSearch.holds(bytes(values, 0), words))
    }
    add("kith_plain", 1, to: handle) { context, values in
      result(context, SearchPhrase.plain(text(values, 0)))
    }
    // The first and the last of the days that a text stands for; null where it is no date.
    for (name, end) in [
      ("kith_day", \ClosedRange<CivilDate>.lowerBound), ("kith_last_day", \.upperBound),
    ] {
      add(name, 1, to: handle) { context, values in
        guard (0x30...0x39).contains(bytes(values, 0).first ?? 0),
          let days = ValueDays.of(text(values, 0))
        else { return }
        sqlite3_result_int64(context, Int64(days[keyPath: end].dayNumber))
      }
    }
    add("kith_number", 1, to: handle) { context, values in
      guard let number = PlainNumber.value(text(values, 0)) else { return }
      sqlite3_result_double(context, number)
    }
    // How long a length of time is; null where the text is none.
    add("kith_minutes", 1, to: handle) { context, values in
      guard (0x30...0x39).contains(bytes(values, 0).first ?? 0),
        let term = Term(text(values, 0))
      else { return }
      sqlite3_result_int64(context, Int64(term.comparableMinutes))
    }
    // Asked of one pattern for each path: it is taken apart once.
    var pattern = (written: [UInt8](), parts: PathPattern(""))
    add("kith_path", 2, to: handle) { context, values in
      let written = bytes(values, 1)
      if !written.elementsEqual(pattern.written) {
        pattern = (Array(written), PathPattern(text(values, 1)))
      }
      result(context, pattern.parts.matches(bytes(values, 0)))
    }
    // How things stand on a day, by a person's column of changes.
    add("kith_state", 2, to: handle) { context, values in
      result(context, change(values).state.word)
    }
    // The day it has been so since, or the day of the meeting that is or was set.
    add("kith_state_day", 2, to: handle) { context, values in
      guard let day = change(values).state.date?.dayNumber else { return }
      sqlite3_result_int64(context, Int64(day))
    }
    add("kith_cold", 2, to: handle) { context, values in
      guard let day = change(values).coldSince?.dayNumber else { return }
      sqlite3_result_int64(context, Int64(day))
    }
  }

  private typealias Context = OpaquePointer?
  private typealias Values = UnsafeMutablePointer<OpaquePointer?>

  /// A function whose answer is null until it sets another. With a null among its arguments it is
  /// not called.
  private final class Function {
    let body: (Context, Values) -> Void
    init(_ body: @escaping (Context, Values) -> Void) { self.body = body }
  }

  private static func add(
    _ name: String, _ count: Int32, to handle: OpaquePointer,
    _ body: @escaping (Context, Values) -> Void
  ) {
    // SQLite releases the function with the connection.
    let function = Unmanaged.passRetained(Function(body)).toOpaque()
    sqlite3_create_function_v2(
      handle, name, count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, function,
      { context, count, values in
        guard let values, let own = sqlite3_user_data(context),
          (0..<Int(count)).allSatisfy({ sqlite3_value_type(values[$0]) != SQLITE_NULL })
        else { return }
        Unmanaged<Function>.fromOpaque(own).takeUnretainedValue().body(context, values)
      }, nil, nil,
      { own in
        if let own { Unmanaged<Function>.fromOpaque(own).release() }
      })
  }

  /// An argument's text, valid during the call.
  private static func bytes(_ values: Values, _ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_value_text(values[index])
    return UnsafeBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(values[index])))
  }

  private static func text(_ values: Values, _ index: Int) -> String {
    String(decoding: bytes(values, index), as: UTF8.self)
  }

  private static func change(_ values: Values) -> Standing.Change {
    let day = CivilDate(dayNumber: Int(sqlite3_value_int64(values[1])))
    return StandingColumn.read(bytes(values, 0), on: day)
  }

  private static func result(_ context: Context, _ flag: Bool) {
    sqlite3_result_int(context, flag ? 1 : 0)
  }

  static func result(_ context: OpaquePointer?, _ text: String) {
    // SQLITE_TRANSIENT, a macro that is not imported: copy before returning.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withCString {
      sqlite3_result_text(context, $0, Int32(text.utf8.count), transient)
    }
  }
}
