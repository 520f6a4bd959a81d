import Foundation
import Testing

@testable import KithCommands

/// How the values of a draft stand in its sentences, and what standard error says beside it.
@Suite struct DraftWordingTests {
  private func draft(
    _ kind: String, _ contact: String, settings: String = "me: Mara Lind\n",
    name: String = "Ana Ruiz", template: String? = nil, files: [String: String] = [:]
  ) throws -> TestPlace.Outcome {
    let place = try TestPlace(withSampleVault: false)
    try place.write(settings, to: "notes/kith.yaml")
    try place.write(contact, to: "notes/contacts/\(name).md")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    if let template { try place.write(template, to: "notes/templates/draft-\(kind).md") }
    place.enter("notes")
    return place.run(["draft", kind, "contacts/\(name).md"], width: nil)
  }

  @Test(arguments: [
    ("Dr. Ana Ruiz", "Dear Ana,"), ("Frau Müller", "Dear Frau Müller,"),
    ("\"Yamada, Tarō\"", "Dear Tarō,"), ("J. Smith", "Dear J. Smith,"), ("Kim", "Dear Kim,"),
    ("Prof. Dr. Lena Ng", "Dear Lena,"), ("van der Berg", "Dear van der Berg,"),
  ])
  func aTitleIsNoFirstName(_ name: String, _ greeting: String) throws {
    let text = try draft(
      "call", "---\nname: \(name)\n---\n", name: "X", template: "Dear {{first_name}},\n"
    ).output
    #expect(text == greeting + "\n")
  }

  @Test func severalFieldsAndOrganizationsAreASentence() throws {
    let text = try draft(
      "request",
      "---\nfield: [Storage, Law]\norganization: [Acme Ltd., \"Yahoo!\"]\ntitle: Analyst.\n---\n"
    ).output
    #expect(text.contains("advice on Storage and Law\n"))
    #expect(text.contains("what work in the fields of Storage and Law is like."))
    #expect(text.contains("your work at Acme Ltd and Yahoo.\n"))
    #expect(
      try draft("call", "---\ntitle: Analyst.\n---\n").output
        .hasPrefix("A call to Ana Ruiz, Analyst\n"))
  }

  /// Brackets that your notes have are words of theirs.
  @Test func bracketsOfTheNotesAreNoGaps() throws {
    let text = try draft("call", "---\ntitle: \"Head [contract]\"\n---\n").text
    #expect(text.contains("Head [contract]") && text.contains("[a day and time]"))
    #expect(!text.contains("\n  [contract]"))
  }

  @Test func aTemplateMayShowLinesOutsideOfASection() throws {
    let files = [
      "contacts/Bo.md": "## Log\n\n- 2026-03-10 met\n",
      "contacts/Cy.md": "## Log\n\n- 2026-03-11 met\n",
    ]
    let text = try draft(
      "update", "## Log\n\n- 2026-03-01 named [[Bo]], [[Cy]]\n",
      template: "{{news}}", files: files
    ).output
    #expect(
      text == """
        I met Bo, whom you named to me, on Tue 10 Mar.
        I met Cy, whom you named to me, on Wed 11 Mar.

        """)
  }

  @Test func anEmptyTemplateIsAnError() throws {
    let outcome = try draft("update", "", template: " \n")
    #expect(outcome.status == 66)
    #expect(outcome.text.contains("kith: templates/draft-update.md: the template is empty"))
  }

  @Test func aTemplateForNoKindIsSaid() throws {
    let outcome = try draft("update", "", files: ["templates/draft-updat.md": "Dear\n"])
    #expect(outcome.status == 0)
    #expect(
      outcome.text.hasPrefix(
        "kith: templates/draft-updat.md is used for no letter: none is called \"updat\"; "
          + "did you mean \"update\"?\n"))
  }

  /// Nobody is asked for an interview unawares.
  @Test func whatTheNotesSayOtherwiseIsSaid() throws {
    let apply = "phase: apply\nphase_since: 2026-04-10\n"
    let met = "---\nwould_work_for: no\n---\n\n## Log\n\n- 2026-04-01 met\n"
    #expect(
      try draft("second-phase", met, settings: apply).text
        .contains("kith: you noted that you would not work for Ana Ruiz"))
    #expect(
      try draft("second-phase", "## Log\n\n- 2026-04-01 met\n", settings: apply).text
        .contains("kith: nothing says that you would work for Ana Ruiz"))
    #expect(
      try draft("request", "---\nstatus: closed\n---\n").text
        .contains("kith: you have done with Ana Ruiz (`status: closed`)\n"))
    let moved = try draft(
      "thank-you",
      "## Log\n\n- 2026-04-01 booked 2026-04-14 10:00\n- 2026-04-13 moved 2026-04-24 10:00\n",
      files: ["interviews/Talk.md": "---\nwith: Ana Ruiz\ndate: 2026-04-14 10:00\n---\n"])
    #expect(
      moved.text.contains(
        "kith: the talk of 2026-04-14 may not have been: it was moved on 2026-04-13\n"))
  }
}
