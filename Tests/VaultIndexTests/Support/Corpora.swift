import Foundation
import Testing

/// Files that others wrote, kept beside the repository; tests that need them are skipped without.
enum Corpora {
  /// `KITH_CORPORA`, else the nearest `shared/corpora` in a folder above.
  static let folder: String? = {
    if let path = ProcessInfo.processInfo.environment["KITH_CORPORA"], !path.isEmpty { return path }
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let candidate = url.appendingPathComponent("shared/corpora").path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    return nil
  }()

  static let absence: Comment = "skipped: corpora absent"

  static var isPresent: Bool { folder != nil }

  /// The folders that are vaults or are indexed as if they were.
  static var vaults: [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }

  /// An array of objects out of a file of JSON.
  static func objects(_ path: String) throws -> [[String: Any]] {
    let file = try #require(folder) + "/" + path
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: file)))
    return try #require(json as? [[String: Any]])
  }
}
