import Network
import NoteSyntax

/// Terms whose value is a tag, a path, or one of the words that a key has.
extension TermChecker {
  /// With or without the sign that it has in the text.
  func tag() throws -> QueryCondition {
    switch value {
    case .anything where term.comparison == nil: return .tag(.anything)
    case .nothing where term.comparison == nil: return .not(.tag(.anything))
    case .words(let words) where term.comparison == nil || term.comparison == .exactly:
      let typed = words.text.value
      let tag = SearchPhrase.plain(typed.hasPrefix("#") ? String(typed.dropFirst()) : typed)
      guard !tag.isEmpty else {
        throw checker.error(
          "there is no tag in \"\(typed)\"", remedy: "`kith tags` lists all", at: words.text.span)
      }
      if words.isPrefix { return .tag(.beginning(tag)) }
      return .tag(term.comparison == .exactly ? .exactly(tag) : .tree(tag))
    default: throw unexpected("a tag")
    }
  }

  /// Only a stub has none.
  func path() throws -> QueryCondition {
    guard term.comparison == nil else {
      let path = try plainText("a path")
      return path.contains("*") ? .path(path) : .wholePath(SearchPhrase.plain(path))
    }
    return switch value {
    case .anything: .not(.kind([.stub]))
    case .nothing: .kind([.stub])
    default: .path(try plainText("a path"))
    }
  }

  func kinds() throws -> QueryCondition {
    // Whatever the front matter says, everything is of one.
    if value == .anything, term.comparison == nil { return .everything }
    if value == .nothing {
      throw checker.error(
        "everything is of a kind",
        remedy: "`kind:note` finds plain notes, `.kind:none` those that do not name their kind",
        at: term.value.span)
    }
    let word = try plainText("a kind of note").lowercased()
    if word == "stub" { return .kind([.stub]) }
    if word == "person" || word == "people" { return .kind([.note(.contact), .stub]) }
    if let kind = NoteKind.synonyms[word] { return .kind([.note(kind)]) }
    let fitting = Set(NoteKind.synonyms.filter { $0.key.hasPrefix(word) }.values)
    if fitting.count == 1, let kind = fitting.first { return .kind([.note(kind)]) }
    let names = NoteKind.allCases.map(\.rawValue) + ["stub", "person"]
    throw checker.error(
      "no kind of note is called \"\(word)\"",
      remedy: QueryChecker.suggestion(word, among: names), at: term.value.span)
  }

  func states() throws -> QueryCondition {
    switch value {
    case .anything: return .state(Set(ContactState.words))
    case .nothing: return .not(.state(Set(ContactState.words)))
    default: break
    }
    let typed = try plainText("a state")
    let word = typed.lowercased().replacing("-", with: " ").replacing("_", with: " ")
    guard ContactState.words.contains(word) else {
      let names = ContactState.words.map { $0.replacing(" ", with: "-") }
      throw checker.error(
        "no state is called \"\(typed)\"",
        remedy: QueryChecker.suggestion(word.replacing(" ", with: "-"), among: names),
        at: term.value.span)
    }
    return .state([word])
  }

  func rules() throws -> QueryCondition {
    switch value {
    case .anything: return .owed(Set(RuleName.allCases))
    case .nothing: return .not(.owed(Set(RuleName.allCases)))
    default: break
    }
    let typed = try plainText("a rule")
    guard let rule = RuleName(written: typed) else {
      throw checker.error(
        "no rule is called \"\(typed)\"",
        remedy: QueryChecker.suggestion(typed, among: RuleName.allCases.map(\.rawValue)),
        at: term.value.span)
    }
    return .owed([rule])
  }
}
