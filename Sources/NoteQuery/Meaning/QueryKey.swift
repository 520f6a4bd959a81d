/// The keys that kith itself gives a meaning to. Every other key is one of the front matter.
///
/// `-`, `_` and case do not matter in what is typed: `named_by` is `named-by`.
package enum QueryKey: String, CaseIterable, Sendable {
  case kind, name, path, tag, `in`, heading
  case state, cold, last, next, owed
  case asked, replied, met, declined
  case named
  case namedBy = "named-by"
  case chainOf = "chain-of"
  case chainTo = "chain-to"
  case chainDepth = "chain-depth"
  case linksTo = "links-to"
  case linkedFrom = "linked-from"
  case within, degree
  case worksAt = "works-at"
  case workedAt = "worked-at"
  case metWith = "met-with"
  case openTasks = "open-tasks"
  case words, modified

  /// What it takes.
  package enum Kind: Hashable, Sendable {
    case kind, text, path, field, heading, state, day, rule, count
    /// A name, or a query in braces.
    case nodes
    /// A number of people; or a name, or a query in braces.
    case nodesOrCount
    case steps
  }

  package var kind: Kind {
    switch self {
    case .kind: .kind
    case .name, .tag: .text
    case .path: .path
    case .in: .field
    case .heading: .heading
    case .state: .state
    case .cold, .last, .next, .asked, .replied, .met, .declined, .modified: .day
    case .owed: .rule
    case .named, .namedBy: .nodesOrCount
    case .chainOf, .chainTo, .linksTo, .linkedFrom, .worksAt, .workedAt, .metWith: .nodes
    case .within: .steps
    case .chainDepth, .degree, .openTasks, .words: .count
    }
  }

  /// What a name behind it must be the name of; nil where it takes none.
  package var nameScope: QueryContext.NameScope? {
    switch kind {
    case .nodes, .nodesOrCount, .steps: break
    default: return nil
    }
    switch self {
    case .worksAt, .workedAt: return .organization
    case .linksTo, .linkedFrom, .within: return .anything
    default: return .person
    }
  }

  /// What it is of a note or person, as help and guide say it.
  package var meaning: String {
    switch self {
    case .kind:
      "contact, interview, organization, opportunity, field, questions, note; stub; person"
    case .name: "the name, or one of the aliases"
    case .path: "the note's path; `*` stands for anything"
    case .tag: "a tag, in the front matter or the text: `area` finds `#area` and `#area/grid`"
    case .in: "where the words behind it are looked for: name, heading, property, body"
    case .heading: "words in a heading; it takes words alone"
    case .state: "how things stand with a person: not-asked, asked, replied, booked, met, ..."
    case .cold: "the day since which the trail to a person has been cold"
    case .last: "the day of the last word between you"
    case .next:
      "the day on which the next obligation to a person falls due, of those that `snooze` does not hide"
    case .owed: "a rule by which something is due to a person, today or since an earlier day"
    case .asked: "a day on which you asked for a conversation"
    case .replied: "a day on which they answered"
    case .met: "a day on which you met"
    case .declined: "a day on which they declined"
    case .named: "who named this person; or how many people this person named"
    case .namedBy: "who was named by this person; or how many named them"
    case .chainOf: "everybody below this person in the chains of referrals"
    case .chainTo: "everybody above this person in the chains of referrals"
    case .chainDepth:
      "the fewest steps from you along the namings: 1 for whom nobody named; none where people only named each other"
    case .linksTo: "what links to this note"
    case .linkedFrom: "what this note links to"
    case .within: "what is at most so many links from this note: `within:2:\"Ana Ruiz\"`"
    case .degree: "how many notes and people it is linked with, either way"
    case .worksAt: "who works at this organization"
    case .workedAt: "who formerly worked at this organization"
    case .metWith: "who was in a talk together with this person, which took place"
    case .openTasks: "how many open tasks are in the note or concern the person"
    case .words:
      "how many words the note's body has: what stands between blanks, with a letter or a digit"
    case .modified: "the day on which the file was last changed"
    }
  }

  /// The key of what was typed; nil for one of the front matter.
  package init?(typed: String) {
    let words = typed.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    // As the front matter has it, and as the column is called.
    self.init(rawValue: words == "tags" ? Self.tag.rawValue : words)
  }
}
