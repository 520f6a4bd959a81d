import Foundation
import Network
import NoteSyntax
import VaultFiles

/// Files that seem meant as notes, in folders that give their notes a kind, and are none because of
/// their names: `contacts/Eva.markdown`, `contacts/Dora`. And copies that a synchronizing tool made of
/// notes, which are read as further people.
struct UnreadFiles {
  let vault: OpenVault

  /// Looks only into the folders themselves: what lies deeper may be attachments.
  func findings() -> [Finding] {
    let (ignored, _) = SettingsFile.ignorePatterns(vault.settings)
    return folders().flatMap { folder in
      let names = names(in: folder)
      let copies = SyncCopies(among: names) { name in
        VaultPath("\(folder)/\(name)").flatMap(vault.source).map {
          $0.text(SourceSpan(0, $0.count))
        }
      }
      return names.compactMap { name -> Finding? in
        let isCopy = copies.contains(name)
        // Most are notes; only of what is left is the system asked what it is.
        guard isCopy || Self.seemsMeant(name), let path = VaultPath("\(folder)/\(name)"),
          !ignored.leavesOut(path), !vault.holdsFolder(path.text)
        else { return nil }
        return isCopy
          ? Finding(
            of: .unreadFile, path: path.text,
            "a copy that some tool made of a note is read as another note",
            remedy: "take what is new in it into the note, and delete it")
          : Finding(
            of: .unreadFile, path: path.text, "it is not read, as its name does not end in .md",
            remedy: "rename it, or name it under `ignore:`")
      }
    }
  }

  /// The folders of the vault's root that give a kind, as they are written.
  private func folders() -> [String] {
    names(in: "").filter {
      vault.settings.folders[NameKey($0).text] != nil && vault.holdsFolder($0)
    }
  }

  /// What is not hidden in a folder; nothing where it cannot be listed, which the walk tells.
  private func names(in folder: String) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: place(folder))
    return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private func place(_ path: String) -> String { vault.root.path + "/" + path }

  private static func seemsMeant(_ name: String) -> Bool {
    let end = (name as NSString).pathExtension.lowercased()
    // What holds a blank is no ending: `Dr. Bo Chen`.
    return end.contains(" ") || ["", "markdown", "mdown", "mkd", "mdwn", "txt"].contains(end)
  }
}
