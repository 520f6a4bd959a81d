import NoteQuery
import NoteSyntax
import Presentation
import VaultFiles
import VaultIndex

/// What to tell the user of an error, whichever module it is from.
struct ErrorReport {
  var message: String
  var remedy: String
  var status: ExitStatus
  /// What was typed, with a mark under what is wrong.
  var mark: SourceMark?

  /// Nil for the argument parser's own errors: see `init(parser:of:)`.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandError:
      (message, remedy, status) = (error.message, error.remedy, error.status)
      mark = error.mark
    case let error as VaultError:
      (message, remedy) = (error.message, error.remedy)
      status =
        switch error {
        case .noVault, .notAVault, .noSuchFolder: .noInput
        case .alreadyVault, .insideVault: .usage
        default: .readWrite
        }
    case let error as IndexError:
      (message, remedy, status) = (error.message, error.remedy, .readWrite)
    case let error as ShapeError:
      (message, remedy, status) = (error.message, error.remedy, .usage)
      mark = error.place?.mark
    case let error as QueryError:
      (message, remedy) = (error.message, error.remedy)
      status = error.isOfVault ? .noInput : .usage
      mark = SourceMark(SourceText(error.query), error.span)
    case let error as QueryTooLarge:
      (message, remedy, status) = (error.message, error.remedy, .usage)
    default:
      return nil
    }
  }

  /// Writes it beside the output. What was typed and what notes say may stand in it.
  func write(to environment: Environment) {
    environment.writeNotice("kith: " + message)
    let width = environment.errorTerminalWidth ?? 100
    if let mark { environment.writeError(mark.render(.terminal(width: width, color: false))) }
    if !remedy.isEmpty { environment.writeNotice(remedy, after: "  help: ") }
  }
}
