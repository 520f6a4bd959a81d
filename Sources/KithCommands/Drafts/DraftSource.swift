import Foundation
import Network
import NoteSyntax
import VaultFiles

/// Where templates and drafts are read from.
struct DraftSource {
  let vault: OpenVault

  /// The vault's own template, else kith's.
  func template(of kind: DraftKind) throws -> DraftTemplate {
    let own = DraftTemplates.path(of: kind)
    if let path = VaultPath(own), let source = vault.source(of: path) {
      return try DraftTemplate(String(decoding: source.bytes, as: UTF8.self), place: own)
    }
    return try DraftTemplate(DraftTemplates.text(of: kind), place: "kith's own template")
  }

  /// A text to be checked: a file, or standard input as `-`.
  func draft(_ file: String, _ environment: Environment) throws -> String {
    if file == "-" { return String(decoding: environment.readInput(), as: UTF8.self) }
    let path =
      file.hasPrefix("/") ? file : environment.workingDirectory + "/" + file
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(
        "\"\(file)\" cannot be read", remedy: "give a file, or - for standard input",
        status: .noInput)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
