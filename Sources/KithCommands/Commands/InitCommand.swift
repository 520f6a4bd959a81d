import ArgumentParser
import NoteSyntax
import Presentation
import VaultFiles

struct InitCommand: KithCommand {
  static let formats: [OutputFormat] = [.text]

  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a vault: settings, folders, templates, a question bank.",
    discussion: """
      A folder with something in it gets a file kith.yaml and nothing else.

      EXAMPLES:
        kith init notes && cd notes && git init
        cd ~/Notes && kith init      a vault of notes that are there already

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The folder; this one unless given.", completion: .directory)
  var folder: String?

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    let folder = folder ?? session.options.vault ?? "."
    guard !folder.isEmpty else {
      throw CommandError.usage(
        "init: the name of the folder is empty", remedy: "`kith init .` begins a vault here")
    }
    let whole = try PathText.absolute(folder, from: session.environment.workingDirectory)
    // Whoever asks for its end gets a whole vault, or none.
    session.environment.whenAskedToEnd {}
    // As it is spoken of: `.` is this folder.
    let path = "/" + whole.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    func written(_ files: [VaultScaffold.File]) -> [NewVault.File] {
      files.map { ($0.path, Array($0.text.utf8)) }
    }
    let isFilled = try NewVault.make(
      at: path, files: written(VaultScaffold.files), folders: VaultScaffold.folders,
      settings: written(VaultScaffold.settings))
    let files = isFilled ? VaultScaffold.settings : VaultScaffold.files
    let folders = isFilled ? [] : VaultScaffold.folders
    var lines = files.map { StyledText($0.path.text, .path) }
    lines += folders.map { StyledText($0.text + "/", .path) }
    session.print(
      Document([
        .paragraph(
          isFilled
            ? "\(folder, .path) is a vault now, and nothing else in it has changed:"
            : "A new vault in \(folder, .path):"),
        .bullets(lines), .blank,
        .paragraph(
          isFilled
            ? "Say in it which of your folders hold contacts, if not contacts/ or people/. Then `kith`."
            : "Write a note for somebody you know into contacts/, and what passed between you into its log. Then `kith`."
        ),
      ]))
    return .done
  }
}
