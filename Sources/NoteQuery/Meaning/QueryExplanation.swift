package import Network
import NoteSyntax

extension QueryCondition {
  /// What is asked for, in plain words: a line for each part, those of a group indented below it.
  ///
  /// - Parameter name: of a note or person.
  package func explanation(_ name: (NodeID) -> String) -> [String] {
    switch self {
    case .all(let parts): ["all of this:"] + Self.indented(parts, name)
    case .any(let parts): ["any of this:"] + Self.indented(parts, name)
    case .not(.all(let parts)): ["not all of this:"] + Self.indented(parts, name)
    case .not(.any(let parts)): ["none of this:"] + Self.indented(parts, name)
    case .not(.linked(let step, .condition(let inner))):
      ["not: \(step.words) what is:"] + Self.indented([inner], name)
    case .not(let part):
      part.explanation(name).enumerated().map { $0 == 0 ? "not: " + $1 : $1 }
    case .linked(let step, .condition(let inner)):
      ["\(step.words) what is:"] + Self.indented([inner], name)
    case .linked(let step, .nodes(let nodes)):
      ["\(step.words) \(nodes.map(name).joined(separator: ", "))"]
    case .linked(let step, .unknown(let key)): ["\(step.words) \"\(key.text)\", which has no note"]
    case .linked(let step, .anything): ["\(step.words) anything"]
    default: [single]
    }
  }

  private static func indented(_ parts: [QueryCondition], _ name: (NodeID) -> String) -> [String] {
    parts.flatMap { $0.explanation(name) }.map { "  " + $0 }
  }

  /// Conditions without parts.
  private var single: String {
    switch self {
    case .text(let phrase, let field):
      "the text holds \(phrase.words)" + (field.map { " in the \($0.rawValue)" } ?? "")
    case .kind(let kinds):
      "it is " + kinds.map(\.words).sorted().joined(separator: " or ")
    case .name(let test): "its name or an alias \(test.words)"
    case .path(let pattern): "its path fits \"\(pattern)\""
    case .wholePath(let path): "its path is \"\(path)\""
    case .tag(let test): "a tag of it \(test.words)"
    case .property(let key, let test): "its \(key) \(test.words)"
    case .state(let words):
      "things stand with the person at: " + words.sorted().joined(separator: " or ")
    case .day(let key, let days): "\(key.words) is \(days.words)"
    case .owed(let rules):
      rules.count == RuleName.allCases.count
        ? "something is owed to the person"
        : "owed to the person by the rule " + rules.map(\.rawValue).sorted().joined(separator: ", ")
    case .count(let key, let range): "\(key.words) is \(range.words)"
    default: "everything"
    }
  }
}

extension SearchPhrase {
  fileprivate var words: String { "\"\(text)\"" + (isPrefix ? " or what begins so" : "") }
}

extension TextTest {
  fileprivate var words: String {
    switch self {
    case .anything: "is there"
    case .words(let phrase): "holds \(phrase.words)"
    case .exactly(let phrase): "is exactly \(phrase.words)"
    }
  }
}

extension TagTest {
  fileprivate var words: String {
    switch self {
    case .anything: "is there"
    case .tree(let tag): "is \(tag) or below it"
    case .exactly(let tag): "is exactly \(tag)"
    case .beginning(let tag): "begins with \(tag)"
    }
  }
}

extension PropertyTest {
  fileprivate var words: String {
    switch self {
    case .text(let test): return test.words
    case .days(let days): return "is a day \(days.words)"
    case .numeral(let number, let test):
      return "is the number \(NumberRange.written(number)), or text that \(test.words)"
    case .number(let range): return "is a number " + range.words
    case .length(let range): return "is a length of time, \(range.words) minutes"
    }
  }
}

extension NumberRange {
  fileprivate var words: String {
    let low = low == -.infinity ? nil : (includesLow ? "at least" : "above", low)
    let high = high == .infinity ? nil : (includesHigh ? "at most" : "below", high)
    let bounds = [low, high].compactMap { $0 }.map { "\($0.0) \(Self.written($0.1))" }
    return bounds.joined(separator: " and ")
  }

  fileprivate static func written(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

extension QueryCondition.KindName {
  fileprivate var words: String {
    switch self {
    case .note(.note): "a plain note"
    case .note(let kind):
      "\("aeiou".contains(kind.rawValue.prefix(1)) ? "an" : "a") \(kind.rawValue)"
    case .stub: "a person without a note"
    }
  }
}

extension ClosedRange<CivilDate> {
  fileprivate var words: String {
    switch (lowerBound, upperBound) {
    case (.earliest, .latest): "known"
    case (.earliest, let last): "not after \(last)"
    case (let first, .latest): "not before \(first)"
    case (let first, let last): first == last ? "\(first)" : "from \(first) to \(last)"
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    upperBound == .max
      ? "\(lowerBound) or more"
      : lowerBound == upperBound ? "\(lowerBound)" : "from \(lowerBound) to \(upperBound)"
  }
}

extension QueryCondition.DayKey {
  fileprivate var words: String {
    switch self {
    case .last: "the day of the last word between you"
    case .next: "the day on which the next obligation falls due"
    case .cold: "the day since which the trail has been cold"
    case .modified: "the day on which the file was changed"
    case .fact(let verb): "a day of \"\(verb.rawValue)\""
    }
  }
}

extension QueryCondition.CountKey {
  fileprivate var words: String {
    switch self {
    case .named: "the number of people they named"
    case .namedBy: "the number of people who named them"
    case .chainDepth: "the number of steps from you"
    case .degree: "the number of links"
    case .openTasks: "the number of open tasks"
    case .words: "the number of words"
    }
  }
}

extension QueryCondition.GraphStep {
  fileprivate var words: String {
    switch self {
    case .named: "it named"
    case .namedBy: "it was named by"
    case .chainOf: "it is in the chain below"
    case .chainTo: "it is in the chain above"
    case .linksTo: "it links to"
    case .linkedFrom: "it is linked from"
    case .within(let steps): "it is at most \(steps) links from"
    case .metWith: "it was in a talk with"
    case .role(let role): "its \(role.rawValue) is"
    }
  }
}
