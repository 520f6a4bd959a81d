package import Network
package import NoteSyntax

/// What a query asks for, every word of it understood and every name resolved: what is evaluated.
package indirect enum QueryCondition: Hashable, Sendable {
  case everything
  case all([QueryCondition])
  case any([QueryCondition])
  case not(QueryCondition)
  /// Words in the text of a note, or in a stub's name.
  case text(SearchPhrase, in: TextField?)
  case kind(Set<KindName>)
  case name(TextTest)
  /// `*` stands for any run of characters; letters in any case. Without one, what the path holds.
  case path(String)
  /// The whole path, as `SearchPhrase.plain` has it.
  case wholePath(String)
  case tag(TagTest)
  /// A value of the front matter, by its folded key.
  case property(String, PropertyTest)
  /// By `ContactState.word`.
  case state(Set<String>)
  case day(DayKey, ClosedRange<CivilDate>)
  /// Something is owed, triggered and not yet ended or hidden, by one of these rules.
  case owed(Set<RuleName>)
  case count(CountKey, ClosedRange<Int>)
  case linked(GraphStep, GraphTarget)

  /// Nodes as `kind:` tells them apart: notes by their kinds, and stubs.
  package enum KindName: Hashable, Sendable {
    case note(NoteKind)
    case stub
  }

  package enum TextField: String, CaseIterable, Sendable {
    case name, heading, property, body
  }

  /// Days that follow from a person's facts, or from the file.
  package enum DayKey: Hashable, Sendable {
    case last, next, cold, modified
    /// A fact of this verb.
    case fact(LogVerb)
  }

  package enum CountKey: Hashable, Sendable {
    case named, namedBy, chainDepth, degree, openTasks, words
  }

  /// How a node must be connected with one of the target's.
  package enum GraphStep: Hashable, Sendable {
    /// It named one of them.
    case named
    /// One of them named it.
    case namedBy
    /// It is below one of them in the chains of referrals.
    case chainOf
    /// It is above one of them.
    case chainTo
    case linksTo
    case linkedFrom
    case within(Int)
    /// A person was in an interview together with one of them.
    case metWith
    /// It links to one of them in this place of its front matter.
    case role(Mention.Role)
  }

  package indirect enum GraphTarget: Hashable, Sendable {
    case anything
    case nodes([NodeID])
    /// A name that no note bears, by which notes may speak of an organization all the same.
    case unknown(NameKey)
    case condition(QueryCondition)
  }
}

extension QueryCondition {
  /// The notes and people that it names.
  package var nodes: [NodeID] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.nodes)
    case .not(let part), .linked(_, .condition(let part)): part.nodes
    case .linked(_, .nodes(let nodes)): nodes
    default: []
    }
  }
}

/// Words that stand one behind the other, as `SearchWords` folds them.
package struct SearchPhrase: Hashable, Sendable {
  /// As typed, for telling what is asked.
  package var text: String
  package var folded: String
  package var isPrefix: Bool

  package init(_ text: String, isPrefix: Bool) {
    self.text = text
    self.isPrefix = isPrefix
    folded = SearchWords.fold(text)
  }

  /// For comparing it whole: signs count, case, accents and how much is blank do not.
  package var plain: String { Self.plain(text) }

  package static func plain(_ text: String) -> String {
    // All values of a key are gone through, and nearly all are ASCII.
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? text.lowercased() : ComposedText.of(text).inPlainLetters
    let isSqueezed = isASCII && !plain.utf8.contains { $0 < 0x20 } && !plain.hasBlanksTogether
    return isSqueezed ? plain : plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// As `FoldedSearch` wants it.
  package var pattern: String { FoldedSearch.pattern(folded, isPrefix: isPrefix) }
}

extension String {
  /// Whether a blank stands beside another, or at an end.
  fileprivate var hasBlanksTogether: Bool {
    var wasBlank = true
    for byte in utf8 {
      let isBlank = byte == 0x20
      if isBlank, wasBlank { return true }
      wasBlank = isBlank
    }
    return wasBlank
  }
}

/// What a text must be.
package enum TextTest: Hashable, Sendable {
  case anything
  /// It holds these words.
  case words(SearchPhrase)
  /// It is these words and no others.
  case exactly(SearchPhrase)
}

/// What a tag must be; texts as `SearchPhrase.plain` has them.
package enum TagTest: Hashable, Sendable {
  case anything
  /// This tag, or one of those below it: of `area` are `area` and `area/grid`.
  case tree(String)
  case exactly(String)
  case beginning(String)
}

/// What one of a key's values must be.
package enum PropertyTest: Hashable, Sendable {
  case text(TextTest)
  /// This number; or, of what is no number, what the text must be.
  case numeral(Double, orText: TextTest)
  /// A date, with or without a time, on one of these days; a month or a year that has one of them.
  case days(ClosedRange<CivilDate>)
  case number(NumberRange)
  /// A length of time, by `Term.comparableMinutes`.
  case length(NumberRange)
}

/// Numbers between two bounds, either of which may be missing or not belong to it.
package struct NumberRange: Hashable, Sendable {
  package var low: Double
  package var includesLow: Bool
  package var high: Double
  package var includesHigh: Bool

  package init(
    low: Double = -.infinity, includesLow: Bool = true, high: Double = .infinity,
    includesHigh: Bool = true
  ) {
    (self.low, self.includesLow, self.high, self.includesHigh) =
      (low, includesLow, high, includesHigh)
  }

  package func contains(_ number: Double) -> Bool {
    (includesLow ? number >= low : number > low) && (includesHigh ? number <= high : number < high)
  }
}
