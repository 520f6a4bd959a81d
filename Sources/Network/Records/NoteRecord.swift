package import NoteSyntax

/// What one note means, before any name in it is resolved: the step between a file's syntax and
/// the facts of the network.
package struct NoteRecord: Sendable {
  package var path: VaultPath
  package var kind: NoteKind
  /// The `name:` of the note, else its file's name.
  package var name: String
  package var aliases: [String] = []
  /// The interview's day, or nil.
  package var date: CivilDate?
  /// Of an interview only.
  package var interview: InterviewContent?
  /// Every reference to another note or person, in the order of their places.
  package var mentions: [Mention] = []
  package var statements: [StatedFact] = []
  package var commitments: [Commitment] = []
  /// Of a contact only.
  package var contact: ContactAttributes?
  /// Of an organization only: `target: yes`.
  package var isTarget = false
  /// Of an opportunity only.
  package var opportunity: OpportunityContent?
  /// Of an opportunity only: when you accepted it.
  package var accepted: AcceptedDay?
  /// All of its front matter, in the order written.
  package var properties: [PropertyEntry] = []
  package var tasks: [NoteTask] = []
  package var tags: [NoteTag] = []
  package var headings: [String] = []
  /// Of its body.
  package var wordCount = 0
  package var diagnostics: [Diagnostic] = []
  /// Where each of `diagnostics` is.
  package var positions: [SourcePosition] = []

  package init(path: VaultPath, kind: NoteKind, name: String) {
    self.path = path
    self.kind = kind
    self.name = name
  }
}

/// A reference as written, and what it stands for in its note.
package struct Mention: Hashable, Sendable {
  /// What the reference is there for.
  package enum Role: String, CaseIterable, Sendable {
    case body
    case log
    case task
    case with
    /// Somebody of `with` under a key that says something of them alone, as `thanked`.
    case attendee
    case referral
    case referredBy = "referred_by"
    case knows
    case organization
    case formerly
    case field
    case opportunity
    case from
    /// A link in any other key.
    case property

    /// Whether who stands here and has no note is a stub: somebody without a note yet.
    package var wantsPerson: Bool {
      switch self {
      case .with, .referral, .referredBy, .knows, .from: true
      default: false
      }
    }
  }

  package var role: Role
  package var link: Link
  /// The link's target, taken apart.
  package var target: LinkTarget
  package var position: SourcePosition
  /// Whether it names a person by its role or by the log line it stands in.
  package var wantsPerson: Bool

  package init(
    role: Role, link: Link, target: LinkTarget, position: SourcePosition, wantsPerson: Bool
  ) {
    self.role = role
    self.link = link
    self.target = target
    self.position = position
    self.wantsPerson = wantsPerson
  }
}

/// Whom a statement is about: the contact whose note it is, or a mention by its index in the note.
package enum Reference: Hashable, Sendable {
  case thisNote
  case mention(Int)
}

/// A dated fact about one person, as one line of one note states it, names unresolved.
package struct StatedFact: Hashable, Sendable {
  package var subject: Reference
  /// Nil for what is known without its day; it precedes everything dated.
  package var date: CivilDate?
  package var time: ClockTime?
  package var verb: LogVerb
  package var channel: String?
  package var appointment: Appointment?
  /// The other person of `named` and `introduced`.
  package var about: Reference?
  package var useName: Bool?
  package var introduction: NamedPerson.Introduction?
  package var rule: RuleName?
  package var text = ""
  /// Of a meeting that an interview note without `status` implies by its date alone.
  package var isImplied = false
  package var position: SourcePosition

  package init(
    subject: Reference, date: CivilDate?, verb: LogVerb, position: SourcePosition
  ) {
    self.subject = subject
    self.date = date
    self.verb = verb
    self.position = position
  }
}

/// Something to come that a note asks for: a task, or an explicit next date.
package struct Commitment: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A task of yours.
    case promise
    /// A task of theirs, tagged `#waiting`.
    case waiting
    /// `follow_up:`.
    case followUp = "follow_up"
  }

  package var kind: Kind
  package var subject: Reference
  /// In a group, those whom the task links: where they were there, it is theirs alone.
  package var linked: [Reference] = []
  package var due: CivilDate?
  /// The interview's day, from which an undated task counts; nil elsewhere.
  package var madeOn: CivilDate?
  /// False once the box is checked or the task dropped.
  package var isOpen: Bool
  package var doneOn: CivilDate?
  package var text: String
  package var position: SourcePosition

  package init(
    kind: Kind, subject: Reference, due: CivilDate?, madeOn: CivilDate?, isOpen: Bool,
    doneOn: CivilDate?, text: String, position: SourcePosition
  ) {
    self.kind = kind
    self.subject = subject
    self.due = due
    self.madeOn = madeOn
    self.isOpen = isOpen
    self.doneOn = doneOn
    self.text = text
    self.position = position
  }
}

extension Commitment {
  /// Whether it is to `person`, who was there, once it is known whom its links mean.
  ///
  /// - Parameters:
  ///   - node: whom a reference means; nil where that is nobody.
  ///   - isPresent: whether somebody was there.
  package func isTo(
    _ person: NodeID, meaning node: (Reference) -> NodeID?, isPresent: (NodeID) -> Bool
  ) -> Bool {
    guard !linked.isEmpty else { return true }
    let present = linked.compactMap(node).filter(isPresent)
    return present.isEmpty || present.contains(person)
  }
}
