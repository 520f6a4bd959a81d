import NoteSyntax
import VaultFiles

extension Session {
  /// A note's path as it was typed, as the vault has it: paths are found from the working folder
  /// first, as the shell completes them and `--format paths` prints them, and then from the vault.
  /// What is no path, or leads to no note from the working folder, stays as it is.
  ///
  /// Throws where it can be found from the working folder alone, and no note lies there.
  func named(_ typed: String, in vault: OpenVault) throws -> String {
    let isPath = typed.contains("/") || typed.lowercased().hasSuffix(".md")
    guard isPath, !typed.hasPrefix("[[") else { return typed }
    for path in [typed, typed + ".md"] {
      if let found = vault.root.vaultPath(of: path, from: environment.workingDirectory),
        found.text.lowercased().hasSuffix(".md"), vault.tree.holdsFile(at: found)
      {
        return found.text
      }
    }
    guard !["/", "./", "../"].contains(where: typed.hasPrefix) else {
      throw PersonFinder.noNote(at: typed)
    }
    return typed
  }
}
