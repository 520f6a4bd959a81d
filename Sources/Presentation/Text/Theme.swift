/// How the roles look in a terminal: the sixteen ANSI colours only, which follow the user's own
/// scheme and so stay readable on dark and light grounds.
enum Theme {
  /// A run between the sequences that start and end its look.
  static func ansi(_ run: StyledText.Run) -> String {
    guard let look = look(of: run.role) else { return run.text }
    return "\u{1B}[" + look + "m" + run.text + "\u{1B}[0m"
  }

  /// The parameters of the SGR sequence (ECMA-48, 8.3.117); nil for no look at all.
  private static func look(of role: StyledText.Role) -> String? {
    switch role {
    case .plain: nil
    case .name, .heading: "1"
    case .muted: "2"
    case .path: "36"
    case .match: "1;35"
    case .late: "31"
    case .soon: "33"
    case .good: "32"
    case .error: "1;31"
    case .warning: "1;33"
    case .hint: "1;36"
    }
  }
}
