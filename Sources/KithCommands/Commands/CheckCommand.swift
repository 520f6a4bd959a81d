import ArgumentParser
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

struct CheckCommand: KithCommand {
  static let formats: [OutputFormat] = .ofTables

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every problem in the vault, with its place and a remedy.",
    discussion: """
      Exits with 1 if there is any error; warnings and hints are not errors.

      EXAMPLES:
        kith check                   all of them, each with its line
        kith check --errors          only the errors
        kith check contacts/*.md     only what is wrong in these notes
        vim -q <(kith check)         as a quickfix list
        kith check --group code --count

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "Only what is wrong in these notes; in all unless given.", valueName: "note"),
    completion: .of(.notes))
  var notes: [String] = []

  @Flag(help: "Leave out warnings and hints.")
  var errors = false

  @OptionGroup(title: "SHAPE") var shape: ShapeOptions

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    let vault = try session.open()
    var (findings, asked, noContacts) = try vault.index.read { reader in
      let reading = QueryReading(
        session: session, settings: vault.settings, reader: reader, warn: { _ in })
      let check = VaultCheck(
        vault: vault, reader: reader, today: max(session.today, session.clockDay),
        queries: try reading.context())
      let asked = try self.asked(in: vault, of: session, reader)
      return (try check.findings(), asked, try NoContacts.words(reader))
    }
    if let lack = vault.tree.lack { throw lack }
    for path in asked.others {
      session.warn("kith: \(path) is no note of the vault, and not looked at")
    }
    if !notes.isEmpty { findings.removeAll { !asked.paths.contains($0.path) } }
    if errors { findings.removeAll { $0.severity != .error } }
    let count = notes.isEmpty ? try vault.index.counts.notes : asked.paths.count
    var view = CheckView(
      findings: findings, place: "\(count) note\(count == 1 ? "" : "s")",
      noContacts: notes.isEmpty ? noContacts : nil)
    guard try session.isOwnPage(shape) else {
      session.print(
        try session.laidOut(
          view.table, shape, schema: "kith.check-table.v1", of: vault.root, nothing: "No problem."
        ).text)
      return findings.contains { $0.severity == .error } ? .negative : .done
    }
    view.shown = try session.rows(of: view.table, shape)?.map { findings[$0] }
    switch format {
    case .json:
      session.print([
        "schema": "kith.check.v1", "today": JSONValue(session.today), "rows": view.json,
      ])
    default: session.print(view.document(isTerminal: session.style.isTerminal))
    }
    return findings.contains { $0.severity == .error } ? .negative : .done
  }

  /// The paths of the notes that are asked for, and of what is there and is no note, as a template, which
  /// is passed over: whatever a commit holds may be asked for.
  private func asked(in vault: OpenVault, of session: Session, _ reader: IndexReader) throws -> (
    paths: Set<String>, others: [String]
  ) {
    let finder = PersonFinder(reader: reader)
    var paths: Set<String> = []
    var others: [String] = []
    for typed in notes {
      let isSettings =
        vault.root.vaultPath(of: typed, from: session.environment.workingDirectory)?.text
        == VaultRoot.marker
      let name = isSettings ? VaultRoot.marker : try session.named(typed, in: vault)
      if name == VaultRoot.marker {
        paths.insert(name)
      } else if let path = VaultPath(name), vault.tree.holdsFile(at: path),
        try reader.node(at: path) == nil
      {
        others.append(name)
      } else if let path = try finder.note(name).path {
        paths.insert(path.text)
      } else {
        throw PersonFinder.noNote(at: typed)
      }
    }
    return (paths, others)
  }
}
