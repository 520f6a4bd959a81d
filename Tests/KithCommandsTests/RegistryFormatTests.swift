import Network
import NoteSyntax
import Testing

/// Everything that a vault may say is in the guide's page on the format.
@Suite struct RegistryFormatTests {
  @Test(arguments: NoteKind.allCases)
  func everyKeyIsNamedInItsKindsSection(_ kind: NoteKind) throws {
    let page = try Guide.page("Format")
    let section = try #require(page.section(kind.rawValue))
    let common = try #require(page.section("Keys of every kind"))
    for (key, field) in kind.fields.sorted(by: { $0.key < $1.key }) {
      #expect(section.names(key) || common.names(key), "\(key) of \(kind.rawValue)")
      for word in field.words { #expect(section.names(word), "\(word) of \(key)") }
    }
  }

  @Test func everyWordForAKindIsNamed() throws {
    let section = try #require(try Guide.page("Format").section("Kinds of notes"))
    for word in NoteKind.synonyms.keys.sorted() { #expect(section.names(word), "\(word)") }
    for folder in Settings.usualFolders.keys.sorted() {
      #expect(section.names(folder + "/"), "\(folder)/")
    }
  }

  @Test func everyVerbAndSynonymIsNamed() throws {
    let section = try #require(try Guide.page("Format").section("Verbs"))
    for verb in LogVerb.allCases {
      for phrase in [verb.rawValue] + verb.synonyms { #expect(section.names(phrase), "\(phrase)") }
    }
  }

  /// The order of the table is that of the verbs on one day; the code has it a second time.
  @Test func verbsStandInTheOrderOfTheirRanks() throws {
    #expect(LogVerb.allCases.map(\.rank) == Array(LogVerb.allCases.indices))
    let section = try #require(try Guide.page("Format").section("Verbs"))
    let rows = section.text.matches(of: /\n\| `(?<verb>[a-z ]+)` \|/).map { String($0.verb) }
    #expect(rows == LogVerb.allCases.map(\.rawValue))
  }

  @Test func phrasesAreUnique() {
    let phrases = LogVerb.allCases.flatMap { [$0.rawValue] + $0.synonyms }
    #expect(Set(phrases).count == phrases.count)
  }

  @Test func everySettingIsNamed() throws {
    let section = try #require(try Guide.page("Format").section("kith.yaml"))
    #expect(!Settings.keyNames.isEmpty)
    for key in Settings.keyNames { #expect(section.names(key), "\(key)") }
    for words in [
      Settings.Phase.allCases.map(\.rawValue), Settings.Profile.allCases.map(\.rawValue),
      Settings.ResumeTime.allCases.map(\.rawValue),
    ] {
      for word in words { #expect(section.names(word), "\(word)") }
    }
  }

  /// A key that is listed but not read would be refused, or the other way round.
  @Test func everyListedSettingIsRead() {
    for key in Settings.keyNames {
      let (_, diagnostics) = Settings.read(SourceText("\(key):\n"))
      #expect(diagnostics.isEmpty, "\(key)")
    }
    #expect(Set(Settings.keyNames).count == Settings.keyNames.count)
  }

  @Test func everyUnitOfTimeIsNamed() throws {
    let page = try Guide.page("Format")
    for unit in Term.Unit.allCases { #expect(page.names(unit.rawValue), "\(unit.rawValue)") }
  }
}

extension FieldKind {
  /// The words of a choice.
  fileprivate var words: [String] {
    switch self {
    case .choice(let words), .choices(let words): words
    default: []
    }
  }
}
