import Presentation

/// A name as a completion script may read it.
///
/// Names come from notes, and these from other people. Bash expands what it is given to complete
/// with, so that a name like `$(rm -r ~)` would be run.
enum ShellWord {
  /// The name on a line, so that the shell takes it for itself and nothing else; nil where it holds
  /// what would break the line or act on the terminal.
  static func line(_ name: String, for shell: String) -> String? {
    guard !name.isEmpty, !name.unicodeScalars.contains(where: Harmless.isHarmful) else {
      return nil
    }
    switch shell {
    case "bash": return "'" + name.replacing("'", with: "'\\''") + "'\n"
    // A colon would end the name and begin its description.
    case "zsh": return name.replacing("\\", with: "\\\\").replacing(":", with: "\\:") + "\n"
    default: return name + "\n"
    }
  }
}
