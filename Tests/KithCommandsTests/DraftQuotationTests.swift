import Foundation
import Testing

@testable import KithCommands

/// What a letter quotes of your notes, which were written for yourself.
@Suite struct DraftQuotationTests {
  private func place(_ files: [String: String]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("me: Mara Lind\n", to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place
  }

  private func letter(
    _ files: [String: String], _ who: String, _ kind: String = "thank-you",
    on day: String = "2026-04-16"
  ) throws -> TestPlace.Outcome {
    try place(files).run(["draft", kind, who, "--today", day], width: nil)
  }

  private static let gap = "[what they said that helped]"

  /// Whoever sent you and does not want to be named is named in many ways.
  @Test(arguments: [
    "Nils is a fool", "Nils's plan is bad", "Nils’s plan is bad", "Mr Holm is a fool",
    "Mr. Holm is a fool", "holm is a fool", "Nisse is a fool", "It was Holm's idea",
  ])
  func nobodyIsNamedWithoutLeave(_ text: String) throws {
    let files = [
      "contacts/Nils Holm.md": "---\naliases: [Nisse]\n---\n",
      "contacts/Ana.md":
        "---\nreferred_by: \"[[Nils Holm]]\"\nuse_name: no\n---\n\n## Log\n\n- 2026-04-15 met: \(text)\n",
    ]
    let letter = try letter(files, "Ana")
    #expect(letter.output.contains(Self.gap) && !letter.text.contains("quoted from"))
    let place = try place(files)
    try place.write("\(text). You told me.\n", to: "notes/letter.txt")
    let check = place.run(
      ["draft", "--lint", "letter.txt", "--for", "Ana", "--kind", "thank-you"], width: nil)
    #expect(check.output.contains("[draft-no-leave]") || check.output.contains("[draft-may-name]"))
  }

  /// kith's own words do not break its own rule, though a referrer's name is one of them.
  @Test(arguments: ["May Lee", "Will Young", "Mark Art", "Grace Hope"])
  func aNameThatIsAWordIsNoFinding(_ name: String) throws {
    let files = [
      "contacts/\(name).md": "## Log\n\n- 2026-03-01 named [[Dan Dee]] (not my name)\n",
      "contacts/Dan Dee.md": "",
    ]
    let place = try place(files)
    for kind in ["call", "request"] {
      let letter = place.run(["draft", kind, "Dan Dee"], width: nil)
      #expect(!letter.text.contains("this may name") && !letter.text.contains("want to be named"))
      try place.write(letter.output + "I will see. Will you see me?\n", to: "notes/letter.txt")
      let check = place.run(
        ["draft", "--lint", "letter.txt", "--for", "Dan Dee", "--kind", kind], width: nil)
      #expect(check.status == 0)
      #expect(!check.output.contains("no-leave") && !check.output.contains("may-name"))
    }
  }

  private static func talk(_ lines: String...) -> [String: String] {
    [
      "contacts/Dora Four.md": "", "contacts/Eva Five.md": "", "contacts/Bo Two.md": "",
      "fields/Wind.md": "",
      "interviews/2026-04-15.md": """
      ---
      with: ["[[Dora Four]]", "[[Eva Five]]"]
      date: 2026-04-15
      ---

      ## Learned

      \(lines.map { "- " + $0 }.joined(separator: "\n"))
      """,
    ]
  }

  /// To each what they said, and to nobody what is said of another.
  @Test func ofSeveralEachIsToldTheirOwnWords() throws {
    let files = Self.talk("Eva Five talks too much", "[[Dora Four]]: her own words")
    let dora = try letter(files, "Dora")
    #expect(dora.output.contains("wrote down: her own words\n"))
    #expect(dora.text.contains("kith: quoted from interviews/2026-04-15.md:9, which was written"))
    let eva = try letter(files, "Eva")
    #expect(eva.output.contains("wrote down: Eva Five talks too much\n"), "it names her")
    let common = Self.talk("Dora runs it", "The tower comes first")
    #expect(try letter(common, "Eva").output.contains("The tower comes first\n"))
    let none = Self.talk("Dora runs it", "Dora's day is long")
    #expect(try letter(none, "Eva").output.contains(Self.gap))
    #expect(!(try letter(none, "Eva").text.contains("quoted from")))
  }

  @Test(arguments: [
    "[[Bo Two]] is about to be fired, says he", "Bo Two is about to be fired",
    "Bo's plan is bad", "As Two says, it will close",
    "Ask [[Nobody Yet]]", "They pay 85,000", "80k", "She hates her boss (in confidence!)",
    "First:", "…", "TODO", "{{learned}}", "See [the page](https://x.y)", "So^[a foot note]",
  ])
  func whatIsForYourselfStaysAGap(_ line: String) throws {
    var files = Self.talk(line, "Another line")
    files["interviews/2026-04-15.md"]?.replace(
      "[\"[[Dora Four]]\", \"[[Eva Five]]\"]", with: "Dora Four")
    let letter = try letter(files, "Dora")
    #expect(letter.output.contains(Self.gap), "\(letter.output)")
    #expect(letter.text.contains("kith: 1 gap to fill:\n  \(Self.gap)\n"))
  }

  /// Her own name, a field and plain words are no names of others.
  @Test(arguments: ["[[Wind]] needs patience", "Dora says that towers are easy", "It is windy"])
  func whatTheySaidIsQuoted(_ line: String) throws {
    var files = Self.talk(line)
    files["interviews/2026-04-15.md"]?.replace(
      "[\"[[Dora Four]]\", \"[[Eva Five]]\"]", with: "Dora Four")
    let letter = try letter(files, "Dora")
    #expect(!letter.output.contains(Self.gap), "\(letter.output)")
    #expect(letter.text.contains("quoted from interviews/2026-04-15.md:8"))
  }

  /// What was said after a post was accepted, or a field chosen, had no part in it.
  @Test func onlyWhatCameBeforeHadAPartInIt() throws {
    var files = [
      "kith.yaml": "phase: apply\nphase_since: 2026-03-20\n",
      "contacts/Kim.md": """
      ---
      would_work_for: yes
      ---

      ## Log

      - 2026-03-01 met: cells age
      - 2026-04-20 met: she toasted my post
      """,
      "opportunities/Tester.md": "---\naccepted: 2026-04-10\n---\n",
    ]
    for (kind, day) in [("announcement", "2026-04-24"), ("second-phase", "2026-04-24")] {
      let text = try letter(files, "Kim", kind, on: day).output
      #expect(text.contains("Sun 1 Mar") && text.contains("cells age"), "\(text)")
      #expect(!text.contains("toasted"))
    }
    files["contacts/Kim.md"] = "## Log\n\n- 2026-04-20 met: she toasted my post\n"
    for kind in ["announcement", "second-phase"] {
      let text = try letter(files, "Kim", kind, on: "2026-04-24").output
      #expect(!text.contains("toasted") && !text.contains("20 Apr"), "\(text)")
      #expect(!text.contains("\n\n\n"))
    }
  }

  /// No promise to tell what was told, or may be told at once.
  @Test func whatCameOfANameIsNotPromised() throws {
    let files = [
      "contacts/Ana.md": """
      ## Log

      - 2026-01-28 met: so
      - 2026-01-28 named [[New One]], [[Old Two]]
      """,
      "contacts/Old Two.md": "## Log\n\n- 2026-02-03 met\n",
    ]
    let letter = try letter(files, "Ana").output
    #expect(letter.contains("pointing me to New One; I shall tell you"))
    #expect(!letter.contains("Old Two"))
  }
}
