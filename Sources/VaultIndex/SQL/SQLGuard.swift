/// Says what a statement of a user may do: read the views, and compute. SQLite asks while it
/// compiles a statement.
///
/// Who reads a table, the user or a view, SQLite does not tell reliably: it goes by names that
/// the user may give to other things, and does not ask at all about the columns of `USING`. So a
/// statement is compiled first where there are only the views, over nothing (`SQLConnection.check`),
/// under this guard; and then on the index, where what is left to ask is that nothing be changed.
enum SQLGuard: Equatable {
  /// Where there are only these views.
  case strict(views: Set<String>)
  /// On the index, for statements that were checked.
  case checked

  /// What SQLite asks for.
  enum Action: Equatable {
    case select, recursive
    /// A column, or none where only the rows of something are counted.
    case read(table: String, column: String)
    case function(String)
    /// Whatever else: to write, to attach, to change a setting.
    case other
  }

  func allows(_ action: Action) -> Bool {
    switch (self, action) {
    case (_, .other): false
    case (.checked, _): true
    case (.strict, .select), (.strict, .recursive): true
    case (.strict, .function(let name)): Self.functions.contains(name.lowercased())
    case (.strict(let views), .read(let table, let column)):
      Self.allowsReading(table.lowercased(), isWhole: column.isEmpty, views)
    }
  }

  /// Columns are asked for of views and real tables only; rows also of expressions, whose names are
  /// the user's.
  private static func allowsReading(_ table: String, isWhole: Bool, _ views: Set<String>) -> Bool {
    if views.contains(table) || tableFunctions.contains(table) { return true }
    return isWhole && !table.hasPrefix("sqlite_") && !table.hasPrefix("pragma_")
      && !["dbstat", "bytecode", "tables_used"].contains(table)
  }

  static let tableFunctions: Set<String> = ["json_each", "json_tree"]

  /// Functions that only compute. Whatever a future SQLite adds is not among them.
  static let functions: Set<String> = [
    "abs", "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "avg", "ceil", "ceiling",
    "char", "coalesce", "concat", "concat_ws", "cos", "cosh", "count", "cume_dist",
    "current_date", "current_time", "current_timestamp", "date", "datetime", "degrees",
    "dense_rank", "exp", "first_value", "floor", "format", "glob", "group_concat", "hex", "ifnull",
    "iif", "instr", "json", "json_array", "json_array_length", "json_extract",
    "json_group_array", "json_group_object", "json_object", "json_quote", "json_type",
    "json_valid", "->", "->>", "julianday", "lag", "last_value", "lead", "length", "like",
    "likelihood", "likely", "ln", "log", "log10", "log2", "lower", "ltrim", "max", "min", "mod",
    "nth_value", "ntile", "nullif", "octet_length", "percent_rank", "pi", "pow", "power",
    "printf", "quote", "radians", "random", "rank", "replace", "round", "row_number", "rtrim",
    "sign", "sin", "sinh", "sqrt", "strftime", "string_agg", "substr", "substring", "sum", "tan",
    "tanh", "time", "timediff", "total", "trim", "trunc", "typeof", "unicode", "unixepoch",
    "unlikely", "upper",
  ]
}
