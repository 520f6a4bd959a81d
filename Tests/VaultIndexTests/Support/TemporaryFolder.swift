import Foundation
import NoteSyntax
import VaultFiles

/// A real folder for one test, removed with it.
final class TemporaryFolder: Sendable {
  /// Its real path.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = folder.appendingPathComponent("kith-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }

  /// Writes a file, with the folders it needs.
  func write(_ relative: String, _ text: String) throws { try write(relative, Data(text.utf8)) }

  func write(_ relative: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: path(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func data(_ relative: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(relative)))
  }

  /// Opens a folder inside as a vault, marking it as one where it is not.
  func tree(_ relative: String = "") throws -> WorkingTree {
    let marker = relative.isEmpty ? VaultRoot.marker : relative + "/" + VaultRoot.marker
    if !FileManager.default.fileExists(atPath: path(marker)) { try write(marker, "") }
    return try WorkingTree(
      VaultLocator(environment: [:], workingDirectory: path(relative)).locate())
  }
}
