import NoteSyntax

/// A value that a query looks for, by its words, in what notes may hold as they please: if no note has
/// it, that is why the answer is empty, and it is probably a slip.
///
/// Where only certain words are allowed, others are an error, and so is the name of nobody.
package struct AskedValue: Sendable {
  /// What asks for this value alone: a name, path, tag or value of the front matter.
  package let condition: QueryCondition
  /// As typed.
  package let key: String
  package let value: QueryWords
  /// The value must be this and nothing else.
  package let isWhole: Bool
  /// The text in which it stands: what was asked, or the saved query of that name.
  private let query: String
  private let name: String?

  /// The values in a query, save those that must not be there. Throws as understanding the query
  /// does.
  package static func all(in query: String, _ context: QueryContext) throws -> [AskedValue] {
    try all(in: try QueryParser.parse(query), of: QueryChecker(context: context, query: query))
  }

  private static func all(in tree: QueryTree, of checker: QueryChecker) throws -> [AskedValue] {
    switch tree {
    case .everything, .not, .text: return []
    case .all(let parts), .any(let parts): return try parts.flatMap { try all(in: $0, of: checker) }
    case .group(let part): return try all(in: part, of: checker)
    case .saved(let name):
      let inner = try checker.inside(name)
      return try all(in: try QueryParser.parse(inner.query), of: inner)
    case .term(let term): return try all(in: term, term.value.value, of: checker)
    }
  }

  private static func all(
    in term: QueryTerm, _ value: QueryTerm.Value, of checker: QueryChecker
  ) throws -> [AskedValue] {
    switch value {
    case .query(let query): return try all(in: query, of: checker)
    case .steps(_, let value): return try all(in: term, value, of: checker)
    case .words(let words):
      let key = QueryKey(typed: term.key.value)
      guard key == nil || key == .name || key == .tag || key == .path else { return [] }
      let condition = try TermChecker(checker: checker, term: term).condition()
      guard condition.isOfFreeWords else { return [] }
      return [
        AskedValue(
          condition: condition, key: term.key.value, value: words,
          isWhole: term.comparison == .exactly, query: checker.query, name: checker.name)
      ]
    case .anything, .nothing, .range: return []
    }
  }

  /// What to say of it where no note has it.
  ///
  /// - Parameter known: the values that there are in its place, in order.
  package func unknown(among known: [String], _ context: QueryContext) -> QueryError {
    let remedy =
      unit(among: known) ?? near(among: known).map { "did you mean \"\($0)\"?" }
      ?? remedy(isAny: !known.isEmpty, context)
    return QueryError(
      message(isAny: !known.isEmpty, context), remedy: remedy, in: query, name: name,
      at: value.text.span,
      isOfVault: true)
  }

  private func message(isAny: Bool, _ context: QueryContext) -> String {
    let typed = "\"\(value.text.value)\(value.isPrefix ? "*" : "")\""
    return switch condition {
    case .name: "nothing is called \(typed)"
    case .path: "no path fits \(typed)"
    case .wholePath: "no path is \(typed)"
    case .tag: "no note has the tag \(typed)"
    case _ where isAny: "no note's \"\(key)\" \(isWhole ? "is" : "holds") \(typed)"
    case .property(let folded, _) where !context.nested(in: folded).isEmpty:
      "no note has a value for \"\(key)\" itself"
    default: "no note has a value for \"\(key)\""
    }
  }

  /// How to see what there is.
  private func remedy(isAny: Bool, _ context: QueryContext) -> String {
    let written = QueryTerm.written(key)
    switch condition {
    case .tag: return "`kith tags` lists all"
    // What has signs of its own needs more quotes than help.
    case .property(let folded, _) where isAny && !written.contains("\""):
      let column = QueryColumn.property(folded).name
      return "`kith find '\(written):*' --group \(column) --count` lists all"
    case .property where isAny: return ""
    case .property(let folded, _):
      let nested = context.nested(in: folded)
      return nested.isEmpty ? "" : "it has \(nested.joined(separator: ", "))"
    default: return ""
    }
  }

  /// What to write for a number where notes have lengths of time.
  private func unit(among known: [String]) -> String? {
    let typed = value.text.value
    guard PlainNumber.value(typed) != nil, known.contains(where: { Term($0) != nil }) else {
      return nil
    }
    return "a length of time has a unit: `\(QueryTerm.written(key)):\(typed)m`"
  }

  /// The value that is nearest, or a word of one. Of numbers and beginnings any is near to any.
  private func near(among known: [String]) -> String? {
    let typed = value.text.value
    guard !value.isPrefix, PlainNumber.value(typed) == nil else { return nil }
    if case .tag = condition { return Self.nearTag(typed, among: known) }
    if isWhole {
      let folded = SearchWords.fold(typed)
      // Signs are near to nothing.
      guard !folded.isEmpty else { return nil }
      return NearName.of(typed, among: known)
        ?? known.filter { SearchWords.holds($0, folded, isPrefix: false) }
        .min { $0.count < $1.count }
    }
    return NearName.of(typed, amongWordsOf: known)
  }
}

extension AskedValue {
  /// The nearest of the tags and of those that they are below, or one that ends in such a part.
  fileprivate static func nearTag(_ typed: String, among known: [String]) -> String? {
    var paths: [String] = []
    var byPart: [String: String] = [:]
    for tag in known {
      let parts = tag.split(separator: "/").map(String.init)
      for (place, part) in parts.enumerated() {
        let path = parts[...place].joined(separator: "/")
        paths.append(path)
        byPart[part] = byPart[part] ?? path
      }
    }
    let typed = typed.hasPrefix("#") ? String(typed.dropFirst()) : typed
    return NearName.of(typed, among: paths)
      ?? NearName.of(typed, among: byPart.keys.sorted()).flatMap { byPart[$0] }
  }
}

extension QueryCondition {
  /// Whether it looks for words, or a pattern, in values of one kind that may be any.
  fileprivate var isOfFreeWords: Bool {
    switch self {
    case .path, .wholePath, .name(.words), .name(.exactly), .tag(.tree), .tag(.exactly),
      .tag(.beginning):
      true
    case .property(let key, .text(.words)), .property(let key, .text(.exactly)),
      .property(let key, .numeral):
      !TermChecker.isClosed(key)
    default: false
    }
  }
}
