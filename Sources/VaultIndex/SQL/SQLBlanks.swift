/// What may stand before a statement and is none of it: blanks, comments and semicolons.
enum SQLBlanks {
  /// Where they end in a text; its last byte where nothing else is in it.
  static func end(in sql: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var at = sql.startIndex
    while at < sql.endIndex {
      if sql[at] <= 0x20 || sql[at] == UInt8(ascii: ";") {
        at += 1
      } else if sql[at...].starts(with: "--".utf8) {
        at = sql[at...].firstIndex(of: UInt8(ascii: "\n")) ?? sql.endIndex
      } else if sql[at...].starts(with: "/*".utf8) {
        at += 2
        while at < sql.endIndex, !sql[at...].starts(with: "*/".utf8) { at += 1 }
        at = min(at + 2, sql.endIndex)
      } else {
        return at
      }
    }
    return max(sql.endIndex - 1, sql.startIndex)
  }
}
