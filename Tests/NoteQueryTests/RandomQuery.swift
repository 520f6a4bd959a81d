import NoteQuery
import NoteSyntax

/// Makes query trees of every shape from a seed.
struct RandomQuery {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }

  mutating func tree(depth: Int) -> QueryTree {
    guard depth > 0 else { return leaf(0) }
    switch number(8) {
    case 0: return .all((0...(1 + number(2))).map { _ in tree(depth: depth - 1) })
    case 1: return .any((0...(1 + number(2))).map { _ in tree(depth: depth - 1) })
    case 2: return .not(tree(depth: depth - 1))
    case 3:
      let field = QueryTerm(
        key: Placed("in"),
        value: Placed(.words(QueryWords(Placed("body"), isQuoted: false, isPrefix: false))))
      return .group(.all([.term(field), tree(depth: depth - 1)]))
    default: return leaf(depth)
    }
  }

  private mutating func leaf(_ depth: Int) -> QueryTree {
    switch number(5) {
    case 0: .text(words())
    case 1: .saved(Placed(pick(["warm", "to do", "größe", "a\"b"])))
    default: .term(term(depth))
    }
  }

  private mutating func term(_ depth: Int) -> QueryTerm {
    let key = pick([
      "kind", "tie", "due.nudge", ".state", "referred_by", "named-by", "über", "dc:title", "my key",
      "a\"b", "2x",
    ])
    let comparison = number(3) == 0 ? pick(QueryTerm.Comparison.allCases) : nil
    return QueryTerm(
      key: Placed(key), comparison: comparison, value: Placed(value(depth, hasSteps: false)))
  }

  private mutating func value(_ depth: Int, hasSteps: Bool) -> QueryTerm.Value {
    switch number(6) {
    case 0: .anything
    case 1: .nothing
    case 2: .range(number(3) == 0 ? nil : Placed(end()), Placed(end()))
    case 3 where depth > 0: .query(tree(depth: depth - 1))
    default: .words(words())
    }
  }

  private mutating func end() -> String {
    pick(["2026-03-04", "-6w", "today", "3", "2.5", "this-week"])
  }

  /// Unquoted only what can stand without quotes.
  private mutating func words() -> QueryWords {
    if number(2) == 0 {
      let text = pick(["storage", "Ana", "größe", "grid-scale", "東京", "a@b.example", "9:30", "x1"])
      return QueryWords(Placed(text), isQuoted: false, isPrefix: number(4) == 0)
    }
    let text = pick([
      "Ana Ruiz", "say \"yes\"", "a\\b", "or", "none", "*", "2026..2027", "(x) {y}", "😀 e\u{301}",
      "line\nbreak", "-", "@me", "key:value", "[[Bo]]",
    ])
    return QueryWords(Placed(text), isQuoted: true, isPrefix: number(4) == 0)
  }
}
