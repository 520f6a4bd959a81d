import NoteSyntax

/// What a note is. The raw value is what `kind:` says and what JSON and the index store.
package enum NoteKind: String, CaseIterable, Sendable {
  case contact, interview, organization, opportunity, field, questions
  /// Anything else: indexed for links, tasks and search, and never complained about.
  case note

  /// Whether somebody may be meant by a note of this kind. A plain note may be of a person: nothing
  /// says that it is not.
  package var mayBePerson: Bool { self == .contact || self == .note }

  /// The kind of a note that does not say itself what it is: by the innermost of its folders that
  /// gives one.
  ///
  /// - Parameter folders: those of the settings.
  init(ofNoteAt path: VaultPath, _ folders: [String: NoteKind]) {
    var folder = path.folder
    while !folder.isEmpty {
      if let kind = folders[NameKey(folder).text] {
        self = kind
        return
      }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    self = .note
  }

  /// Other words for it that `kind:` and `type:` take.
  package static let synonyms: [String: NoteKind] = [
    "contact": .contact, "person": .contact, "people": .contact, "contacts": .contact,
    "interview": .interview, "meeting": .interview, "interviews": .interview,
    "organization": .organization, "organisation": .organization, "company": .organization,
    "organizations": .organization, "opportunity": .opportunity, "job": .opportunity,
    "opportunities": .opportunity, "field": .field, "fields": .field, "questions": .questions,
    "note": .note,
  ]
}
