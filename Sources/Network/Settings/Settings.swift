package import NoteSyntax

/// What `kith.yaml` decides; an empty file decides nothing, and every value has its default here.
package struct Settings: Hashable, Sendable {
  /// The owner's own name, so that a note about a group talk may list them.
  package var me: String?
  /// The kind of the notes in a folder, by its path from the vault's root as a `NameKey`; the
  /// innermost folder counts. The usual names, and what the file adds.
  package var folders: [String: NoteKind] = Settings.usualFolders
  /// The folders that the file names, as written, each with its place in it.
  package var ownFolders: [PlacedText] = []
  /// The user's own keys for kith's: folded key written -> folded key meant. A key that is kith's by
  /// its name and means something else here, `role: none`, is meant as `own.role`, which is none of
  /// kith's.
  package var keys: [String: String] = [:]
  /// Patterns of paths left out of the vault, each with its place in the file.
  package var ignore: [PlacedText] = []
  package var phase: Phase = .explore
  package var phaseSince: CivilDate?
  package var profile: Profile?
  package var weeklyAsks: Int?
  package var weeklyMeetings: Int?
  /// How long to ask for; 30 minutes unless set.
  package var duration = Term(30, .minutes)
  package var resume: ResumeTime = .end
  package var calendar = BusinessCalendar()
  /// Terms of the rules, where the vault overrides them.
  package var due: [RuleName: TermSetting] = [:]
  /// Saved queries by name.
  package var queries: [String: SavedQuery] = [:]

  /// What a key means under `keys:` that has nothing to do with kith's of that name.
  static let noKey = "none"
  /// Before the name of such a key, where its values are looked for.
  static let ownPrefix = "own."

  package init() {}

  /// The phase on a day: whoever applies since then was exploring before.
  package func phase(on day: CivilDate) -> Phase {
    if let phaseSince, day < phaseSince { .explore } else { phase }
  }

  /// Since when you look for a post, and no longer for advice alone; nil before, and where the
  /// settings do not say since when.
  package var applyingSince: CivilDate? { phase == .apply ? phaseSince : nil }

  package static let usualFolders: [String: NoteKind] = [
    "contacts": .contact, "people": .contact,
    "interviews": .interview, "meetings": .interview,
    "organizations": .organization, "companies": .organization,
    "opportunities": .opportunity, "jobs": .opportunity,
    "fields": .field,
  ]

  /// What is written in the file, and where.
  package struct PlacedText: Hashable, Sendable {
    package var text: String
    package var span: SourceSpan
  }

  /// A query that has a name; whether it can be understood depends on the notes.
  package struct SavedQuery: Hashable, Sendable {
    package var text: String
    /// Where it stands, in quotes or not.
    package var span: SourceSpan
  }

  package enum Phase: String, CaseIterable, Sendable { case explore, apply }
  package enum Profile: String, CaseIterable, Sendable {
    case student, changer, senior, relocating
  }
  /// When the résumé is offered in a talk.
  package enum ResumeTime: String, CaseIterable, Sendable { case end, start, never, after }
}
