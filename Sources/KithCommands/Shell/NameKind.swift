import ArgumentParser
import Network
import NoteSyntax
import VaultIndex

/// What the names are of that a shell completes.
enum NameKind: String, ExpressibleByArgument, CaseIterable {
  case people, organizations, fields, interviews, notes, queries

  /// In order; saved queries are in no index.
  func names(_ reader: IndexReader) throws -> [String] {
    switch self {
    case .people: try reader.personNames()
    case .organizations: try reader.names(of: .organization)
    case .fields: try reader.names(of: .field)
    case .interviews: try reader.names(of: .interview)
    case .notes: try reader.nodes(ofKinds: NoteKind.allCases).compactMap { $0.path?.text }
    case .queries: []
    }
  }
}

extension CompletionKind {
  /// Names of these kinds, asked of the index when somebody presses the key.
  static func names(_ kinds: NameKind...) -> CompletionKind {
    let words = kinds.map(\.rawValue).joined(separator: " ")
    return .shellCommand("kith complete-names \(words) 2>/dev/null")
  }
}
