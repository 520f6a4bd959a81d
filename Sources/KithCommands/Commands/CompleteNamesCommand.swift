import ArgumentParser
import Network
import NoteSyntax
import VaultFiles
import VaultIndex

/// Names for completion scripts, from the index as it is: nothing is walked, made or written, and
/// any trouble means no names and no word.
struct CompleteNamesCommand: KithCommand {
  static let formats: [OutputFormat] = [.text]

  static let configuration = CommandConfiguration(
    commandName: "complete-names", abstract: "Names for completion scripts.",
    shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "What to name.")
  var kinds: [NameKind]

  func run(in session: Session) throws -> ExitStatus {
    let shell = session.environment.variables["SAP_SHELL"] ?? ""
    let names = (try? names(in: session)) ?? []
    var known: Set<String> = []
    let lines = names.filter { known.insert($0).inserted }
      .compactMap { ShellWord.line($0, for: shell) }
    session.print(lines.joined())
    return .done
  }

  private func names(in session: Session) throws -> [String] {
    let root = try session.locate()
    let queries =
      kinds.contains(.queries)
      ? Settings.read(try SettingsFile.read(in: root)).settings.queries.keys.sorted()
        .map { "@" + $0 } : []
    let location = try CacheLocation(
      of: root, environment: session.environment.variables,
      workingDirectory: session.environment.workingDirectory)
    guard let index = VaultIndex.asIs(at: location.file) else { return queries }
    return try index.read { reader in
      try queries + kinds.flatMap { try $0.names(reader) }
    }
  }
}
