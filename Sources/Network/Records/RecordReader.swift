package import NoteSyntax

/// Gives a parsed note its meaning: its kind, typed values, statements and commitments, every name
/// in it still unresolved.
///
/// A pure function of the note, its path and the settings.
package struct RecordReader: Sendable {
  let settings: Settings
  /// The owner's name as links are compared.
  private let me: NameKey?

  package init(settings: Settings) {
    self.settings = settings
    me = settings.me.map { NameKey($0) }
  }

  package func record(of note: Note, in source: SourceText, at path: VaultPath) -> NoteRecord {
    let note = note.withEachKeyOnce(settings.keys)
    var draft = RecordDraft(
      note: note, source: source, path: path, keys: settings.keys,
      folders: settings.folders,
      me: me)
    let kind = draft.readKind()
    draft.fields = Fields(of: kind, in: note.frontMatter, source, settings.keys, &draft.diagnostics)
    draft.record.kind = kind
    if note.frontMatter.span == nil { draft.reportUnopenedKeys() }
    draft.reportFencedKeys()
    draft.record.name = ComposedText.of(draft.fields.name ?? String(path.stem))
    draft.record.aliases = draft.fields.texts("aliases")
    draft.reportAliasesInOneText()
    switch kind {
    case .contact: draft.readContact()
    case .interview: draft.readInterview()
    case .organization: draft.record.isTarget = draft.fields.flag("target") ?? false
    case .opportunity: draft.readOpportunity()
    case .field, .questions, .note: break
    }
    draft.readRemainingLinks()
    draft.readLog()
    draft.readTasks()
    draft.readContents()
    draft.finish()
    return draft.record
  }
}

/// A record while it is being read.
struct RecordDraft {
  let note: Note
  let source: SourceText
  /// `keys` and `folders` of the settings.
  let keys: [String: String]
  let folders: [String: NoteKind]
  var record: NoteRecord
  var fields = Fields()
  var mentions: MentionList
  var diagnostics: [Diagnostic]
  /// Whom the note's log and tasks concern: the contact itself, or everybody in `with`.
  var subjects: [Reference] = []

  init(
    note: Note, source: SourceText, path: VaultPath, keys: [String: String],
    folders: [String: NoteKind], me: NameKey?
  ) {
    self.note = note
    self.source = source
    self.keys = keys
    self.folders = folders
    record = NoteRecord(path: path, kind: .note, name: "")
    mentions = MentionList(source: source, me: me, usualCount: note.body.links.count + 3)
    diagnostics = note.diagnostics
  }

  /// `kind:`, else `type:`, else the folder, else a plain note.
  mutating func readKind() -> NoteKind {
    for key in ["kind", "type"] {
      let properties = note.frontMatter.properties
      guard
        let index = properties.indices.first(where: { index in
          let folded = properties[index].key.folded
          return (keys[folded] ?? folded) == key
        })
      else { continue }
      let words = properties[index].value.kindWords
      let kinds = words.compactMap { NoteKind.synonyms[PropertyKey.fold($0)] }
      // A list may hold words of other tools, but not two of kith's.
      if let kind = kinds.first, kinds.allSatisfy({ $0 == kind }) { return kind }
      guard !words.isEmpty else { continue }
      let written = words.joined(separator: ", ")
      let word = PropertyKey.fold(written)
      // Other tools use `type` for words of their own; only a slip of ours is worth a word.
      let near = NearName.of(word, among: NoteKind.allCases.map(\.rawValue))
      if key == "kind" || near != nil {
        diagnostics.append(
          RecordMessages.unknownKind(written, near: near, properties[index].value.span))
      }
      if key == "kind" { return .note }
    }
    return NoteKind(ofNoteAt: record.path, folders)
  }

  /// `aliases: Lena Fuchs, Leni` is one alias, and hardly meant so. `Fuchs, Lena` is one.
  mutating func reportAliasesInOneText() {
    guard record.kind != .note, let value = fields.property("aliases")?.value,
      case .scalar(let text, _) = value.content
    else { return }
    let names = text.split(separator: ",").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard names.count > 1, names[0].contains(" ") || names.count > 2 else { return }
    diagnostics.append(RecordMessages.aliasesInOneText(text, names, value.span))
  }

  /// Reports keys that only the fence below them makes look like front matter, where the first is one of
  /// this kind of note.
  mutating func reportUnopenedKeys() {
    guard let key = MissedFence.unopenedKeys(in: source).first, isKnown(key) else { return }
    diagnostics.append(FrontMatterMessages.unopened(key, source))
  }

  /// Reports further front matter, once. Between two rules people write tags and titles for readers, too.
  mutating func reportFencedKeys() {
    guard !diagnostics.contains(where: { $0.code == .unreadFrontMatter }) else { return }
    let key = note.body.fencedKeys.first { isKnown($0) && !["tags", "title"].contains($0.folded) }
    if let key { diagnostics.append(FrontMatterMessages.further(key)) }
  }

  /// Whether a key is one of this kind of note.
  func isKnown(_ key: PropertyKey) -> Bool {
    record.kind.fields[keys[key.folded] ?? key.folded] != nil
  }

  /// Links in keys that no reading has taken, and in the body.
  mutating func readRemainingLinks() {
    for (_, links, role) in fields.allLinks {
      for link in links { _ = mentions.add(link, role) }
    }
    for index in fields.rest {
      let value = note.frontMatter.properties[index].value
      for link in value.writtenLinks { _ = mentions.add(link, .property) }
    }
    for entry in note.body.log {
      for link in entry.links { _ = mentions.add(link, .log) }
    }
    for task in note.body.tasks {
      for link in task.links { _ = mentions.add(link, .task) }
    }
    for link in note.body.links { _ = mentions.add(link, .body) }
  }

  func position(_ span: SourceSpan) -> SourcePosition { source.position(of: span.start) }

  /// Whether who is named is neither the vault's owner nor `subject`, who names them, by the same words.
  /// If not, that is reported, and makes no edge. Whether the contact is meant whose note it is depends
  /// on who else has the name.
  mutating func isAnother(_ named: Int, than subject: Reference = .thisNote) -> Bool {
    let mention = mentions.mentions[named]
    if mentions.isMe(named) {
      diagnostics.append(RecordMessages.namesMe(mention.link))
      return false
    }
    guard case .mention(let index) = subject, mentions.mentions[index].target == mention.target
    else { return true }
    diagnostics.append(
      .namesThemselves(mention.link.target, mention.link.span))
    return false
  }

  /// Puts what was collected into the record.
  mutating func finish() {
    record.mentions = mentions.mentions
    guard !diagnostics.isEmpty else { return }
    let ofPlain = PlainNoteFindings(note: note, source: source)
    record.diagnostics = diagnostics.filter { record.kind != .note || ofPlain.reports($0) }
      .sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    record.positions = record.diagnostics.map { position($0.span) }
  }
}

extension PropertyValue {
  /// What a value may say of the kind of a note: its words, or the names of what it links.
  fileprivate var kindWords: [String] {
    elements.compactMap { value in
      switch value.content {
      case .scalar(let text, _): text.withLinkNames
      case .link(let link): link.name
      case .null, .list, .mapping: nil
      }
    }
  }
}

extension RecordReader {
  /// What stands for a file that could not be read: its name, its kind by the folder, and why nothing
  /// else is known.
  package func unreadable(_ path: VaultPath, _ message: String, remedy: String) -> NoteRecord {
    let kind = NoteKind(ofNoteAt: path, settings.folders)
    var record = NoteRecord(path: path, kind: kind, name: String(path.stem))
    if kind == .contact { record.contact = ContactAttributes() }
    record.diagnostics = [
      Diagnostic(.unreadableFile, .at(0), message, remedy: remedy)
    ]
    record.positions = [SourcePosition(line: 1, column: 1)]
    return record
  }
}
