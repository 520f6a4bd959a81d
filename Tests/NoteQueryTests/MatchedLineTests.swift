import NoteQuery
import NoteSyntax
import Testing

@Suite struct MatchedLineTests {
  private func line(_ phrases: [(String, Bool)], _ text: String) -> (Int, String, [String])? {
    MatchedLine(
      of: phrases.map { (SearchPhrase($0, isPrefix: $1), nil) }, in: SourceText(text)
    )
    .map { line in (line.line, line.text, line.marks.map { String(line.text[$0]) }) }
  }

  /// Of a note that says "grid" and "of" in every part.
  @Test(
    arguments: [
      (.name, "grid", 3), (.property, "grid", 2), (.heading, "grid", 9), (.body, "grid", 8),
      (nil, "grid", 8), (.property, "of grid", 2), (.heading, "steam", 11), (.property, "x", 5),
      (.property, "field", nil),
      (.name, "steam", nil),
    ] as [(QueryCondition.TextField?, String, Int?)])
  func theLineStandsWhereItWasLookedFor(
    _ field: QueryCondition.TextField?, _ text: String, _ line: Int?
  ) {
    let note = SourceText(
      """
      ---
      field: [of grid, of steam]
      nick: Grid
      pet:
        field: x
      ---

      The grid.
      # Of the grid
      Of
      steam
      ----

      """)
    let found = MatchedLine(
      of: [(SearchPhrase(text, isPrefix: false), field)], in: note, keys: ["nick": "name"])
    #expect(found?.line == line)
  }

  @Test func theBodyComesBeforeTheFrontMatter() throws {
    let found = try #require(
      line([("grid", false)], "---\nfield: grid\n---\nNothing.\n\n  The Grid, \n"))
    #expect(found == (6, "The Grid,", ["Grid"]))
    #expect(try #require(line([("grid", false)], "---\nfield: grid\n---\nNone.\n")).0 == 2)
  }

  @Test func theLineWithMostOfThemIsBest() throws {
    let found = try #require(
      line([("grid", false), ("stor", true)], "a grid\nno\nstorage on the grid\n"))
    #expect(found == (3, "storage on the grid", ["storage", "grid"]))
  }

  @Test func aPhraseThatALineEndCutsIsFoundByItsWords() throws {
    let found = try #require(line([("grid storage", false)], "one\nof the grid\nstorage\n"))
    #expect(found.0 == 2)
    #expect(found.2 == ["grid"])
  }

  @Test func lettersAreMarkedAsTheyStand() throws {
    #expect(try #require(line([("zoe brandt", false)], "Ask ZOË Brandt!")).2 == ["ZOË Brandt"])
    #expect(try #require(line([("soren", false)], "an Søren.")).2 == ["Søren"])
    #expect(try #require(line([("京", false)], "東京電力")).2 == ["京"])
    #expect(try #require(line([("ana", false)], "[[Ana Ruiz|Ana]]")).2 == ["Ana", "Ana"])
  }

  @Test func nothingIsNothing() {
    #expect(line([("x", false)], "") == nil)
    #expect(line([("grids", false)], "the grid") == nil)
  }
}
