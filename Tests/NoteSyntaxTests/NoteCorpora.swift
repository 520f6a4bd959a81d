import Foundation

/// Inputs that this project did not write, for tests to read where they are at hand.
enum NoteCorpora {
  /// The folder that `KITH_CORPORA` names, else `shared/corpora` beside or above the sources.
  static let root: URL? = {
    if let path = ProcessInfo.processInfo.environment["KITH_CORPORA"] {
      return exists(URL(filePath: path))
    }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if let found = exists(folder.appending(path: "shared/corpora")) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The Markdown files below a folder of the corpora, in a fixed order.
  static func notes(in folder: String) -> [(path: String, bytes: [UInt8])] {
    guard let root = root?.appending(path: folder) else { return [] }
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      (try? Data(contentsOf: root.appending(path: name))).map { (name, Array($0)) }
    }
  }

  private static func exists(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
