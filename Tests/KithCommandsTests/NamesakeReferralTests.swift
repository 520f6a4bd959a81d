import Testing

@testable import KithCommands

/// Of two people with one name each may have named the other; nobody names themselves.
@Suite struct NamesakeReferralTests {
  private static let acme = "contacts/Ana Ruiz (Acme).md"

  /// - Parameter files: beside Ana's own note.
  private func place(own: String, _ files: [String: String] = [:]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "vault/kith.yaml")
    try place.write(own, to: "vault/\(Self.acme)")
    for (path, text) in files { try place.write(text, to: "vault/\(path)") }
    place.enter("vault")
    return place
  }

  private func referrals(_ place: TestPlace) -> String {
    place.run(
      ["sql", "SELECT referrer_path, named_path FROM referrals", "--format", "csv"], width: nil
    ).text
  }

  @Test(arguments: ["Ana Ruiz", "contacts/Ana Ruiz.md", "contacts/Ana Ruiz"])
  func whoeverHasTheNameToo(_ target: String) throws {
    let files = ["contacts/Ana Ruiz.md": ""]
    let named = try place(
      own: "---\nname: Ana Ruiz\n---\n## Log\n\n- 2026-04-01 named [[\(target)]]\n", files)
    #expect(referrals(named).contains("\(Self.acme),contacts/Ana Ruiz.md"))
    #expect(!named.run(["check"], width: nil).text.contains("self-referral"))
    let referred = try place(
      own: "---\nname: Ana Ruiz\nreferred_by: \"[[\(target)]]\"\n---\n", files)
    #expect(referrals(referred).contains("contacts/Ana Ruiz.md,\(Self.acme)"))
    #expect(!referred.run(["check"], width: nil).text.contains("self-referral"))
  }

  @Test(arguments: ["Ana Ruiz", "ANA RUIZ", "contacts/Ana Ruiz (Acme)", "Ana Ruiz (Acme).md"])
  func nobodyElseIsMeant(_ target: String) throws {
    for own in [
      "referred_by: \"[[\(target)]]\"\n---\n",
      "---\n## Log\n\n- 2026-04-01 introduced [[\(target)]]\n",
    ] {
      let place = try place(own: "---\nname: Ana Ruiz\n\(own)")
      let said = place.run(["check"], width: nil).text
      #expect(said.contains("\"\(target)\" cannot have named themselves [self-referral]"))
      #expect(!referrals(place).contains("Acme"))
    }
  }

  /// A path leads to its own note, though another has the name.
  @Test func theOwnPathIsItsOwn() throws {
    let place = try place(
      own: "---\nname: Ana Ruiz\nreferred_by: \"[[contacts/Ana Ruiz (Acme)]]\"\n---\n",
      ["people/Ana Ruiz (Acme).md": "", "contacts/Ana Ruiz.md": ""])
    #expect(place.run(["check"], width: nil).text.contains("[self-referral]"))
    #expect(!referrals(place).contains("Acme"))
  }

  /// It was a word from them all the same; that somebody named themselves is none.
  @Test func aLineOfTheLogStaysAWord() throws {
    let log = try place(
      own: "---\nname: Ana Ruiz\n---\n## Log\n\n- 2026-04-01 named [[Ana Ruiz]]\n")
    #expect(log.run(["find", "last:2026-04-01", "--count"], width: nil).text == "1\n")
    let key = try place(
      own: "---\nname: Ana Ruiz\nreferred_by: Ana Ruiz\nreferred_on: 2026-04-01\n---\n")
    #expect(key.run(["find", "last:2026-04-01", "--count"], width: nil).text == "0\n")
  }
}
