import Network
import NoteQuery
import NoteSyntax
import VaultIndex

/// Completes the last word of a query: keys, their values, saved queries.
struct QueryCompleter {
  let settings: Settings
  /// Nil where there is no index: then only what settings and kith itself know is found.
  let reader: IndexReader?

  /// What the word may become.
  ///
  /// - Parameters:
  ///   - before: the words of the command line that the query begins with.
  ///   - typed: its last, which may hold several words of the query, or the end of one.
  func words(behind before: [String], typed: String) -> [Completion] {
    let start = before.joined(separator: " ").utf8.count + (before.isEmpty ? 0 : 1)
    let cursor = QueryCursor(atEndOf: (before + [typed]).joined(separator: " "))
    // What began in an earlier word can no longer be put in quotes.
    guard cursor.start >= start else { return [] }
    let head = String(decoding: typed.utf8.prefix(cursor.start - start), as: UTF8.self)
    let found = words(at: cursor).goingOn(from: cursor.typed)
    if cursor.place == .word, found.count == 1, let only = found.first, only.word.hasSuffix(":") {
      // One key and nothing else: what it takes is what comes next.
      let next = QueryCursor(atEndOf: only.word)
      let values = words(at: next).map { $0.behind(only.word) }
      if !values.isEmpty { return values.map { $0.behind(head) } }
    }
    return found.map { $0.behind(head) }
  }

  private func words(at cursor: QueryCursor) -> [Completion] {
    switch cursor.place {
    case .savedQuery: saved
    case .word: keys + saved
    case .value(let key): (try? values(of: key, isLed: cursor.isLed)) ?? []
    }
  }

  private var saved: [Completion] {
    settings.queries.sorted { $0.key < $1.key }.map { name, query in
      Completion(
        QueryTree.saved(Placed(name, SourceSpan(0, 0))).description, named: "@" + name,
        meaning: query.text)
    }
  }

  private var keys: [Completion] {
    let own = QueryKey.allCases.map { Completion($0.rawValue + ":", meaning: $0.meaning) }
    let others = ((try? reader?.propertyKeys()) ?? []).union(settings.keys.keys)
      .filter { QueryKey(typed: $0) == nil }.sorted()
    return own + others.map { Completion(QueryTerm.written($0) + ":", named: $0 + ":") }
  }

  private func values(of key: String, isLed: Bool) throws -> [Completion] {
    let any = isLed ? [] : ["*", "none"].map { Completion($0) }
    guard let known = QueryKey(typed: key) else {
      let folded = PropertyKey.fold(key.hasPrefix(".") ? key.dropFirst() : key[...])
      let property = settings.keys[folded] ?? folded
      let used = try reader?.propertyValues(of: property) ?? []
      let others = NoteKind.words(of: property).filter { !used.contains($0) }
      return (used + others).map(value) + any
    }
    switch known.kind {
    case .kind:
      return (NoteKind.allCases.map(\.rawValue) + ["stub", "person"]).map { Completion($0) }
    case .field: return QueryCondition.TextField.allCases.map { Completion($0.rawValue) }
    case .state:
      return ContactState.words.map { Completion($0.replacing(" ", with: "-")) } + any
    case .rule: return RuleName.allCases.map { Completion($0.rawValue) } + any
    case .day: return (isLed ? Self.days + ["7d", "30d"] : Self.days).map { Completion($0) } + any
    case .count: return any
    case .heading: return []
    case .path: return try reader.map(CompletionSubject.notes.names)?.map(value) ?? []
    case .text:
      return try (known == .tag ? reader?.tags().map(\.name) : reader?.personNames())?
        .map(value) ?? []
    case .steps where !isLed: return (1...3).map { Completion("\($0):") }
    case .nodes, .nodesOrCount, .steps: return try names(for: known).map(value)
    }
  }

  private static let days = ["today", "yesterday", "this-week", "last-week", "this-month"]

  private func names(for key: QueryKey) throws -> [String] {
    guard let reader else { return [] }
    switch key.nameScope {
    case .organization: return try reader.names(of: .organization)
    case .anything:
      return try reader.nodes(ofKinds: NoteKind.allCases).map(\.name)
    default: return try reader.personNames()
    }
  }

  private func value(_ text: String) -> Completion {
    Completion(QueryWords.written(text), named: text)
  }
}
