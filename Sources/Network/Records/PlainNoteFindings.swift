import NoteSyntax

/// Which findings of a plain note are reported. It may be of any other tool, so that it is only what keeps
/// it from being read, a slip in `kind:`, which makes a plain note of another, and slips in lines of a log
/// that would count: those that link somebody and begin as a log's lines do, but for the slip.
struct PlainNoteFindings {
  let note: Note
  let source: SourceText

  func reports(_ found: Diagnostic) -> Bool {
    if found.severity == .error || found.code == .unknownKind { return true }
    guard Self.ofLog.contains(found.code), linksSomebody(found) else { return false }
    switch found.code {
    case .logNoDate: return LogVerb.begins(source.text(found.span))
    case .unknownVerb:
      let written = source.text(found.span)
      return LogVerb.isMiswritten(written) || LogVerb.begins(written)
    case .logNoBullet: return LogVerb.stands(behindDateIn: source.text(found.span))
    default: return true
    }
  }

  private static let ofLog: Set<DiagnosticCode> = [
    .logNoDate, .logNoBullet, .unknownVerb, .logUnclearName, .unknownRemark, .logUnclearDay,
    .logTwoVerbs,
    .logNoTime, .logNoDay,
  ]

  private func linksSomebody(_ found: Diagnostic) -> Bool {
    let line = source.lineIndex(of: found.span.start)
    return note.body.links.contains { source.lineIndex(of: $0.span.start) == line }
  }
}
