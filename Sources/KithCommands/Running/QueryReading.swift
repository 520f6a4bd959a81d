import Network
import NoteQuery
import NoteSyntax
import VaultIndex

/// Understands queries by what a vault holds.
struct QueryReading {
  let session: Session
  let settings: Settings
  let reader: IndexReader
  /// Tells the user whom a name was taken for, where others bear it too.
  let warn: (String) -> Void

  func context() throws -> QueryContext {
    QueryContext(
      today: session.today, calendar: settings.calendar, keys: try reader.propertyKeys(),
      aliases: settings.keys,
      saved: settings.queries.mapValues(\.text), resolve: resolve)
  }

  func queries() -> QueryReader {
    QueryReader(
      reader, today: session.today, startOfDay: session.environment.startOfDay,
      day: session.environment.day)
  }

  /// What may be why nothing was found: values that no note has.
  func unknownValues(_ text: String, _ context: QueryContext) throws -> [QueryError] {
    try queries().unknown(try AskedValue.all(in: text, context))
      .map { $0.unknown(among: $1, context) }
  }

  private func resolve(_ name: String, _ scope: QueryContext.NameScope) throws
    -> QueryCondition.GraphTarget
  {
    let finder = PersonFinder(reader: reader, warn: warn)
    do {
      switch scope {
      case .person: return .nodes([try finder.person(name).id])
      case .anything: return .nodes([try finder.note(name).id])
      case .organization: return try organization(name, finder)
      }
    } catch let error as CommandError {
      throw QueryContext.NameTrouble(message: error.message, remedy: error.remedy)
    }
  }

  private func organization(_ name: String, _ finder: PersonFinder) throws
    -> QueryCondition.GraphTarget
  {
    // Nothing fits every one.
    let found =
      LinkTarget(name).key.isEmpty
      ? nil : try finder.organization(called: name) ?? finder.organization(beginning: name)
    if case .organization(_, let note, _) = found {
      return note.map { .nodes([$0.id]) } ?? .unknown(LinkTarget(name).key)
    }
    throw QueryContext.NameTrouble(
      message: "no organization is called \"\(name)\"",
      remedy: NearName.of(name, amongWordsOf: try reader.names(of: .organization))
        .map { "did you mean \"\($0)\"?" } ?? "`kith find kind:organization` lists them")
  }
}
