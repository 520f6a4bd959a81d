import NoteSyntax
import Testing

@testable import KithCommands

@Suite struct NameBeginningsTests {
  @Test(arguments: [
    ("ana", "Ana Ruiz", true), ("r a", "Ana Ruiz", true), ("na", "Ana Ruiz", false),
    ("ana x", "Ana Ruiz", false), ("anne-m", "Anne-Marie Roux", true),
    ("marie", "Anne-Marie Roux", true), ("søren d", "Soren Dahl", true),
    ("soren", "Søren Dahl", true), ("zoe", "Zoë Brandt", true), ("oe", "Zoë Brandt", false),
    ("brandt z", "Zoë Brandt", true), ("東", "東京 太郎", true), ("京", "東京 太郎", false),
    ("Ruizz", "Ana Ruiz", false), ("m marchand", "Mara Marchand", true),
    ("m marchand", "Nils Marchand", false), ("marchand m", "Mara Marchand", true),
    ("ma mar", "Mara Marchand", true), ("mar mar", "Mara Lund", false),
    ("mar mar", "Mara Marchand", true), ("p pe", "Petra Peña", true), ("p pe", "Petra Osei", false),
    ("p pe", "Paul Petersen", true), ("anne marie", "Anne-Marie Roux", true),
  ])
  func fits(_ typed: String, _ name: String, _ fits: Bool) {
    #expect(NameBeginnings(NameKey(typed)).fit(name) == fits)
  }
}
