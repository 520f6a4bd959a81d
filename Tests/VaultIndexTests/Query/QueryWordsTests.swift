import NoteQuery
import NoteSyntax
import Testing

@testable import VaultIndex

/// What counts as a word of a note, and what stands beside what.
@Suite struct QueryWordsTests {
  /// Each alias, value and heading is a text of its own.
  @Test(arguments: [
    ("\"alpha beta\"", true), ("\"beta gamma\"", false), ("\"one two\"", false), ("\"two\"", true),
    ("in:heading \"first second\"", false), ("in:name \"alpha beta\"", true),
    ("\"end of text\"", true),
    ("\"note alpha\"", false), ("\"été un\"", false),
  ])
  func aPhraseStandsInOneText(text: String, isFound: Bool) throws {
    let vault = try TestVault([
      "contacts/Note.md": """
      ---
      aliases: [Alpha Beta, Gamma Delta, Été]
      foo: one
      bar: [two, un]
      ---

      # First

      # Second

      The end
      of text.
      """
    ])
    #expect(try Self.found(text, in: vault).count == (isFound ? 1 : 0))
  }

  /// In some scripts a vowel is a mark on the letter before it.
  @Test(arguments: [
    ("की", ["ki"]), ("का", ["ka"]), ("दि*", ["din"]), ("ที่", ["thi"]), ("ท", ["th"]),
    ("emile", ["emile"]), ("E\u{301}mile", ["emile"]), ("grid", ["ki"]),
  ])
  func marksAreLettersWhereTheyMeanOne(text: String, names: [String]) throws {
    let words = [
      "ka": "का", "ki": "की, grid", "din": "दिन", "dan": "दान", "thi": "ที่", "th": "ท",
      "emile": "\u{C9}mile",
    ]
    let vault = try TestVault(
      Dictionary(uniqueKeysWithValues: words.map { ("n/\($0).md", "Note.\n\n\($1)\n") }))
    let quoted = "\"\(text.filter { $0 != "*" })\"" + (text.hasSuffix("*") ? "*" : "")
    #expect(try Self.found(quoted, in: vault) == names)
  }

  /// The names of the notes, in order.
  private static func found(_ text: String, in vault: TestVault) throws -> [String] {
    try vault.sync()
    return try vault.index.read { reader in
      let today = CivilDate(dayNumber: 20_559)
      let context = QueryContext(today: today, keys: []) { _, _ in .nodes([]) }
      return try QueryReader(
        reader, today: today, startOfDay: TestDays.start, day: TestDays.day
      ).nodes(try QueryCondition(text, in: context)).map(\.name)
    }
  }
}
