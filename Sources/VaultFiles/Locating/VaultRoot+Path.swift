package import NoteSyntax

extension VaultRoot {
  /// The vault path of what lies at a path of the system, which may be relative to a folder; nil where
  /// that is not in the vault. Whether there is anything is not looked at: only the folder that it
  /// would lie in is.
  package func vaultPath(of path: String, from workingDirectory: String) -> VaultPath? {
    guard let absolute = try? PathText.absolute(path, from: workingDirectory),
      let above = PathText.parent(of: absolute), let folder = try? PathText.real(above),
      PathText.isInside(folder, self.path)
    else { return nil }
    let whole = PathText.joined(folder, String(PathText.lastPart(of: absolute)))
    // By bytes: a mark that joins the slash would hide it.
    let way = whole.utf8.dropFirst(self.path.utf8.count).drop { $0 == PathText.slash }
    return VaultPath(String(decoding: way, as: UTF8.self))
  }
}
