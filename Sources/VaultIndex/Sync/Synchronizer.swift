import GRDB
import Network
import NoteSyntax
import VaultFiles

/// Brings an index up to date with the notes, within one write transaction.
///
/// Only files whose fingerprints changed are read, and only people whom a change concerns are
/// judged again. A note also counts as changed when a name it mentions is given, taken away or
/// moved by another: what it says then means something else.
final class Synchronizer {
  private let db: Database
  private let stream: RecordStream
  private var files: FileWriter
  private let notes: NoteWriter
  private let stored: StoredNotes
  private let numbers: NodeNumbers
  private var pending = PendingMeanings()
  /// Every name of the vault, gathered in a first load.
  private var allNames = GatheredNames()
  private var concern = Concern()
  /// What changed notes said before, of those that may say the same.
  private var former: [NodeID: Former] = [:]
  private let targets: TargetTable
  private let links: ConcernLinks
  private var touched: TouchedNames
  private var written: Set<NodeID> = []
  private(set) var counts = SyncCounts()
  private let progress: (Int, Int) -> Void
  /// When the walk began; see `Listing.startedAt`.
  private let startedAt: Int64
  /// Takes in the words of a first load: the tables were empty then, and have no indexes yet. Nil for
  /// any other.
  private let textLoad: TextLoad?
  private var isFirstLoad: Bool { textLoad != nil }

  private struct Former {
    var persons: [NodeID]
    /// At which somebody works by the note.
    var targets: Set<NodeID>
    var said: SaidToOthers
  }

  init(
    _ db: Database, source: any NoteSource, reader: RecordReader, startedAt: Int64,
    isFirstLoad: Bool, progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws {
    self.db = db
    self.progress = progress
    self.startedAt = startedAt
    textLoad = isFirstLoad ? try TextLoad(for: db) : nil
    RowsInMemory.add(to: db)
    stream = RecordStream(source: source, reader: reader)
    files = try FileWriter(db, isFirstLoad: isFirstLoad)
    notes = try NoteWriter(db, text: textLoad ?? TextTable(db), isFirstLoad: isFirstLoad)
    stored = try StoredNotes(db)
    targets = TargetTable(db)
    numbers = try NodeNumbers(db)
    links = ConcernLinks(db)
    touched = TouchedNames(db)
  }

  /// Applies changes to an index that holds notes.
  ///
  /// Throws `NodeNumbers.NoRoom` where the notes must be numbered anew: by a first load.
  func apply(_ changes: FileChanges, settings: Settings) throws {
    let acceptances = try Acceptance.fetchAll(db)
    for (path, node) in changes.removed { try remove(path, NodeID(node)) }
    try stream.forEach(changes.candidates) { file in
      let node =
        try file.known.map { NodeID($0.node) } ?? numbers.between(neighborsOf: file.path)
      try take(file, as: node, isNew: file.known == nil)
      showProgress(of: changes.candidates.count)
    }
    try flush()
    try readMentionersOfTouchedNames()
    try rejudgeAffected(by: Judge(settings: settings), acceptances)
    try finish()
  }

  /// Takes in all notes of a vault, for an index that holds none.
  func load(_ files: OrderedFiles, settings: Settings) throws {
    // The workers, and who writes.
    ProcessMemory.share(among: ProcessorCount.active + 1)
    try stream.forEach(files) { file in
      try take(file, as: numbers.following(), isNew: true)
      showProgress(of: files.count)
    }
    try flush()
    textLoad?.end()
    ProcessMemory.giveBack()
    try judgeFirstLoad(by: Judge(settings: settings))
    try textLoad?.copy(to: db)
    try finish()
  }

  private func showProgress(of total: Int) {
    let done = counts.filesRead
    if done % 64 == 0 || done == total { progress(done, total) }
  }

  private func finish() throws {
    try numbers.save(db)
    try files.finish(db)
  }

  private func judgeFirstLoad(by judge: Judge) throws {
    try IndexSchema.createStubIndex(db)
    let names = GatheredNames.InNotes(names: allNames, said: pending.said, notes: pending.notes)
    allNames = GatheredNames()
    guard var shelf = try writeMeanings(consume names, keptOn: CaseShelf(of: pending)).shelf else {
      return
    }
    ProcessMemory.giveBack()
    shelf.finish(acceptances: try Acceptance.fetchAll(db))
    counts.personsJudged = shelf.everybody.count
    let indexes = IndexSchema.noteIndexes.map { sql in { [db] in try db.execute(sql: sql) } }
    try ObligationWriter(db, judge: judge)
      .judge(shelf, meanwhile: [notes.finish] + indexes)
    try IndexSchema.createObligationIndexes(db)
  }

  /// - Parameter acceptances: what they were before.
  private func rejudgeAffected(by judge: Judge, _ acceptances: [Acceptance]) throws {
    try writeChangedMeanings()
    try StubTable.deleteUnmentioned(db, among: concern.people)
    try StubTable.refreshNames(db, among: concern.people)
    try concern.widen(by: links, targets)
    // Everybody hears of a post that is accepted. That is rare, and so is a change to its note.
    let accepted = try Acceptance.fetchAll(db)
    if accepted != acceptances { concern.add(try NodeID.fetchSpokenOf(db)) }
    try ObligationWriter(db, judge: judge).rejudge(concern.people, accepted)
    counts.personsJudged = concern.people.count
  }

  private func remove(_ path: VaultPath, _ node: NodeID) throws {
    touched.touch(try stored.signature(of: node).map(\.key))
    concern.add(try stored.persons(in: node))
    concern.addRenewed(node)
    concern.add(targets: try targets.targets(of: node))
    concern.add(changeFrom: try links.said(in: node), to: SaidToOthers())
    try notes.clear(node)
    try files.delete(path)
    counts.removed += 1
  }

  private func take(_ file: ReadFile, as node: NodeID, isNew: Bool) throws {
    var known = KnownFile(
      node: node.value, fingerprint: file.fingerprint, hash: file.hash,
      isUnsure: file.fingerprint.isRacy(recordedAt: startedAt))
    counts.filesRead += 1
    switch file.content {
    case .unchanged(let isUnsure):
      counts.touched += 1
      known.isUnsure = known.isUnsure || isUnsure
    case .note(let note):
      try write(note, as: node, isNew: isNew)
    case .unreadable(.vanished):
      // Deleted since it was listed. If it comes back, a later walk will find it.
      if !isNew { try remove(file.path, node) }
      return
    case .unreadable(let error):
      if case .outOf = error { throw error }
      // Kept as a note without content, so that it is not forgotten, and tried again next time.
      known.isUnsure = true
      let record = stream.reader.unreadable(file.path, error.message, remedy: error.remedy)
      try write(ReadNote(record, bytes: [], bodyStart: 0), as: node, isNew: isNew)
    }
    try files.write(file.path, known)
    // Of a first load nothing is read until all notes are written.
    if !isFirstLoad { try flush() }
  }

  private func flush() throws {
    try notes.flush()
    try files.flush()
  }

  private func write(_ note: ReadNote, as node: NodeID, isNew: Bool) throws {
    let (record, names) = (note.record, note.names)
    if isNew {
      counts.added += 1
      // In a first load every name is new, and whoever mentions it is read anyway.
      if !isFirstLoad { touched.touch(names.map(\.key)) }
    } else {
      counts.changed += 1
      let former = try stored.signature(of: node)
      touched.touch(record.signature(of: names).symmetricDifference(former).map(\.key))
      self.former[node] = Former(
        persons: try stored.persons(in: node), targets: Set(try targets.targets(of: node)),
        said: try links.said(in: node))
    }
    let isOther = try notes.write(note, as: node, row: numbers.nextTextRow())
    if isFirstLoad { allNames.add(names, of: pending.notes.count) }
    pending.append(note.meaning, of: node)
    // Of a first load everything is written, and everybody judged.
    guard !isFirstLoad else { return }
    written.insert(node)
    if isNew || isOther { concern.addRenewed(node) }
  }

  private func readMentionersOfTouchedNames() throws {
    while !touched.isEmpty {
      let mentioners = try touched.takeMentioners(except: written)
      var index = 0
      // A file that changed in this moment is taken as it is now; if that touches further names,
      // the next round follows them.
      try stream.forEach(mentioners.map(\.file)) { file in
        try take(file, as: mentioners[index].node, isNew: false)
        index += 1
      }
    }
  }

  /// Writes what notes say that were read for a change, and finds out whom that concerns: nobody, where
  /// a note says the same of everybody as before, in the same places.
  private func writeChangedMeanings() throws {
    let read = pending.notes
    let writer = try writeMeanings(NameTable(db, under: pending.lookupKeys), keptOn: nil)
    for note in read where concern.people.contains(note) || writer.differing.contains(note) {
      concern.add([note])
      concern.add(try stored.persons(in: note))
      let former = former[note]
      concern.add(changeFrom: former?.said ?? SaidToOthers(), to: try links.said(in: note))
      guard let former else { continue }
      concern.add(former.persons)
      concern.add(targets: former.targets.symmetricDifference(try targets.targets(of: note)))
    }
  }

  /// Writes what is pending. Of a first load the writer's shelf has what is to be judged.
  private func writeMeanings(
    _ names: consuming some KnownNames, keptOn shelf: consuming CaseShelf?
  ) throws -> MeaningWriter {
    var writer = try MeaningWriter(db, stubs: StubTable(db, numbers: numbers), shelf: shelf)
    let parts = pending.takeParts()
    try writer.write(consume parts, of: pending, names: names)
    pending = PendingMeanings()
    return writer
  }
}
