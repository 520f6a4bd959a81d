import Foundation
import NoteSyntax

/// The smallest vault that raises one code, and what kith says of it.
///
/// Its files lie in `Gallery/CODE/`, beside `expected.txt`. What git or an editor would not keep as
/// it is, such as bytes that are no text, is made here instead.
struct GalleryVault {
  static let home = Repository.root.appendingPathComponent("Tests/KithCommandsTests/Gallery")

  let code: DiagnosticCode

  var folder: URL { Self.home.appendingPathComponent(code.rawValue) }
  var expected: URL { folder.appendingPathComponent("expected.txt") }

  /// The entries of the folder that belong into the vault.
  var kept: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0 != expected.lastPathComponent }.sorted()
    }
  }

  /// What finds it: a check of the vault, or of the letter in it.
  var command: [String] {
    switch code {
    case .draftNoDetail: ["draft", "--lint", "letter.txt", "--kind", "thank-you"]
    case .draftNoLeave, .draftMayName: ["draft", "--lint", "letter.txt", "--for", "Bo Chen"]
    case _ where code.rawValue.hasPrefix("draft-"): ["draft", "--lint", "letter.txt"]
    default: ["check"]
    }
  }

  /// Whether the vault is made rather than kept.
  var isMade: Bool {
    switch code {
    case .notUTF8, .nulByte, .tooDeep, .unreadableFile, .pathNotUTF8, .symbolicLink, .samePath: true
    default: false
    }
  }

  /// Whether the file system can hold it: macOS takes no name that is not UTF-8, and no two that differ in
  /// case alone.
  var isPossible: Bool {
    #if os(Linux)
      true
    #else
      code != .pathNotUTF8 && code != .samePath
    #endif
  }

  /// Whether nothing of the file is read, so that there is no place in it to name.
  var isOfWholeFile: Bool {
    [.unreadableFile, .pathNotUTF8, .symbolicLink, .unreadFile, .innerVault, .samePath]
      .contains(code)
  }

  /// Writes the vault to a folder that does not exist yet.
  func write(to vault: URL) throws {
    try FileManager.default.createDirectory(at: vault, withIntermediateDirectories: true)
    if isMade {
      try make(in: vault)
    } else {
      for name in try kept {
        try FileManager.default.copyItem(
          at: folder.appendingPathComponent(name), to: vault.appendingPathComponent(name))
      }
    }
    let marker = vault.appendingPathComponent("kith.yaml")
    if !FileManager.default.fileExists(atPath: marker.path) { try Data().write(to: marker) }
  }

  private func make(in vault: URL) throws {
    let contacts = vault.appendingPathComponent("contacts")
    try FileManager.default.createDirectory(at: contacts, withIntermediateDirectories: true)
    let note = contacts.appendingPathComponent("Ana Ruiz.md")
    switch code {
    case .notUTF8: try Data(Array("Likes caf".utf8) + [0xE9] + Array("s.\n".utf8)).write(to: note)
    case .nulByte: try Data("Likes\0tea.\n".utf8).write(to: note)
    case .tooDeep: try Data((String(repeating: ">", count: 101) + " deep\n").utf8).write(to: note)
    case .unreadableFile:
      // A file of holes, too large to be a note: unlike a forbidden one, root cannot read it either.
      try Data().write(to: note)
      let file = try FileHandle(forWritingTo: note)
      try file.truncate(atOffset: 300 << 20)
      try file.close()
    case .pathNotUTF8:
      let path = Array(contacts.path.utf8) + Array("/caf".utf8) + [0xE9] + Array(".md".utf8)
      let descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_CREAT | O_WRONLY, 0o600)
      guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
      close(descriptor)
    case .symbolicLink:
      try FileManager.default.createSymbolicLink(
        atPath: contacts.appendingPathComponent("old").path, withDestinationPath: "/")
    case .samePath:
      try Data().write(to: note)
      try Data().write(to: contacts.appendingPathComponent("ANA Ruiz.md"))
    default: break
    }
  }
}
