package import NoteSyntax

/// A query as written: what `QueryParser` reads and `description` writes back.
///
/// Two trees are equal if they say the same, wherever their parts stand in the text.
package indirect enum QueryTree: Hashable, Sendable {
  /// Nothing was asked: every note and person.
  case everything
  /// What all of two or more ask for.
  case all([QueryTree])
  /// What any of two or more asks for.
  case any([QueryTree])
  case not(QueryTree)
  /// Brackets in which an `in:` stands, that it does not hold behind them. Others leave no trace.
  case group(QueryTree)
  /// Words to be found in the text.
  case text(QueryWords)
  case term(QueryTerm)
  /// A query of the settings, by its name: `@warm`.
  case saved(Placed<String>)
}

extension QueryTree {
  /// Whether an `in:` stands in it, outside of brackets that have one themselves.
  var holdsField: Bool {
    switch self {
    case .term(let term): term.isField
    case .all(let parts), .any(let parts): parts.contains(where: \.holdsField)
    case .not(let part): part.holdsField
    case .everything, .group, .text, .saved: false
    }
  }
}

/// A value with its place in the query's text, which says nothing of what it is.
package struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  /// UTF-8 offsets in the query's text.
  package var span: SourceSpan

  package init(_ value: Value, _ span: SourceSpan = .at(0)) {
    self.value = value
    self.span = span
  }

  package static func == (left: Placed, right: Placed) -> Bool { left.value == right.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// Words that stand one behind the other: `storage`, `"grid storage"`, `stor*`.
package struct QueryWords: Hashable, Sendable {
  package var text: Placed<String>
  /// Written in quotes, so that it is no word of the language, no date and no pattern.
  package var isQuoted: Bool
  /// The last word may go on: `stor*`.
  package var isPrefix: Bool

  package init(_ text: Placed<String>, isQuoted: Bool, isPrefix: Bool) {
    self.text = text
    self.isQuoted = isQuoted
    self.isPrefix = isPrefix
  }
}

/// `key:value`.
package struct QueryTerm: Hashable, Sendable {
  package enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    /// The whole value and nothing else.
    case exactly = "="
  }

  package indirect enum Value: Hashable, Sendable {
    /// `*`: there is one.
    case anything
    /// `none`: there is none.
    case nothing
    case words(QueryWords)
    /// `a..b`; nil for an open end.
    case range(Placed<String>?, Placed<String>?)
    /// `{...}`: whatever the query finds.
    case query(QueryTree)
    /// `2:...`, in `within:2:"Ana Ruiz"`: so many steps from the value.
    case steps(Int, Value)
  }

  /// As written.
  package var key: Placed<String>
  package var comparison: Comparison?
  package var value: Placed<Value>

  var span: SourceSpan { SourceSpan(key.span.start, value.span.end) }
  /// Whether it says where words are looked for: `in:heading`.
  var isField: Bool { QueryKey(typed: key.value) == .in }

  package init(key: Placed<String>, comparison: Comparison? = nil, value: Placed<Value>) {
    self.key = key
    self.comparison = comparison
    self.value = value
  }
}
