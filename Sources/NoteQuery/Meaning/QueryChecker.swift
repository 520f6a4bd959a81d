import Network
import NoteSyntax

extension QueryCondition {
  /// Understands a query: every key, date, number and name in it. Throws `QueryError` with the place
  /// of what cannot be understood, and what the resolving of names throws.
  package init(_ text: String, in context: QueryContext) throws {
    let checker = QueryChecker(context: context, query: text)
    self = try checker.condition(try QueryParser.parse(text))
  }
}

/// Understands the tree of one query text. Terms are `TermChecker`'s.
struct QueryChecker {
  let context: QueryContext
  /// The text that spans are places in.
  let query: String
  /// The saved query's name whose text that is; nil for what was asked.
  var name: String?
  /// The saved queries that led here.
  var path: [String] = []
  /// Where words are looked for, if not everywhere.
  var field: QueryCondition.TextField?
  var tally = QueryTally()

  /// What an `in:` that was read last says of the words behind it.
  private struct Reach {
    var field: QueryCondition.TextField?
    /// The `in:`, as long as no words have followed it.
    var unused: SourceSpan?
  }

  func condition(_ tree: QueryTree) throws -> QueryCondition {
    var reach = Reach(field: field)
    let condition = try condition(tree, &reach)
    try checkUsed(reach)
    return condition
  }

  /// Goes through the tree as it is written: an `in:` holds for what stands behind it, up to the next
  /// or to the end of its brackets.
  private func condition(_ tree: QueryTree, _ reach: inout Reach) throws -> QueryCondition {
    if let span = tree.ownSpan, !tally.add() {
      throw error(
        "this query is too long",
        remedy: "at most \(QueryTally.maximum) terms, with those of saved queries", at: span)
    }
    switch tree {
    case .everything: return .everything
    case .all(let parts): return try all(parts, &reach)
    case .any(let parts):
      var ways: [QueryCondition] = []
      for part in parts { ways.append(try condition(part, &reach)) }
      return .any(ways)
    case .not(.term(let term)) where term.isField:
      throw negatedField(try textField(term), term.span)
    case .not(let part): return .not(try condition(part, &reach))
    case .group(let part):
      var inner = Reach(field: reach.field)
      let condition = try condition(part, &inner)
      try checkUsed(inner)
      if reach.unused != nil, holdsText(part) { reach.unused = nil }
      return condition
    case .text(let words):
      reach.unused = nil
      return .text(try phrase(words), in: reach.field)
    case .term(let term): return try TermChecker(checker: self, term: term).condition()
    case .saved(let name):
      let condition = try saved(name, in: reach.field)
      // Of one that was understood it is known that it has an end.
      if reach.unused != nil, holdsText(tree) { reach.unused = nil }
      return condition
    }
  }

  private func all(_ parts: [QueryTree], _ reach: inout Reach) throws -> QueryCondition {
    var conditions: [QueryCondition] = []
    for part in parts {
      if case .term(let term) = part, term.isField {
        try checkUsed(reach)
        reach = Reach(field: try textField(term), unused: term.span)
      } else {
        conditions.append(try condition(part, &reach))
      }
    }
    try checkNames(parts)
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  /// An `in:` with no words behind it was meant for those before it, or does nothing.
  private func checkUsed(_ reach: Reach) throws(QueryError) {
    if let span = reach.unused { throw lonelyField(span) }
  }

  /// `named-by:Ana Ruiz` looks for whom Ana named and for the word Ruiz. Where both words are a name
  /// together, that is hardly meant.
  private func checkNames(_ parts: [QueryTree]) throws {
    for (part, next) in zip(parts, parts.dropFirst()) {
      guard case .term(let term) = part, case .text(let word) = next, !word.isQuoted,
        !word.isPrefix, case .words(let first) = term.value.value, !first.isQuoted,
        let scope = TermChecker(checker: self, term: term).nameScope
      else { continue }
      let name = first.text.value + " " + word.text.value
      guard (try? context.resolve(name, scope)) != nil else { continue }
      throw error(
        "\"\(name)\" is a name: does \"\(word.text.value)\" belong to it?",
        remedy: "write `\(term.key.value):\"\(name)\"`; or the word before the key",
        at: SourceSpan(first.text.span.start, word.text.span.end))
    }
  }

  private func textField(_ term: QueryTerm) throws -> QueryCondition.TextField {
    guard case .words(let words) = term.value.value, term.comparison == nil else {
      throw TermChecker(checker: self, term: term).unexpected("a part of notes")
    }
    let typed = words.text.value.lowercased()
    if let field = QueryCondition.TextField.allCases.first(where: { $0.rawValue == typed }) {
      return field
    }
    let names = QueryCondition.TextField.allCases.map(\.rawValue)
    throw error(
      "notes have no part \"\(words.text.value)\"",
      remedy: Self.suggestion(typed, among: names), at: words.text.span)
  }

  /// `-in:name storage`, which leaves in doubt what is not to be: the part, or the words there.
  private func negatedField(_ field: QueryCondition.TextField, _ span: SourceSpan) -> QueryError {
    error(
      "\"-\" stands before words, and not before \"in:\"",
      remedy: "`in:\(field.rawValue) -storage`, or `-(in:\(field.rawValue) storage)`", at: span)
  }

  func lonelyField(_ span: SourceSpan) -> QueryError {
    error("\"in:\" needs words behind it", remedy: "`in:heading storage`", at: span)
  }

  func phrase(_ words: QueryWords) throws(QueryError) -> SearchPhrase {
    let phrase = SearchPhrase(words.text.value, isPrefix: words.isPrefix)
    guard !phrase.folded.isEmpty else {
      throw error(
        "there are no words in \"\(words.text.value)\"",
        remedy: "signs alone are not looked for", at: words.text.span)
    }
    return phrase
  }

  private func saved(_ name: Placed<String>, in field: QueryCondition.TextField?) throws
    -> QueryCondition
  {
    var inner = try inside(name)
    // What an `in:` says before it holds for it, too.
    inner.field = field
    do {
      return try inner.condition(try QueryParser.parse(inner.query))
    } catch var error as QueryError {
      error.name = error.name ?? name.value
      throw error
    }
  }

  /// What understands the text of a saved query.
  func inside(_ name: Placed<String>) throws -> QueryChecker {
    guard let text = context.saved[name.value] else {
      let names = context.saved.keys.sorted()
      throw error(
        "no saved query is called \"\(name.value)\"",
        remedy: names.isEmpty
          ? "kith.yaml has none: `queries: {warm: tie:friend}`"
          : names.first { $0.hasPrefix(name.value + " ") }
            .map { "did you mean `@\(QueryWords.quoted($0))`?" }
            ?? Self.suggestion(name.value, among: names), at: name.span)
    }
    guard !path.contains(name.value) else {
      throw error(
        "the saved query \"\(name.value)\" uses itself",
        remedy: "by way of \((path + [name.value]).map { "@" + $0 }.joined(separator: ", "))",
        at: name.span)
    }
    return QueryChecker(
      context: context, query: text, name: name.value, path: path + [name.value], tally: tally)
  }

  /// Whether a part of a query looks for words in the text.
  private func holdsText(_ tree: QueryTree) -> Bool {
    switch tree {
    case .text: return true
    case .all(let parts), .any(let parts): return parts.contains(where: holdsText)
    case .not(let part), .group(let part): return holdsText(part)
    case .everything, .term: return false
    case .saved(let name):
      guard let inner = try? inside(name), let tree = try? QueryParser.parse(inner.query) else {
        return false
      }
      return inner.holdsText(tree)
    }
  }

  func error(_ message: String, remedy: String, at span: SourceSpan, isOfVault: Bool = false)
    -> QueryError
  {
    QueryError(
      message, remedy: remedy, in: query, name: name, at: span, isOfVault: isOfVault)
  }

  static func suggestion(_ typed: String, among names: [String]) -> String {
    NearName.of(typed, among: names).map { "did you mean \"\($0)\"?" }
      ?? "it is one of: \(names.joined(separator: ", "))"
  }
}

extension QueryTree {
  /// Where a term stands; nil for what only holds others.
  fileprivate var ownSpan: SourceSpan? {
    switch self {
    case .text(let words): words.text.span
    case .term(let term): term.key.span
    case .saved(let name): name.span
    case .everything, .all, .any, .not, .group: nil
    }
  }
}
