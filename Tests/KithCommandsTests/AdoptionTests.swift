import Foundation
import NoteSyntax
import Testing

@testable import KithCommands

/// A folder of notes that was there before kith.
@Suite struct AdoptionTests {
  /// In the folder `notes`, which is no vault unless `kith.yaml` is among the files.
  private static func place(_ files: [String: String]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place
  }

  private static let log = "## Log\n\n- 2026-04-01 asked\n"

  private static func files(in place: TestPlace) throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: place.workingDirectory))
  }

  @Test func itBecomesAVaultByOneFile() throws {
    let place = try Self.place(["Leute/Ana.md": Self.log, ".git/config": ""])
    let before = try Self.files(in: place)
    let missing = place.run(["due"])
    #expect(missing.status == 66 && missing.text.contains("`kith init` makes this folder a vault"))
    let made = place.run(["init"])
    #expect(made.status == 0 && made.text.contains("nothing else in it has changed"))
    #expect(try Self.files(in: place).subtracting(before) == ["kith.yaml"])
    #expect(place.run(["check"]).output.contains("No contacts yet: notes in contacts/"))
    for command in [["due"], ["today"]] {
      let page = place.run(command).output
      #expect(page.contains("No contacts yet: notes in contacts/") && !page.contains("All clear"))
    }
    #expect(place.run(["due"], width: nil).output.isEmpty)
    try place.write("folders: {contacts: Leute}\n", to: "notes/kith.yaml")
    #expect(place.run(["due"]).output.contains("nudge"))
    #expect(place.run(["init"]).text.contains("is a vault already"))
  }

  @Test func nothingBeginsWhereNobodyMeantIt() throws {
    let place = try Self.place(["Leute/Ana.md": Self.log])
    let before = try Self.files(in: place)
    #expect(place.run(["init", ""]).status == 64)
    #expect(try Self.files(in: place) == before)
    place.loseFolder()
    let lost = place.run(["init", "kith-test-lost"])
    #expect(lost.status == 74 && lost.text.contains("the current folder is gone"))
    // Where it was made after all, it is not left there.
    #expect(throws: (any Error).self) {
      try FileManager.default.removeItem(atPath: "/kith-test-lost")
    }
  }

  @Test func aFolderOfAVaultsNotesStaysInIt() throws {
    let place = try Self.place(["kith.yaml": "", "contacts/Ana.md": Self.log])
    let refused = place.run(["init", "contacts"])
    #expect(refused.status == 64 && refused.text.contains("lies in a vault already"))
    #expect(try !Self.files(in: place).contains("contacts/kith.yaml"))
    let named = place.run(["due", "--vault", "contacts"])
    #expect(named.text.contains("it lies in the vault \"/home/mara/notes\": name that"))
  }

  @Test func withoutAQuestionBankATopicSaysSo() throws {
    let place = try Self.place(["kith.yaml": ""])
    let outcome = place.run(["questions", "nothing"])
    #expect(outcome.status == 66 && outcome.text.contains("there is no question bank"))
  }

  /// What the README says to write into the file is understood, and does what it says.
  @Test func theREADMEsSettingsAreRight() throws {
    let text = try String(
      contentsOf: Repository.root.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "```yaml\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let place = try Self.place([
      "kith.yaml": String(text[start.upperBound..<end.lowerBound]),
      "Leute/Ana.md": "---\nfirma: Acme\nstatus: 🟢\n---\n\n" + Self.log,
      "Areas/Clients/Bo.md": "---\nmail: bo@x.example\n---\n\n" + Self.log,
      "Meetings/2026-04-02.md": "With Ana.\n",
      "Vorlagen/Kontakt.md": "---\nkind: contact\n---\n", "Archive/Old.md": "",
    ])
    #expect(place.run(["check"]).output == "No problems in 3 notes.\n")
    #expect(
      place.run(["find", "kind:contact", "--columns", "name,organization,email"], width: nil).output
        == "Ana\tAcme\t\nBo\t\tbo@x.example\n")
  }

  @Test func keysThatAreNotKithsAreLeftAlone() throws {
    let note = "---\nrole: Manager\nStatus: 🟢 active\nfirma: Acme\nbirthday: 1980-05-01\n---\n"
    let place = try Self.place(["kith.yaml": "", "contacts/Ana.md": note + Self.log])
    let found = place.run(["check"])
    #expect(found.status == 1)
    #expect(found.output.replacing(/\s+/, with: " ").contains("`keys: {role: none}` in kith.yaml"))
    let keys = "keys: {role: none, status: none, firma: organization}\n"
    try place.write(keys, to: "notes/kith.yaml")
    #expect(place.run(["check"]).output == "No problems in 1 note.\n")
    #expect(
      place.run(["find", "role:Manager", "--columns", "name,role"], width: nil).output
        == "Ana\tManager\n")
    let card = place.run(["show", "Ana"]).output
    for line in [
      "organization  Acme", "role          Manager", "Status        🟢 active",
      "birthday      1980-05-01",
    ] {
      #expect(card.contains(line))
    }
    let json = place.run(["show", "Ana", "--format", "json"]).output
    #expect(
      json.contains("\"organization\": \"Acme\"") && json.contains("\"own.role\": \"Manager\""))
    #expect(json.contains("\"birthday\": \"1980-05-01\""))
  }

  /// In a diary, too, where the slip makes a second person.
  @Test func aNameThatIsNearlySomebodysIsTold() throws {
    let place = try Self.place([
      "kith.yaml": "", "contacts/Jürgen Groß.md": Self.log,
      "Daily/2026-04-02.md":
        "## Log\n\n- 2026-04-02 met [[jurgen gross]] in [[Paris]]\n\n[[Atlantis]]\n",
    ])
    let found = place.run(["check"], width: nil).output.split(separator: "\n")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("did you mean \"Jürgen Groß\"?") ?? false)
  }

  @Test func foldersThatAreNotThereAreTold() throws {
    let place = try Self.place([
      "kith.yaml": "folders: {contacts: [Leute, Areas/Leute, Empty, personn]}\n",
      "Areas/Leute/Ana.md": Self.log, "Personen/Bo.md": Self.log,
    ])
    let empty = place.root.appendingPathComponent("notes/Empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let found = place.run(["check"], width: nil).output.split(separator: "\n")
      .filter { $0.contains("missing-folder") }
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("did you mean \"Areas/Leute\"?") ?? false)
    #expect(found.last?.hasSuffix("did you mean \"Personen\"?") ?? false)
  }

  @Test func aVaultWithinIsToldUnlessItsFoldersAreNamed() throws {
    let files = ["job/kith.yaml": "", "job/contacts/Ana.md": Self.log]
    let hint = try Self.place(files.merging(["kith.yaml": ""]) { $1 }).run(["check"]).output
    #expect(hint.contains("[inner-vault]") && !hint.contains("odd-folder"))
    for settings in ["folders: {contacts: job/contacts}", "ignore: [job/]"] {
      let place = try Self.place(files.merging(["kith.yaml": settings]) { $1 })
      #expect(!place.run(["check"]).output.contains("[inner-vault]"))
    }
  }
}
