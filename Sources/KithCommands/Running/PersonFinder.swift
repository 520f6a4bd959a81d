import Network
import NoteSyntax
import VaultIndex

/// Finds whom or what somebody means by a name typed on the command line: by the rules for links,
/// then by the beginnings of words, so that `ana` finds Ana Ruiz while there is only one Ana.
struct PersonFinder {
  let reader: IndexReader
  /// Tells the user whom a name was taken for, where others bear it too.
  var warn: (String) -> Void = { _ in }

  /// A person. Throws with the near names, or with the list of those who fit.
  func person(_ typed: String) throws -> NodeRow {
    // As it stands in a note, brackets and all, is as good.
    let typed = typed.withLinkTargets
    let target = LinkTarget(typed)
    // Nothing fits everybody.
    guard !target.key.isEmpty else {
      throw CommandError.usage("there is no name in \"\(typed)\"", remedy: "write whom you mean")
    }
    if let node = try exact(target, typed, kinds: [.contact]) {
      // Who writes the path or the organization knows of the others.
      if target.folders.isEmpty, target.qualifier == nil { try warnOfNamesakes(of: node) }
      return node
    }
    // A plain note is of a person if anything is said of them.
    if let node = try exact(target, typed, kinds: [.note]),
      try reader.hasStanding(node.id)
    {
      return node
    }
    if let stub = try reader.stub(of: target.key) { return stub }
    let names = try reader.personNames()
    // A path is no beginning of a name.
    let fitting =
      target.isBare ? Set(names.filter(NameBeginnings(target.key).fit)).sorted() : []
    if fitting.count == 1, let name = fitting.first, name != typed { return try person(name) }
    if fitting.isEmpty {
      if let node = try exact(target, typed, kinds: NoteKind.allCases), let kind = node.kind {
        throw CommandError(
          "\"\(node.name)\" is not a person, but a note of the kind \(kind.rawValue)",
          remedy: "`kith links` shows any note's links", status: .noInput)
      }
      if !target.isBare { throw Self.noNote(at: typed) }
      throw CommandError(
        "nobody is called \"\(typed)\"",
        remedy: Self.suggestion(typed, names) ?? "`kith chain` lists everybody", status: .noInput)
    }
    throw CommandError(
      "\"\(typed)\" fits several people: \(Self.list(fitting))",
      remedy: "write more of the name", status: .noInput)
  }

  /// A person, or the note of a talk, by its path or its name.
  func personOrInterview(_ typed: String) throws -> NodeRow {
    let target = typed.withLinkTargets
    if let note = try exact(LinkTarget(target), target, kinds: [.interview]) { return note }
    return try person(typed)
  }

  /// Any note, by its path, by a name, or by the beginnings of one's words.
  func note(_ typed: String) throws -> NodeRow {
    if let path = VaultPath(typed), let node = try reader.node(at: path) { return node }
    let typed = typed.withLinkTargets
    let target = LinkTarget(typed)
    if let node = try exact(target, typed, kinds: NoteKind.allCases) {
      if node.kind == .contact, target.folders.isEmpty, target.qualifier == nil {
        try warnOfNamesakes(of: node)
      }
      return node
    }
    guard target.isBare else { throw Self.noNote(at: typed) }
    let key = target.key
    let beginnings = NameBeginnings(key)
    let people = try reader.personNames()
    // A person comes before a note of another kind.
    if key.isEmpty || people.contains(where: beginnings.fit) { return try person(typed) }
    let names = Set(try NoteKind.allCases.flatMap { try reader.names(of: $0) }).sorted()
    let fitting = names.filter(beginnings.fit)
    if fitting.count == 1, let name = fitting.first,
      let node = try exact(LinkTarget(name), name, kinds: NoteKind.allCases)
    {
      return node
    }
    throw fitting.isEmpty
      ? CommandError(
        "neither a note nor a person is called \"\(typed)\"",
        remedy: Self.suggestion(typed, names + people)
          ?? "`kith find --columns name,path` lists all", status: .noInput)
      : CommandError(
        "\"\(typed)\" fits several notes: \(Self.list(fitting))",
        remedy: "write more of the name, or the path", status: .noInput)
  }

  static func noNote(at path: String) -> CommandError {
    CommandError(
      "no note lies at \"\(path)\"", remedy: "`kith find --columns name,path` lists all",
      status: .noInput)
  }

  private static func suggestion(_ typed: String, _ names: [String]) -> String? {
    NearName.of(typed, amongWordsOf: names).map { "did you mean \"\($0)\"?" }
  }

  private func warnOfNamesakes(of node: NodeRow) throws {
    let others = try reader.nameEntries(under: [NameKey(node.name)])
      .filter { $0.node != node.id && $0.kind == .contact }
    guard let path = node.path, !others.isEmpty else { return }
    warn("kith: \(path.text) is meant; of the same name: \(Self.list(others.map(\.path.text)))")
  }

  func exact(_ target: LinkTarget, _ typed: String, kinds: [NoteKind]) throws -> NodeRow? {
    // As if the link stood at the vault's root.
    guard let here = VaultPath("kith.yaml") else { return nil }
    let entries = try reader.nameEntries(under: target.lookupKeys)
      .filter { kinds.contains($0.kind) }
    let found = Resolver.resolve(target, written: typed, from: here, among: entries)
    switch found.resolution {
    case .note(let entry, _): return try reader.nodes([entry.node])[entry.node]
    case .none: return nil
    case .ambiguous:
      throw CommandError(
        "\"\(typed)\" is the name of several: \(Self.list(found.alternatives))",
        remedy: "give the path, or `Name (Organization)`", status: .noInput)
    }
  }

  static func list(_ names: [String]) -> String { list(names.prefix(6), of: names.count) }

  /// The paths of notes among which a rule chose, of which there may be thousands.
  static func list(_ notes: Alternatives) -> String {
    list(notes.prefix(6).map(\.path.text), of: notes.count)
  }

  private static func list(_ names: some Collection<String>, of count: Int) -> String {
    let shown = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return count > names.count ? shown + " and \(count - names.count) more" : shown
  }
}
