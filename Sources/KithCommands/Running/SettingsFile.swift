import Network
import NoteSyntax
import VaultFiles

/// `kith.yaml`, which marks a vault and may be empty.
enum SettingsFile {
  static func read(in root: VaultRoot) throws -> SourceText {
    guard let path = VaultPath(VaultRoot.marker) else { return SourceText([]) }
    return SourceText(try WorkingTree(root).read(path).bytes)
  }

  /// The patterns of `ignore:`, with what is wrong with those that are none.
  static func ignorePatterns(_ settings: Settings) -> (IgnorePatterns, [Diagnostic]) {
    var patterns: [IgnorePattern] = []
    var flaws: [Diagnostic] = []
    for ignore in settings.ignore {
      do {
        patterns.append(try IgnorePattern(ignore.text))
      } catch {
        flaws.append(
          Diagnostic(
            .badSetting, ignore.span, error.message,
            remedy: "write a path, `*.draft.md` or a folder with a slash behind it"))
      }
    }
    return (IgnorePatterns(patterns), flaws)
  }
}
