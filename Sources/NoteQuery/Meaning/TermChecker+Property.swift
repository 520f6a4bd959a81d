import Network
import NoteSyntax

/// Terms of the front matter's own keys.
extension TermChecker {
  func property() throws -> QueryCondition {
    let key = try propertyKey()
    let known = Self.known[key] ?? []
    if case .query = value {
      guard let role = known.lazy.compactMap(\.role).first else {
        throw checker.error(
          "no query fits behind \"\(term.key.value):\", a key whose links have no meaning to kith",
          remedy:
            "a word, a date or a number; `links-to:\(value)` looks at links wherever they stand",
          at: term.value.span)
      }
      return .linked(.role(role), try target(.anything))
    }
    switch value {
    case .anything: return anything(key)
    case .nothing: return .not(anything(key))
    case .range: return try compared(key, known)
    default: break
    }
    if let comparison = term.comparison, comparison != .exactly { return try compared(key, known) }
    if known.contains(where: \.isDay) {
      if let days = try? days(countsAhead: false) { return .property(key, .days(days)) }
      // In quotes, or where kinds of notes differ, it may be text.
      if known.allSatisfy(\.isDay), case .words(let words) = value, !words.isQuoted,
        !words.isPrefix
      {
        _ = try days(countsAhead: false)
      }
    }
    if known.contains(where: \.isFlag), let flag = try flag(key) { return flag }
    if known.contains(where: \.isLength), let length = try length(isOnly: false) {
      return .property(key, .length(length))
    }
    try checkChoice(key, known)
    let text = try text { .property(key, numberOrText($0)) }
    // A key of the user's own may hold days or lengths of time: `since:this-year`, `trip:90m`.
    guard known.isEmpty, case .words(let words) = value, !words.isQuoted, !words.isPrefix else {
      return text
    }
    if let days = try? days(countsAhead: false) {
      return .any([text, .property(key, .days(days))])
    }
    return try length(isOnly: false).map { .any([text, .property(key, .length($0))]) } ?? text
  }

  /// What is typed as a number is one, and else a word. In quotes it is only a word.
  private func numberOrText(_ test: TextTest) -> PropertyTest {
    guard case .words(let words) = value, !words.isQuoted, !words.isPrefix,
      let number = PlainNumber.value(words.text.value)
    else { return .text(test) }
    // A minus is no part of a word, but a plus may stand before a telephone's number.
    guard words.text.value.utf8.first != UInt8(ascii: "-") else {
      return .number(NumberRange(low: number, high: number))
    }
    return .numeral(number, orText: test)
  }

  /// A key that some note has or that the format knows; a point before it says that the front
  /// matter's is meant where kith has a key of that name.
  private func propertyKey() throws(QueryError) -> String {
    let typed = PropertyKey.fold(
      term.key.value.hasPrefix(".") ? term.key.value.dropFirst() : term.key.value[...])
    let key = checker.context.aliases[typed] ?? typed
    let isKnown =
      checker.context.keys.contains(key) || Self.known[key] != nil || Self.isOfRule(key)
      || !checker.context.nested(in: key).isEmpty
    guard !isKnown else { return key }
    throw checker.error(
      "no note has the key \"\(term.key.value)\"", remedy: remedy(forUnknown: key),
      at: term.key.span)
  }

  /// `due.nudge`: a rule's own time, which no note may have changed.
  private static func isOfRule(_ key: String) -> Bool {
    key.hasPrefix("due.") && RuleName(written: String(key.dropFirst(4))) != nil
  }

  private func remedy(forUnknown key: String) -> String {
    // Perhaps the key goes on behind the colon.
    if let whole = checker.context.keys.filter({ $0.hasPrefix(key + ":") }).min() {
      return "a key with a colon stands in quotes: `\(QueryWords.quoted(whole)):VALUE`"
    }
    let own = QueryKey.allCases.map(\.rawValue)
    // By its letters `links` is not near to `links-to`.
    let near =
      NearName.of(
        term.key.value,
        among: own + Set(Self.known.keys).union(checker.context.keys).sorted())
      ?? own.first { $0.hasPrefix(term.key.value.lowercased() + "-") }
    return (near.map { "did you mean \"\($0)\"? " } ?? "")
      + "To look for \"\(term.key.value):\" in the text, write it in quotes"
  }

  /// The key itself, or one nested in it.
  private func anything(_ key: String) -> QueryCondition {
    let nested = checker.context.nested(in: key)
    let all = ([key] + nested).map { QueryCondition.property($0, .text(.anything)) }
    return all.count == 1 ? all[0] : .any(all)
  }

  /// Days or numbers, as the value is one or the other.
  private func compared(_ key: String, _ known: [FieldKind]) throws -> QueryCondition {
    let isNumber =
      switch value {
      case .range(let low, let high):
        [low, high].compactMap { $0 }.allSatisfy { PlainNumber.value($0.value) != nil }
      case .words(let words): PlainNumber.value(words.text.value) != nil
      default: false
      }
    if known.contains(where: \.isLength) {
      return .property(key, .length(try length(isOnly: true) ?? NumberRange()))
    }
    let isAhead = ["follow_up", "snooze"].contains(key)
    if isNumber, !known.contains(where: \.isDay) {
      let number = QueryCondition.property(key, .number(try numbers("a number")))
      // `since:>=2026` is of a year where the value is a day: of which kind it is, each note says.
      guard let days = try? days(countsAhead: isAhead) else { return number }
      return .any([number, .property(key, .days(days))])
    }
    // Of a key of the user's own, each note says whether it holds days or lengths of time.
    let length = known.isEmpty ? try length(isOnly: false) : nil
    do {
      let days = QueryCondition.property(key, .days(try days(countsAhead: isAhead)))
      return length.map { .any([days, .property(key, .length($0))]) } ?? days
    } catch {
      if let length { return .property(key, .length(length)) }
      if case .words(let words) = value, words.isQuoted { throw error }
      guard !known.contains(where: \.isDay) else { throw error }
      throw checker.error(
        "this is no number, day or length of time", remedy: "write 3, 2.5, 2026-04-16 or 6w",
        at: error.span)
    }
  }

  /// `use_name:yes` in each of the ways to write it.
  private func flag(_ key: String) throws -> QueryCondition? {
    let typed = try plainText("yes or no").lowercased()
    let ways = [["yes", "true", "on", "y"], ["no", "false", "off", "n"]]
    guard let fitting = ways.first(where: { $0.contains(typed) }) else {
      throw checker.error(
        "\"\(term.key.value):\" is yes or no, not \"\(typed)\"", remedy: "`\(term.key.value):yes`",
        at: term.value.span)
    }
    return .any(
      fitting.map { .property(key, .text(.exactly(SearchPhrase($0, isPrefix: false)))) })
  }

  /// A word that the key never holds is a slip.
  private func checkChoice(_ key: String, _ known: [FieldKind]) throws(QueryError) {
    guard Self.isClosed(key), case .words(let words) = value, !words.isPrefix else { return }
    let allowed = known.flatMap(\.choices)
    let folded = SearchWords.fold(words.text.value)
    let isAllowed =
      !folded.isEmpty
      && allowed.contains {
        SearchWords.holds($0, folded, isPrefix: false)
      }
    guard !isAllowed else { return }
    throw checker.error(
      "\"\(term.key.value):\" is never \"\(words.text.value)\"",
      remedy: QueryChecker.suggestion(words.text.value, among: allowed), at: term.value.span)
  }

  /// Whether the values of a key are checked against those that it may have.
  static func isClosed(_ key: String) -> Bool {
    let known = known[key] ?? []
    return !known.isEmpty && known.allSatisfy { !$0.choices.isEmpty }
  }

  /// What each known key takes, in the kinds of notes that know it.
  private static let known: [String: [FieldKind]] = {
    var known: [String: [FieldKind]] = [:]
    for kind in NoteKind.allCases {
      for (key, field) in kind.fields { known[key, default: []].append(field) }
    }
    return known
  }()
}
