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
      The folder must be new or empty: nothing that is there is touched.

      EXAMPLE:
        kith init notes && cd notes && git init

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The folder; this one unless given.", completion: .directory)
  var folder: String?

  func run(in session: Session) throws -> ExitStatus {
    _ = try session.format(among: Self.formats)
    let folder = folder ?? session.options.vault ?? "."
    let whole = PathText.joined(session.environment.workingDirectory, folder)
    // As it is spoken of: `.` is this folder.
    let path = "/" + whole.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    try NewFolder.make(path)
    let writer = try AtomicWriter(in: path)
    for file in VaultScaffold.files {
      if let parent = VaultPath(String(file.path.folder)) { try writer.createFolder(parent) }
      try writer.create(file.path, Array(file.text.utf8))
    }
    for name in VaultScaffold.folders { try writer.createFolder(name) }
    var lines = VaultScaffold.files.map { StyledText($0.path.text, .path) }
    lines += VaultScaffold.folders.map { StyledText($0.text + "/", .path) }
    session.print(
      Document([
        .paragraph("A new vault in \(folder, .path):"), .bullets(lines), .blank,
        .paragraph(
          "Write a note for somebody you know into contacts/, and what passed between you into its log. Then `kith`."
        ),
      ]))
    return .done
  }
}
