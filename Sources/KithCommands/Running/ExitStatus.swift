package import Presentation

/// What the process says to whoever started it. Source: the guide's page on commands; the numbers
/// from 64 on are those of BSD's sysexits.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  /// `check` found errors, or the answer is "none" and `--exit-code` asked to say so.
  case negative = 1
  case usage = 64
  /// No vault, no such note.
  case noInput = 66
  case readWrite = 74

  /// One line for the manual.
  var meaning: String {
    switch self {
    case .done: "Done."
    case .negative: "A check found errors, or --exit-code was given and there is nothing to show."
    case .usage: "Wrong usage: an unknown option, a date that is none."
    case .noInput: "No vault, or nobody or several of that name."
    case .readWrite: "Something could not be read or written."
    }
  }
}

/// Trouble that ends a command: what it is, where, and what to do about it.
package struct CommandError: Error {
  package var message: String
  package var remedy: String
  package var status: ExitStatus
  /// The place in what was typed, where it has one.
  package var mark: SourceMark?

  package init(
    _ message: String, remedy: String = "", status: ExitStatus, mark: SourceMark? = nil
  ) {
    self.mark = mark
    self.message = message
    self.remedy = remedy
    self.status = status
  }

  static func usage(_ message: String, remedy: String = "") -> CommandError {
    CommandError(message, remedy: remedy, status: .usage)
  }
}
