import Foundation
import Network
import NoteSyntax
import Testing

@testable import KithCommands

@Suite struct DraftTests {
  private static let people: [String] = {
    let folder = Repository.root.appendingPathComponent("SampleVault/contacts").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.map { "contacts/" + $0 }.sorted() + ["Marguerite Toll", "Kaja Nyström"]
  }()

  private func place(settings: String = "") throws -> TestPlace {
    let place = try TestPlace()
    place.enter("SampleVault")
    if !settings.isEmpty { try place.write(settings, to: "SampleVault/kith.yaml") }
    return place
  }

  /// Who answered and was not met gave no time.
  @Test func thanksForWhatThereWas() throws {
    let place = try place()
    try place.write(
      "## Log\n\n- 2026-04-10 asked\n- 2026-04-12 replied\n", to: "SampleVault/contacts/Ada.md")
    let answered = place.run(["draft", "thank-you", "Ada"]).output
    #expect(answered.contains("Thank you for your answer."))
    #expect(!answered.contains("time that you took"))
    let met = place.run(["draft", "thank-you", "Zoë"]).output
    #expect(met.contains("Thank you for the time that you took for me on"))
    #expect(!met.contains("for your answer"))
  }

  /// Each kind as it is written first, and once more where the second phase changes it.
  private static let drafts: [(DraftKind, Settings.Phase)] =
    DraftKind.allCases.map { ($0, $0 == .secondPhase ? .apply : .explore) }
    + [(.request, .apply), (.call, .apply)]

  /// What kith itself writes, to anybody, keeps to the etiquette that it asks of others. Whether it
  /// names somebody without leave is asked where somebody gave none.
  @Test(arguments: drafts)
  func passesItsOwnCheck(_ kind: DraftKind, in phase: Settings.Phase) throws {
    let place = try place(settings: "profile: changer\nphase: \(phase.rawValue)\n")
    #expect(Self.people.count > 20)
    for person in Self.people {
      let draft = place.run(["draft", kind.rawValue, person], width: nil)
      #expect(draft.status == 0)
      #expect(!draft.output.contains("\n\n\n"), "\(kind.rawValue) to \(person)")
      // A sentence begins there, in English with a capital.
      let letter = draft.output.split(separator: /\nDear [^\n]*,\n\n/).dropFirst().first
      #expect((letter == nil) == (kind == .call))
      if let letter { #expect(letter.first?.isUppercase == true, "\(kind.rawValue) to \(person)") }
      let findings = Etiquette(kind: kind, phase: phase).findings(in: draft.output)
        .filter { $0.code != .draftGap }
      #expect(findings.isEmpty, "\(kind.rawValue) to \(person)")
      guard Self.withoutLeave.contains(where: person.contains) else { continue }
      try place.write(draft.output, to: "SampleVault/letter.txt")
      let check = place.run(
        ["draft", "--lint", "letter.txt", "--kind", kind.rawValue, "--for", person], width: nil)
      #expect(!check.output.contains("[draft-no-leave]"), "\(kind.rawValue) to \(person)")
      #expect(check.status == 0)
    }
  }

  /// Whom somebody named without leave to be named.
  private static let withoutLeave = [
    "Ana Ruiz (Northwind)", "Callum", "Gordon", "Henk", "Hugh", "Imogen", "Marguerite",
  ]

  @Test func namesTheReferrerOnlyWithLeave() throws {
    let place = try place()
    #expect(place.run(["draft", "request", "Farah Osei"]).output.contains("Beatriz Amaral"))
    for (person, referrer) in [
      ("Henk Visser", "Tomasz"), ("Hugh Sandoval", "Nils"), ("Callum Reyes", "Gordon"),
    ] {
      let outcome = place.run(["draft", "request", person])
      #expect(!outcome.output.contains(referrer))
      #expect(outcome.text.contains("kith: \(referrer)"))
    }
    // On that day nobody had given leave yet.
    let before = place.run(["draft", "request", "Farah Osei", "--today", "2026-04-08"])
    #expect(!before.output.contains("Beatriz Amaral"))
  }

  /// What may be asked for depends on the day on which it is asked.
  @Test(arguments: [
    ("2026-04-08", "an interview is not asked", "I am thinking of changing", "since 2026-04-09"),
    ("2026-04-09", "No problems", "I am changing", ""),
  ])
  func thePhaseIsThatOfTheDay(
    day: String, verdict: String, situation: String, warning: String
  ) throws {
    let place = try place(settings: "profile: changer\nphase: apply\nphase_since: 2026-04-09\n")
    try place.write(
      "I seek advice. Could an interview be arranged?\n", to: "SampleVault/letter.txt")
    #expect(place.run(["draft", "--lint", "letter.txt", "--today", day]).text.contains(verdict))
    #expect(place.run(["draft", "request", "Farah", "--today", day]).output.contains(situation))
    let letter = place.run(["draft", "second-phase", "Ingrid", "--today", day]).text
    #expect(letter.contains("kith.yaml says") == !warning.isEmpty)
    #expect(warning.isEmpty || letter.contains(warning))
  }

  /// A small vault, with the log lines of each contact.
  private func place(of logs: [String: [String]]) throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (name, lines) in logs {
      let log = lines.map { "- \($0)\n" }.joined()
      try place.write("## Log\n\n\(log)", to: "notes/contacts/\(name).md")
    }
    place.enter("notes")
    return place
  }

  /// The words of a log line are for yourself: they may name who does not want to be named.
  @Test func aRetryDoesNotQuoteTheLog() throws {
    let place = try place(of: [
      "Lea": ["2026-04-01 named [[Mikkel Sand]] (not my name)"],
      "Mikkel Sand": [
        "2026-04-02 asked by email: pumps; got his name from Lea, who asks not to say"
      ],
    ])
    let letter = place.run(["draft", "retry", "Mikkel"], width: nil)
    #expect(letter.output.contains("On Thu 2 Apr I asked you for a conversation.\n"))
    #expect(!letter.text.contains("Lea"))
    try place.write(letter.output, to: "notes/letter.txt")
    let check = place.run(
      ["draft", "--lint", "letter.txt", "--kind", "retry", "--for", "Mikkel"], width: nil)
    #expect(check.status == 0)
  }

  /// Nor is one who gave no leave named by what was learned.
  @Test func aThankYouQuotesNobodyWithoutLeave() throws {
    let place = try place(of: [
      "Lea": ["2026-04-01 named [[Mikkel Sand]]"],
      "Mikkel Sand": ["2026-04-14 met: Lea is a saint"],
    ])
    #expect(place.run(["draft", "thank-you", "Mikkel"]).output.contains("[what they said"))
    try place.write("{{name}}: ask Lea\n", to: "notes/templates/draft-call.md")
    #expect(
      place.run(["draft", "call", "Mikkel"]).text
        .contains("kith: no leave to say that \"Lea\" sent you; ask first"))
  }

  /// Only what stands behind the colon is told as what they said.
  @Test(arguments: [
    ("met, cancelled twice before, rude", "[what they said that helped]"),
    ("met at the fair", "[what they said that helped]"),
    ("talked for 40 minutes on the phone", "[what they said that helped]"),
    ("met at the fair: pumps are the thing", "pumps are the thing"),
    ("met: pumps are the thing", "pumps are the thing"),
  ])
  func quotesWhatTheySaid(line: String, words: String) throws {
    let place = try place(of: ["Gus": ["2026-04-14 \(line)"]])
    for kind in ["thank-you", "announcement", "second-phase"] {
      let letter = place.run(["draft", kind, "Gus"], width: nil).output
      #expect(letter.contains(words), "\(letter)")
      #expect(
        !letter.contains("fair") && !letter.contains("rude") && !letter.contains("40 minutes"))
    }
  }

  /// What they were told of, and a no of whom you met before, is no news.
  @Test func tellsWhatIsNew() throws {
    let place = try place(of: [
      "Ana": [
        "2026-03-01 named [[Bo]], [[Cy]], [[Di]]", "2026-03-12 updated: Bo said no",
        "2026-03-20 met again",
      ],
      "Bo": ["2026-03-10 declined"], "Cy": ["2026-03-25 met", "2026-04-15 declined: no post"],
      "Di": ["2026-03-28 replied"],
    ])
    let letter = place.run(["draft", "update", "Ana"], width: nil).output
    #expect(letter.contains("\nI met Cy, whom you named to me, on Wed 25 Mar.\nDi, whom"))
    #expect(!letter.contains("could not see me"))
    #expect(!letter.contains("Bo"))
  }

  @Test func thanksForSeveralNames() throws {
    let place = try place(of: [
      "Ana": ["2026-04-14 met: so", "2026-04-14 named [[Bo Chen]], [[Di]]"]
    ])
    #expect(
      place.run(["draft", "thank-you", "Ana"], width: nil).output
        .contains("Thank you also for pointing me to Bo Chen and Di;"))
  }

  @Test func writesNothing() throws {
    let place = try place()
    func files() -> [String] {
      let all = FileManager.default.enumerator(
        atPath: place.root.appendingPathComponent("SampleVault").path)
      return (all?.compactMap { $0 as? String } ?? []).sorted()
    }
    let before = files()
    _ = place.run(["draft", "thank-you", "Zoë"])
    #expect(files() == before)
  }

  /// A note's control characters do not reach the terminal.
  @Test func isHarmless() throws {
    let place = try place()
    try place.write(
      "---\ntitle: \"Head\\u001B[31m\"\n---\n", to: "SampleVault/contacts/Evil One.md")
    let outcome = place.run(["draft", "call", "Evil One"])
    #expect(outcome.output.contains("Head␛[31m"))
  }

  @Test func whomYouMustNotContactIsSaid() throws {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    try place.write("---\nstatus: do-not-contact\n---\n", to: "notes/contacts/Bo Chen.md")
    place.enter("notes")
    let text = place.run(["draft", "request", "Bo"]).text
    #expect(
      text.contains("kith: you noted not to contact Bo Chen (`status: do-not-contact`)\n"))
  }
}
