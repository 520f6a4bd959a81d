import Network
import NoteSyntax
import Testing

/// Where a letter names who gave no leave to be named.
@Suite struct NameMentionTests {
  /// What is found, as `code "the words"`.
  private func found(_ text: String, _ referrers: [Etiquette.Referrer]) -> [String] {
    let etiquette = Etiquette(
      kind: .update, phase: .explore, recipient: "Ana Ruiz", referrers: referrers)
    let source = SourceText(Array(text.utf8))
    return etiquette.findings(in: text).map { "\($0.code.rawValue) \(source.text($0.span))" }
  }

  private static let nils = [
    Etiquette.Referrer(name: "Nils Holm", aliases: ["Nisse"], hasRefused: true)
  ]

  /// However it is put.
  @Test(arguments: [
    ("Nils’s idea was to ask you.", "Nils’s"), ("On Nils's advice I write.", "Nils's"),
    ("Mr. Holm suggested you.", "Holm"), ("I write on Mr Holm's advice.", "Holm's"),
    ("Nisse sent me.", "Nisse"), ("nils holm sent me", "nils holm"), ("I met 'Nils'.", "'Nils'"),
  ])
  func namesNobodyInOtherWords(_ text: String, _ words: String) {
    #expect(found(text, Self.nils) == ["draft-no-leave " + words])
  }

  /// Of these only a reader can tell.
  @Test(arguments: [
    ("As Holm says, it is so.", "Holm"), ("They have it from Holm.", "Holm"),
    ("holm is a fool", "holm"), ("nils sent me", "nils"), ("I know Nils Sandberg.", "Nils"),
  ])
  func tellsWhatMayBeAName(_ text: String, _ words: String) {
    #expect(found(text, Self.nils) == ["draft-may-name " + words])
  }

  @Test(arguments: [
    "With kind regards,\nMara Holm", "Dear Nilsson,", "Holmes came.", "Mara Holm wrote it.",
  ])
  func anothersNameIsNone(_ text: String) {
    #expect(found(text, Self.nils) == [])
  }

  private static let words = ["May Lee", "Will Young", "Mark Long", "Grace Hope", "June An"].map {
    Etiquette.Referrer(name: $0, hasRefused: true)
  }

  /// A name that is a word as well is one only where it can hardly be the word.
  @Test(arguments: [
    "May I ask two or three questions?", "I will see.", "Will you see me?", "Mark my words.",
    "I hope so.", "Say: \u{201C}May I come?\u{201D}", "\"May I say that you sent me?\"",
    "We met in May.", "It was on 3 May.", "May 12 would do.", "That is an hour, and a long one.",
    "The young will grace it.", "It is due by June, or in June 2026.", "Hope you are well.",
    "Young people ask.", "Long ago it was so.",
  ])
  func aWordIsNoName(_ text: String) {
    #expect(found(text, Self.words) == [])
  }

  @Test(arguments: [
    ("I write because May sent me.", "draft-no-leave May"),
    ("I have it from Will.", "draft-no-leave Will"),
    ("May Lee sent me.", "draft-no-leave May Lee"), ("It is May's idea.", "draft-no-leave May's"),
    ("Will suggested it.", "draft-may-name Will"), ("Mark told me.", "draft-may-name Mark"),
    ("I asked Mr Young.", "draft-no-leave Young"),
  ])
  func aNameThatIsAWordIsFound(_ text: String, _ finding: String) {
    #expect(found(text, Self.words) == [finding])
  }
}
