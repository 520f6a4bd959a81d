import ArgumentParser
import Network
import NoteSyntax
import VaultIndex

/// What an argument is completed with, where that is more than a list of words.
enum CompletionSubject: String, CaseIterable {
  case people, organizations, fields, interviews, notes
  /// The next word of a query.
  case query
  /// The next word of a statement in SQL.
  case sql
  /// Columns of the command's table: one; or several, with commas between them; or the same with a
  /// `-` before those that are turned round.
  case column, columns, order

  /// The names that it stands for, in order; empty for what is made of more than names.
  func names(_ reader: IndexReader) throws -> [String] {
    switch self {
    case .people: try reader.personNames()
    case .organizations: try reader.names(of: .organization)
    case .fields: try reader.names(of: .field)
    case .interviews: try reader.names(of: .interview)
    case .notes:
      // Whoever begins with a letter means a name; with a folder's, a path.
      try NoteKind.allCases.flatMap { try reader.names(of: $0) }.sorted()
        + reader.nodes(ofKinds: NoteKind.allCases).compactMap { $0.path?.text }
    case .query, .sql, .column, .columns, .order: []
    }
  }
}

extension CompletionKind {
  private static let mark = ":"

  /// These, asked of the vault when somebody presses the key.
  ///
  /// The argument parser describes a command with its completions, and a command of the shell is the
  /// only one that may say anything: this one does nothing.
  static func of(_ subjects: CompletionSubject...) -> CompletionKind {
    .shellCommand(([mark] + subjects.map(\.rawValue)).joined(separator: " "))
  }

  /// The subjects that such a command names.
  static func subjects(in command: String) -> [CompletionSubject] {
    guard command.hasPrefix(mark) else { return [] }
    return command.split(separator: " ").compactMap { CompletionSubject(rawValue: String($0)) }
  }
}
