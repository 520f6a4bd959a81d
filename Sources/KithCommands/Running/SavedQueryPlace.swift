import Network
import NoteQuery
import NoteSyntax
import Presentation
import VaultFiles

extension Settings.SavedQuery {
  /// Where a part of the query stands in `kith.yaml`; all of it where YAML writes it otherwise than it
  /// reads.
  func place(of part: SourceSpan) -> SourceSpan {
    let around = span.count - text.utf8.count
    guard around == 0 || around == 2 else { return span }
    return SourceSpan(span.start + around / 2 + part.start, span.start + around / 2 + part.end)
  }
}

extension OpenVault {
  /// What is wrong in a saved query, shown where it stands in `kith.yaml`; an error of what was asked
  /// as it is.
  func inPlace(_ error: QueryError) -> any Error {
    guard let name = error.name, let saved = settings.queries[name] else { return error }
    let place = saved.place(of: error.span)
    let line = settingsText.position(of: place.start).line
    return CommandError(
      "\(VaultRoot.marker):\(line): in the saved query \"\(name)\": \(error.message)",
      remedy: error.remedy, status: error.isOfVault ? .noInput : .usage,
      mark: SourceMark(settingsText, place))
  }
}
