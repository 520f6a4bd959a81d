import ArgumentParser
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

struct IndexCommand: KithCommand {
  static let formats: [OutputFormat] = [.text, .json]

  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Bring the index up to date, and say what changed.",
    discussion: """
      Every command does so first; this one only says it. The index is a cache outside of the
      vault: it can be deleted at any time.

      EXAMPLES:
        kith index --where           the index's file
        kith index --verify          prove that it says what the notes say

      \(formats.help)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Make the index anew from nothing.")
  var rebuild = false

  @Flag(help: "Compare the index with one made anew; exit with 1 if they differ.")
  var verify = false

  @Flag(help: "How much it holds.")
  var stats = false

  @Flag(name: .customLong("where"), help: "Print the index's path, and do nothing else.")
  var showsPath = false

  func validate() throws {
    if showsPath, rebuild || verify || stats {
      throw ValidationError("--where does nothing but print the path; leave the others out")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    let format = try session.format(among: Self.formats)
    if showsPath {
      session.print(try session.indexPath(of: session.locate()).map { $0 + "\n" } ?? "")
      return .done
    }
    var vault = try session.open(rebuilding: rebuild)
    let differences = verify ? try Self.differences(&vault, in: session) : nil
    let totals = stats ? try vault.index.read { try $0.totals() } : nil
    let view = IndexView(
      counts: try vault.index.counts, totals: totals, differences: differences,
      path: try vault.index.path ?? "memory")
    if format == .json {
      session.print(view.json(today: session.today))
    } else {
      session.print(view.document)
    }
    return differences?.isEmpty == false ? .negative : .done
  }

  /// What the index says otherwise than one made anew.
  ///
  /// Notes that somebody writes to meanwhile are not the same for both. Then the vault is opened and
  /// compared again, a few times.
  private static func differences(
    _ vault: inout OpenVault, in session: Session
  ) throws -> [String] {
    for _ in 0..<3 {
      let differences = try vault.index.differences()
      if differences.isEmpty { return [] }
      let now = try session.open(at: vault.root)
      let isSame =
        try now.listing.summary == vault.listing.summary
        && now.settingsText.bytes == vault.settingsText.bytes
      if isSame { return differences }
      vault = now
    }
    throw CommandError(
      "the notes were changed while they were compared",
      remedy: "try again when nobody writes to them",
      status: .readWrite)
  }
}
