package import Network
package import NoteSyntax

/// What a query's words are understood by: the day, and what the vault holds.
package struct QueryContext {
  /// What a name must be the name of.
  package enum NameScope: Hashable, Sendable {
    case person, organization, anything
  }

  /// Why a name means nothing or too much.
  package struct NameTrouble: Error {
    package var message: String
    package var remedy: String

    package init(message: String, remedy: String) {
      self.message = message
      self.remedy = remedy
    }
  }

  package var today: CivilDate
  package var calendar: BusinessCalendar
  package var dayWords: DayWords { DayWords(today: today, calendar: calendar) }
  /// The folded keys of the vault's front matter, nested ones with points.
  package var keys: Set<String>
  /// Keys of the settings' own, and kith's keys that they stand for.
  package var aliases: [String: String]
  /// The saved queries.
  package var saved: [String: String]
  /// Finds what a name means, by the rules for links and by the beginnings of its words. Throws
  /// `NameTrouble` where that is nothing or several.
  package var resolve: (String, NameScope) throws -> QueryCondition.GraphTarget

  /// The keys that are nested in one, in order.
  func nested(in key: String) -> [String] { keys.filter { $0.hasPrefix(key + ".") }.sorted() }

  package init(
    today: CivilDate, calendar: BusinessCalendar = BusinessCalendar(), keys: Set<String>,
    aliases: [String: String] = [:],
    saved: [String: String] = [:],
    resolve: @escaping (String, NameScope) throws -> QueryCondition.GraphTarget
  ) {
    self.today = today
    self.calendar = calendar
    self.keys = keys
    self.aliases = aliases
    self.saved = saved
    self.resolve = resolve
  }
}
