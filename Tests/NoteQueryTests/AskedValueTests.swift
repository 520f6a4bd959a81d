import Network
import NoteQuery
import NoteSyntax
import Testing

/// What is said of a value that no note has, where nothing was found.
@Suite struct AskedValueTests {
  private let context = QueryContext(
    today: CivilDate(dayNumber: 20_559), keys: ["pet.name", "score", "seen"],
    saved: ["warm": "tie:friend city:york"]
  ) { _, _ in .nodes([]) }

  private func asked(_ text: String) throws -> [AskedValue] {
    var context = context
    context.keys.insert("city")
    return try AskedValue.all(in: text, context)
  }

  /// What stands behind a stroke makes no answer empty; what takes certain words only, or a day, a
  /// number or a name, says so by itself.
  @Test(arguments: [
    ("tag:grid city:york", ["tag", "city"]),
    ("tag:grid or (name:x path:y)", ["tag", "name", "path"]),
    ("-tag:grid", []), ("tie:friend tag:*", []), ("score:>3 seen:2026..", []), ("york", []),
    ("named-by:{tag:grid}", ["tag"]), ("within:2:{city:york}", ["city"]), ("@warm", ["city"]),
    ("named-by:Ana", []), ("use_name:yes", []),
  ])
  func findsTheValues(_ text: String, _ keys: [String]) throws {
    #expect(try asked(text).map(\.key) == keys)
  }

  @Test(arguments: [
    (
      "tag:gird", ["area/grid", "solar"], "no note has the tag \"gird\"",
      "did you mean \"area/grid\"?"
    ),
    ("tag:#arae", ["area/grid"], "no note has the tag \"#arae\"", "did you mean \"area\"?"),
    (
      "tag:solr", ["area/grid", "solar"], "no note has the tag \"solr\"", "did you mean \"solar\"?"
    ),
    ("tag:wind", ["solar"], "no note has the tag \"wind\"", "`kith tags` lists all"),
    (
      "city:nortwind", ["Northwind Storage"], "no note's \"city\" holds \"nortwind\"",
      "did you mean \"Northwind\"?"
    ),
    (
      "city:\"nortwind storage\"", ["Northwind Storage"],
      "no note's \"city\" holds \"nortwind storage\"", "did you mean \"Northwind Storage\"?"
    ),
    (
      "city:=Northwind", ["In Northwind Storage", "Northwind Storage"],
      "no note's \"city\" is \"Northwind\"",
      "did you mean \"Northwind Storage\"?"
    ),
    (
      "score:7", ["4", "5"], "no note's \"score\" holds \"7\"",
      "`kith find 'score:*' --group score --count` lists all"
    ),
    (
      "city:yo*", ["Leeds"], "no note's \"city\" holds \"yo*\"",
      "`kith find 'city:*' --group city --count` lists all"
    ),
    (
      "score:30", ["45m", "2h"], "no note's \"score\" holds \"30\"",
      "a length of time has a unit: `score:30m`"
    ),
    ("pet:Rex", [], "no note has a value for \"pet\" itself", "it has pet.name"),
  ])
  func saysWhatIsNearest(
    _ text: String, _ known: [String], _ message: String, _ remedy: String
  ) throws {
    let value = try #require(try asked(text).first)
    let error = value.unknown(among: known, context)
    #expect(error.message == message)
    #expect(error.remedy == remedy)
  }

  @Test func showsThePlaceInTheSavedQuery() throws {
    let error = try #require(try asked("@warm").first).unknown(among: ["Leeds"], context)
    #expect(error.name == "warm")
    #expect(error.query == "tie:friend city:york")
    #expect(error.span == SourceSpan(16, 20))
  }
}
