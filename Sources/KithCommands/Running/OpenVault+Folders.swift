import Foundation
import VaultFiles

extension OpenVault {
  /// Whether a folder lies at a path from the vault's root, be it through a link.
  func holdsFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root.path + "/" + path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
