import Network
import NoteSyntax
import Presentation
import VaultIndex

/// What bringing the index up to date came to.
struct IndexView {
  var counts: SyncCounts
  var totals: IndexTotals?
  /// Nil where it was not asked; empty where the index is right.
  var differences: [String]?
  var path: String

  var document: Document {
    var blocks: [Document.Block] = [.paragraph(StyledText(summary))]
    if let totals { blocks += [.blank, .keyValues(entries(totals))] }
    if let differences {
      blocks.append(.blank)
      if differences.isEmpty {
        blocks.append(.paragraph(StyledText("The index equals one made anew.", .good)))
      } else {
        blocks.append(
          .paragraph(StyledText("The index differs from one made anew:", .error)))
        blocks.append(.bullets(differences.map { StyledText($0) }))
        blocks.append(.paragraph("\("help:", .hint) `kith index --rebuild`"))
      }
    }
    return Document(blocks)
  }

  private var summary: String {
    let notes = "\(counts.notes) note\(counts.notes == 1 ? "" : "s")"
    let parts = [(counts.added, "new"), (counts.changed, "changed"), (counts.removed, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty
      ? "\(notes), nothing changed" : "\(notes): \(parts.joined(separator: ", "))"
  }

  private func entries(_ totals: IndexTotals) -> [(key: String, value: StyledText)] {
    let kinds = NoteKind.allCases.compactMap { kind in
      totals.notes[kind].map { (key: kind.rawValue, value: StyledText("\($0)")) }
    }
    return kinds + [
      ("without a note", "\(totals.stubs)"), ("references", "\(totals.mentions)"),
      ("unresolved", "\(totals.unresolved)"), ("facts", "\(totals.facts)"),
      ("obligations", "\(totals.obligations)"), ("problems", "\(totals.diagnostics)"),
      ("notes' bytes", "\(Int(totals.noteBytes))"), ("index's bytes", "\(Int(totals.indexBytes))"),
      ("index", StyledText(path, .path)),
    ]
  }

  /// `kith.index.v1`.
  func json(today: CivilDate) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "schema", value: "kith.index.v1"), .init(key: "today", value: JSONValue(today)),
      .init(key: "path", value: .string(path)), .init(key: "notes", value: .int(counts.notes)),
      .init(key: "added", value: .int(counts.added)),
      .init(key: "changed", value: .int(counts.changed)),
      .init(key: "removed", value: .int(counts.removed)),
      .init(key: "files_read", value: .int(counts.filesRead)),
      .init(key: "persons_judged", value: .int(counts.personsJudged)),
    ]
    if let totals {
      members.append(
        .init(
          key: "totals",
          value: .object(
            NoteKind.allCases.map {
              .init(key: $0.rawValue, value: .int(totals.notes[$0] ?? 0))
            } + [
              .init(key: "stubs", value: .int(totals.stubs)),
              .init(key: "mentions", value: .int(totals.mentions)),
              .init(key: "unresolved", value: .int(totals.unresolved)),
              .init(key: "facts", value: .int(totals.facts)),
              .init(key: "obligations", value: .int(totals.obligations)),
              .init(key: "diagnostics", value: .int(totals.diagnostics)),
              .init(key: "note_bytes", value: .int(Int(totals.noteBytes))),
              .init(key: "index_bytes", value: .int(Int(totals.indexBytes))),
            ])))
    }
    if let differences {
      members.append(.init(key: "differences", value: JSONValue(differences)))
    }
    return .object(members)
  }
}
