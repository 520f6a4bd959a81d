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
      today: session.today, keys: try reader.propertyKeys(), aliases: settings.keys,
      saved: settings.queries.mapValues(\.text), resolve: resolve)
  }

  func queries() -> QueryReader {
    QueryReader(
      reader, today: session.today, startOfDay: session.environment.startOfDay,
      day: session.environment.day)
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

  /// By its note, by the beginnings of its words, or by what notes call it where it has none.
  private func organization(_ name: String, _ finder: PersonFinder) throws
    -> QueryCondition.GraphTarget
  {
    let target = LinkTarget(name)
    if let note = try finder.exact(target, name, kinds: [.organization]) {
      return .nodes([note.id])
    }
    let names = try reader.names(of: .organization)
    let fitting = names.filter { PersonFinder.fits(target.key, $0) }
    if fitting.count == 1,
      let note = try finder.exact(LinkTarget(fitting[0]), fitting[0], kinds: [.organization])
    {
      return .nodes([note.id])
    }
    if fitting.isEmpty, try !reader.members(of: nil, named: target.key).isEmpty {
      return .unknown(target.key)
    }
    throw QueryContext.NameTrouble(
      message: fitting.isEmpty
        ? "no organization is called \"\(name)\""
        : "\"\(name)\" fits several organizations: \(PersonFinder.list(fitting))",
      remedy: fitting.isEmpty
        ? NearName.of(name, among: names).map { "did you mean \"\($0)\"?" }
          ?? "`kith find kind:organization` lists them"
        : "write more of the name")
  }
}
