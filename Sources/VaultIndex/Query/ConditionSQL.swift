import Network
import NoteQuery
import NoteSyntax

/// Writes a query's condition as an expression on the row of `node` at hand.
///
/// Each part is the set of the nodes it holds of, made once through an index and then looked into:
/// what a query costs follows from the sizes of these sets, not from their product.
struct ConditionSQL {
  /// The day it is.
  let today: CivilDate
  /// When a day begins here, in nanoseconds since 1970.
  let startOfDay: (CivilDate) -> Int64
  /// What the statement defines beforehand.
  let parts = QueryParts()

  func expression(_ condition: QueryCondition) -> QuerySQL {
    if condition.isOfWords { return isIn(words(condition)) }
    return switch condition {
    case .everything: QuerySQL("1")
    case .all(let parts): joined(parts, " AND ", none: "1")
    case .any(let parts): joined(parts, " OR ", none: "0")
    case .not(let part): "NOT (" + expression(part) + ")"
    case .text: isIn(words(condition))
    case .kind(let kinds): kind(kinds)
    case .name(let test): isIn(names(test))
    case .path(let pattern): QuerySQL("kith_path(node.path, ?) IS TRUE", [.text(pattern)])
    case .wholePath(let path): QuerySQL("kith_plain(node.path) = ? IS TRUE", [.text(path)])
    case .tag(let test): isIn("SELECT note FROM tag WHERE " + Self.tag(test))
    case .property(let key, let test): isIn(property(key, test))
    case .state(let words): state(words)
    case .day(let key, let days):
      isIn(DaySQL(today: today, startOfDay: startOfDay).nodes(key, days))
    case .owed(let rules): isIn(owed(rules))
    case .count(let key, let range): CountSQL(today: today).holds(key, range)
    case .linked(let step, let target): isIn(GraphSQL(conditions: self).nodes(step, target))
    }
  }

  /// `SELECT` of the numbers of all nodes of which the condition holds.
  func nodes(_ condition: QueryCondition) -> QuerySQL {
    parts.add("SELECT node.id FROM node WHERE " + expression(condition))
  }

  private func isIn(_ nodes: QuerySQL) -> QuerySQL { "node.id IN (" + nodes + ")" }

  private func joined(_ parts: [QueryCondition], _ word: String, none: String) -> QuerySQL {
    parts.isEmpty ? QuerySQL(none) : "(" + parts.map(expression).joined(separator: word) + ")"
  }

  /// Words alone, of which full text is asked at once.
  private func words(_ condition: QueryCondition) -> QuerySQL {
    let notes = QuerySQL(
      "SELECT text_row.node FROM text CROSS JOIN text_row ON text_row.row = text.rowid "
        + "WHERE text MATCH ?", [.text(TextMatch.expression(condition))])
    return stubs(condition).map { notes + " UNION ALL " + $0 } ?? notes
  }

  /// The stubs that hold the words, which have no text but their names; nil where none can.
  func stubs(_ words: QueryCondition) -> QuerySQL? {
    hold(words).map { "SELECT id FROM node WHERE path IS NULL AND " + $0 }
  }

  /// Whether the name of the stub at hand holds the words; nil where none can.
  private func hold(_ words: QueryCondition) -> QuerySQL? {
    switch words {
    case .text(let phrase, nil), .text(let phrase, .name):
      return QuerySQL("kith_has(name, ?)", [.text(phrase.pattern)])
    case .all(let parts):
      let held = parts.compactMap(hold)
      return held.count < parts.count ? nil : "(" + held.joined(separator: " AND ") + ")"
    case .any(let parts):
      let held = parts.compactMap(hold)
      return held.isEmpty ? nil : "(" + held.joined(separator: " OR ") + ")"
    default: return nil
    }
  }

  private func kind(_ kinds: Set<QueryCondition.KindName>) -> QuerySQL {
    let words = kinds.map { kind in
      switch kind {
      case .note(let kind): kind.rawValue
      case .stub: "stub"
      }
    }
    return QuerySQL(
      "node.kind IN (\(words.map { _ in "?" }.joined(separator: ", ")))",
      words.sorted().map { .text($0) })
  }

  /// Notes by name and aliases, stubs by name.
  private func names(_ test: TextTest) -> QuerySQL {
    "SELECT id FROM node WHERE " + self.test(test, on: "name") + " UNION ALL "
      + property("aliases", .text(test))
  }

  private func property(_ key: String, _ test: PropertyTest) -> QuerySQL {
    if case .text(.anything) = test { return rows(of: key, in: "property") + "text <> ''" }
    let holds = holds(test)
    return rows(of: key, in: "property") + holds + " UNION ALL "
      + rows(of: key, in: "property_shown") + holds
  }

  private func holds(_ test: PropertyTest) -> QuerySQL {
    switch test {
    case .text(let test): return self.test(test, on: "text")
    case .days(let days):
      return QuerySQL(
        "kith_last_day(text) >= ? AND kith_day(text) <= ?",
        [.day(days.lowerBound), .day(days.upperBound)])
    case .numeral(let number, let test):
      return "CASE WHEN kith_number(text) IS NULL THEN " + self.test(test, on: "text")
        + QuerySQL(" ELSE kith_number(text) = ? END", [.real(number)])
    case .number(let range): return Self.holds(range, "kith_number(text)")
    case .length(let range): return Self.holds(range, "kith_minutes(text)")
    }
  }

  private static func holds(_ range: NumberRange, _ number: String) -> QuerySQL {
    var tests: [QuerySQL] = []
    if range.low != -.infinity {
      tests.append(QuerySQL("\(number) \(range.includesLow ? ">=" : ">") ?", [.real(range.low)]))
    }
    if range.high != .infinity {
      tests.append(QuerySQL("\(number) \(range.includesHigh ? "<=" : "<") ?", [.real(range.high)]))
    }
    return tests.isEmpty ? QuerySQL("1") : tests.joined(separator: " AND ")
  }

  private func rows(of key: String, in table: String) -> QuerySQL {
    QuerySQL(
      "SELECT note FROM \(table) WHERE key = (SELECT id FROM property_key WHERE name = ?) AND ",
      [.text(key)])
  }

  private func test(_ test: TextTest, on column: String) -> QuerySQL {
    switch test {
    case .anything: QuerySQL("1")
    case .words(let phrase):
      QuerySQL("kith_has(\(column), ?)", [.text(phrase.pattern)])
    case .exactly(let phrase):
      phrase.isPrefix
        ? Self.begins("kith_plain(\(column))", phrase.plain)
        : QuerySQL("kith_plain(\(column)) = ?", [.text(phrase.plain)])
    }
  }

  private static func tag(_ test: TagTest) -> QuerySQL {
    switch test {
    case .anything: QuerySQL("1")
    case .tree(let tag): begins("kith_plain(name) || '/'", tag + "/")
    case .exactly(let tag): QuerySQL("kith_plain(name) = ?", [.text(tag)])
    case .beginning(let tag): begins("kith_plain(name)", tag)
    }
  }

  private static func begins(_ text: String, _ beginning: String) -> QuerySQL {
    QuerySQL("substr(\(text), 1, length(?)) = ?", [.text(beginning), .text(beginning)])
  }

  /// Nobody was asked of whom nothing is known; of a note that is of no person, that is no state.
  private func state(_ words: Set<String>) -> QuerySQL {
    let notAsked = ContactState.notAsked.word
    func persons(_ test: String, _ words: [String]) -> QuerySQL {
      QuerySQL(
        "SELECT person FROM standing WHERE kith_state(changes, ?) \(test)",
        [.day(today)] + words.map { .text($0) })
    }
    var ways: [QuerySQL] = []
    let others = words.subtracting([notAsked]).sorted()
    if !others.isEmpty {
      let places = others.map { _ in "?" }.joined(separator: ", ")
      ways.append(isIn(persons("IN (\(places))", others)))
    }
    if words.contains(notAsked) {
      ways.append(
        "node.kind IN ('contact', 'stub') AND NOT " + isIn(persons("<> ?", [notAsked])))
    }
    return ways.count == 1 ? ways[0] : "(" + ways.joined(separator: " OR ") + ")"
  }

  private func owed(_ rules: Set<RuleName>) -> QuerySQL {
    let all = rules.count == RuleName.allCases.count
    let filter = all ? "" : " AND rule IN (\(RuleName.allCases.filter(rules.contains).codeList))"
    return QuerySQL(
      "SELECT person FROM obligation WHERE end > ? AND due <= ? AND trigger <= ? "
        + "AND hidden_until <= ?\(filter)",
      Array(repeating: .day(today), count: 4))
  }
}
