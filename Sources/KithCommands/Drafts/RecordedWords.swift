import Network
import VaultIndex

/// What somebody said in a talk, as the notes record it: what a letter to them may take up.
///
/// The other words of a log line, as in `met at the fair`, are notes to yourself.
enum RecordedWords {
  /// What stands first under Learned in the talk's own note, else behind the colon of the line that
  /// says `met`, unless that only points to a note.
  static func first(
    of met: Fact, in notes: [NodeID: NodeRow], _ shelf: PageShelf
  ) -> String? {
    let told = met.sources.compactMap { source in notes[source.note].map { (source, $0) } }
    for (_, note) in told where note.kind == .interview {
      // A callout is a note to yourself.
      let learned = shelf.page(of: note)?.passages(in: "learned").first { !$0.text.hasPrefix("[!") }
      if let learned { return learned.text.asLetterText }
    }
    for (source, note) in told {
      guard let said = shelf.page(of: note)?.said(at: source.position)?.text, !said.isEmpty,
        !said.lowercased().hasPrefix("see ")
      else { continue }
      return said.asLetterText
    }
    return nil
  }
}
