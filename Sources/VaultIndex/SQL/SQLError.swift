import NoteSyntax

/// Why a statement of a user has no answer.
package struct SQLError: Error, Equatable {
  package var message: String
  package var remedy: String
  /// Where in the statement, in bytes of UTF-8, where SQLite says so.
  package var offset: Int?

  init(_ message: String, remedy: String, offset: Int? = nil) {
    self.message = message
    self.remedy = remedy
    self.offset = offset
  }

  static let empty = SQLError(
    "there is no statement", remedy: "write a SELECT; `kith sql --schema` lists what there is")

  /// - Parameter offset: where the second begins.
  static func several(at offset: Int) -> SQLError {
    SQLError(
      "there is more than one statement", remedy: "ask one question at a time", offset: offset)
  }

  static let notSelect = SQLError(
    "only SELECT is possible: nothing can be changed here", remedy: "change the notes")

  static let explain = SQLError("EXPLAIN is not possible", remedy: "only SELECT is")

  static let notView = SQLError(
    "only the views can be read", remedy: "`kith sql --schema` lists them")

  static let parameters = SQLError(
    "the statement has a parameter, and nothing to put there", remedy: "write the value")

  static func tooLong(_ seconds: Int) -> SQLError {
    SQLError(
      "the query took longer than \(seconds) s",
      remedy: "narrow it down, or give it longer with --timeout")
  }

  static let tooLarge = SQLError(
    "the answer is too large", remedy: "narrow it down, or take a part with LIMIT")

  /// What SQLite says, in the words of the views.
  ///
  /// - Parameter sql: the statement, where the name is looked for that SQLite gives no place for.
  static func of(
    _ message: String, denied: SQLGuard.Action?, offset: Int?, in sql: [UInt8], views: [SQLView]
  ) -> SQLError {
    var names: [String] { views.map(\.name) }
    var columns: [String] { Set(views.flatMap { $0.columns.map(\.name) }).sorted() }
    var functions: [String] { SQLGuard.functions.sorted() }
    func unknown(_ thing: String, _ name: String, _ near: String?) -> SQLError {
      SQLError(
        "no \(thing) is called \"\(name)\"",
        remedy: near.map { "did you mean \"\($0)\"?" }
          ?? "`kith sql --schema` lists views and columns",
        offset: place(of: name, in: sql, from: offset) ?? offset)
    }
    switch denied {
    case .read(let table, _): return unknown("view", table, NearName.of(table, among: names))
    case .function(let name):
      return unknown("function", name, NearName.of(name, among: functions))
    case .other:
      // SQLite's own tables of settings and of the file are asked for by a SELECT.
      let first = String(decoding: sql.drop { $0 <= 0x20 }.prefix(6), as: UTF8.self).lowercased()
      return first == "select" ? notView : notSelect
    case .select, .recursive, nil: break
    }
    if message.hasPrefix("cannot modify ") { return notSelect }
    if let name = message.behind("no such table: ") {
      return unknown("view", name, NearName.of(name, among: names))
    }
    if let said = message.behind("no such column: ") {
      // Later versions quote the name, and add a question.
      let name = said.split(separator: " - ").first.map { $0.filter { $0 != "\"" } } ?? said
      let last = name.split(separator: ".").last.map(String.init) ?? name
      var error = unknown("column", name, NearName.of(last, among: columns))
      // What is no name, or near to none, was probably meant for a text.
      if name.contains(" ") {
        error.remedy = "a text stands in single quotes: '\(name)'"
      } else if !name.contains("."), NearName.of(name, among: columns) == nil {
        error.remedy = "a text stands in single quotes: '\(name)'; " + error.remedy
      }
      return error
    }
    if let name = message.behind("no such function: ") {
      // One that a newer SQLite has is no slip.
      let isKnown = functions.contains(name.lowercased())
      return unknown("function", name, isKnown ? nil : NearName.of(name, among: functions))
    }
    if let first = sql.first(where: { $0 > 0x20 }), first == UInt8(ascii: ".") {
      return SQLError(
        "a command of the sqlite3 shell is no SQL",
        remedy: "`kith sql --schema` lists views and columns", offset: offset)
    }
    if message == "incomplete input" {
      return SQLError(
        "the statement is not complete",
        remedy: "perhaps a bracket or a quote is not closed, or a name is missing",
        offset: sql.count)
    }
    return SQLError(
      message, remedy: "`kith sql --schema` lists views and columns", offset: offset)
  }

  /// Where the last part of a name stands: in `p.nme` that is `nme`, and in quotes it is behind the
  /// first of them.
  private static func place(of name: String, in sql: [UInt8], from offset: Int?) -> Int? {
    let wanted = (name.split(separator: ".").last ?? "").lowercased().utf8
    guard !wanted.isEmpty else { return nil }
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || UInt8(ascii: "_") == byte || SearchWords.isWordByte(byte)
    }
    let starts = sql.indices.dropFirst(offset ?? 0).dropLast(wanted.count - 1)
    return starts.first { start in
      let end = start + wanted.count
      return (start == 0 || !isPart(sql[start - 1])) && (end == sql.count || !isPart(sql[end]))
        && zip(sql[start..<end], wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}

extension String {
  fileprivate func behind(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
