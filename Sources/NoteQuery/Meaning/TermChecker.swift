import Network
import NoteSyntax

/// Understands one `key:value` of kith's own keys. Those of the front matter are in
/// `TermChecker+Property`, days and numbers in `TermChecker+Values`, and what is one of some words, a tag or
/// a path in `TermChecker+Words`.
struct TermChecker {
  let checker: QueryChecker
  let term: QueryTerm

  var value: QueryTerm.Value { term.value.value }

  func condition() throws -> QueryCondition {
    guard let key = QueryKey(typed: term.key.value) else { return try property() }
    switch key.kind {
    case .kind: return try kinds()
    case .text where key == .tag: return try tag()
    case .text: return try text { .name($0) }
    case .path: return try path()
    case .field:
      throw checker.lonelyField(term.span)
    case .heading:
      guard case .words(let words) = value, term.comparison == nil else {
        throw unexpected("words")
      }
      return .text(try checker.phrase(words), in: .heading)
    case .state: return try states()
    case .day: return try days(of: Self.day(key), countsAhead: key == .next)
    case .rule: return try rules()
    case .count: return try count(Self.count(key))
    case .nodes: return try linked(key)
    case .nodesOrCount: return try isCount ? count(Self.count(key)) : linked(key)
    case .steps: return try within()
    }
  }

  /// What a name must be the name of; nil where none is wanted.
  var nameScope: QueryContext.NameScope? {
    guard let key = QueryKey(typed: term.key.value), key.kind != .nodesOrCount || !isCount else {
      return nil
    }
    return key.nameScope
  }

  private func linked(_ key: QueryKey) throws -> QueryCondition {
    let isNegated = value == .nothing
    let target = isNegated ? .anything : try target(key.nameScope ?? .anything)
    let linked = QueryCondition.linked(Self.step(key), target)
    // Talks and posts are at organizations, too.
    let isOfContacts = key == .worksAt || key == .workedAt
    let found = isOfContacts ? .all([.kind([.note(.contact)]), linked]) : linked
    return isNegated ? .not(found) : found
  }

  /// A comparison, a range or a number: how many, not who.
  private var isCount: Bool {
    switch value {
    case .words(let words):
      switch term.comparison {
      case nil, .exactly: !words.isQuoted && PlainNumber.value(words.text.value) != nil
      default: true
      }
    case .range: true
    default: false
    }
  }

  private func within() throws -> QueryCondition {
    // Whatever is an end itself does not count: of everything nothing would be left.
    guard case .steps(let steps, let value) = value, term.comparison == nil, value != .anything
    else {
      throw checker.error(
        "\"within:\" needs a number of steps and a name", remedy: "`within:2:\"Ana Ruiz\"`",
        at: term.value.span)
    }
    guard (1...6).contains(steps) else {
      throw checker.error(
        "\(steps) steps are not counted", remedy: "1 to 6", at: term.value.span)
    }
    let inner = QueryTerm(key: term.key, value: Placed(value, term.value.span))
    return .linked(
      .within(steps), try TermChecker(checker: checker, term: inner).target(.anything))
  }

  /// Whom or what the value names, or whatever a query in braces finds.
  func target(_ scope: QueryContext.NameScope) throws -> QueryCondition.GraphTarget {
    guard term.comparison == nil else { throw unexpected("a name") }
    switch value {
    case .anything: return .anything
    case .query(let query):
      var inner = checker
      inner.field = nil
      return .condition(try inner.condition(query))
    case .words(let words):
      do {
        return try checker.context.resolve(words.text.value, scope)
      } catch let trouble as QueryContext.NameTrouble {
        throw checker.error(
          trouble.message, remedy: trouble.remedy, at: words.text.span, isOfVault: true)
      }
    default: throw unexpected("a name, or a query in braces")
    }
  }

  /// A value that is just a word or a text.
  func plainText(_ wanted: String) throws(QueryError) -> String {
    guard case .words(let words) = value, term.comparison == nil || term.comparison == .exactly
    else { throw unexpected(wanted) }
    return words.text.value + (words.isPrefix ? "*" : "")
  }

  func unexpected(_ wanted: String) -> QueryError {
    let written = (term.comparison?.rawValue ?? "") + value.description
    return checker.error(
      "\"\(term.key.value):\" takes \(wanted), not \"\(written)\"",
      remedy: QueryKey(typed: term.key.value).map { "\($0.rawValue): \($0.meaning)" } ?? "",
      at: term.value.span)
  }

  private static func step(_ key: QueryKey) -> QueryCondition.GraphStep {
    switch key {
    // Who named this person has done the naming.
    case .named: .named
    case .namedBy: .namedBy
    case .chainOf: .chainOf
    case .chainTo: .chainTo
    case .linkedFrom: .linkedFrom
    case .worksAt: .role(.organization)
    case .workedAt: .role(.formerly)
    case .metWith: .metWith
    default: .linksTo
    }
  }

  private static func day(_ key: QueryKey) -> QueryCondition.DayKey {
    switch key {
    case .next: .next
    case .cold: .cold
    case .modified: .modified
    case .asked: .fact(.asked)
    case .replied: .fact(.replied)
    case .met: .fact(.met)
    case .declined: .fact(.declined)
    default: .last
    }
  }

  private static func count(_ key: QueryKey) -> QueryCondition.CountKey {
    switch key {
    case .named: .named
    case .namedBy: .namedBy
    case .chainDepth: .chainDepth
    case .degree: .degree
    case .openTasks: .openTasks
    default: .words
    }
  }
}
