import Network
package import NoteSyntax

/// What is shown of what was found: a derived key, or one of the front matter.
package enum QueryColumn: Hashable, Sendable {
  case name, path, kind, state, tags
  /// The rules by which something is owed today.
  case owed
  case day(QueryCondition.DayKey)
  case count(QueryCondition.CountKey)
  case property(String)

  /// Reads a column's name as it is typed behind `--columns`.
  package init(_ typed: String, in context: QueryContext) throws(QueryError) {
    if let key = QueryKey(typed: typed) {
      guard let column = Self.columns[key] else {
        throw QueryError(
          "\"\(typed)\" is no column", remedy: "it finds, and there is nothing to show of it",
          in: typed, at: SourceSpan(0, typed.utf8.count))
      }
      self = column
      return
    }
    let written = PropertyKey.fold(typed.hasPrefix(".") ? typed.dropFirst() : typed[...])
    let key = context.aliases[written] ?? written
    guard context.keys.contains(key) || Self.formatKeys.contains(key) else {
      let names = Self.columns.keys.map(\.rawValue).sorted()
      let near = NearName.of(
        typed, among: names + Self.formatKeys.union(context.keys).sorted())
      let nested = context.nested(in: key)
      throw QueryError(
        nested.isEmpty
          ? "no note has the key \"\(typed)\"" : "no note has a value for \"\(typed)\" itself",
        remedy: !nested.isEmpty
          ? "it has \(nested.joined(separator: ", "))"
          : near.map { "did you mean \"\($0)\"?" }
            ?? "a column is any key of the front matter, or \(names.joined(separator: ", "))",
        in: typed, at: SourceSpan(0, typed.utf8.count))
    }
    self = .property(key)
  }

  /// The names of those that kith itself knows, in order.
  package static let names = columns.values.map(\.name).sorted()

  /// As CSV, JSON and templates name it. A key of the front matter that kith has too is told by its
  /// point.
  package var name: String {
    switch self {
    case .tags: return "tags"
    case .property(let key): return Self.isOwn(key) ? "." + key : key
    default: break
    }
    let key = Self.columns.first { $0.value == self }?.key
    return key?.rawValue.replacing("-", with: "_") ?? ""
  }

  /// Whether what is typed is taken for a column that kith itself knows.
  private static func isOwn(_ typed: String) -> Bool { QueryKey(typed: typed) != nil }

  private static let columns: [QueryKey: QueryColumn] = [
    .name: .name, .path: .path, .kind: .kind, .state: .state, .tag: .tags, .owed: .owed,
    .last: .day(.last), .next: .day(.next), .cold: .day(.cold), .modified: .day(.modified),
    .asked: .day(.fact(.asked)), .replied: .day(.fact(.replied)), .met: .day(.fact(.met)),
    .declined: .day(.fact(.declined)), .named: .count(.named), .namedBy: .count(.namedBy),
    .chainDepth: .count(.chainDepth), .degree: .count(.degree), .openTasks: .count(.openTasks),
    .words: .count(.words),
  ]

  private static let formatKeys = Set(NoteKind.allCases.flatMap(\.fields.keys))
}

/// A value of a column.
package enum QueryValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// As it is written: see `PlainValue`.
  case decimal(String)
  case day(CivilDate)
  case list([String])
}
