import Testing

@testable import KithCommands

/// Ways to somebody with whom something is under way already, of which the sample vault has few.
@Suite struct PathUnderWayTests {
  private static func path(to name: String, _ contacts: [String: String]) throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write("", to: "notes/kith.yaml")
    for (name, text) in contacts { try place.write(text, to: "notes/contacts/\(name).md") }
    place.enter("notes")
    return place.run(["path", name]).output
  }

  private static let contacts = [
    "Bo Chen": "---\ntie: weak\n---\n\n## Log\n\n- 2026-04-09 asked by email\n",
    "Kim Ito": "## Log\n\n- 2026-04-10 asked\n",
    "Ada Roy": "## Log\n\n- 2026-03-30 met\n- 2026-03-30 named [[Kim Ito]] (use my name)\n",
    "Old Joe": "---\ntie: weak\n---\n\n## Log\n\n- 2026-01-09 asked by email\n",
  ]

  @Test func whoWasAskedIsWaitedFor() throws {
    let output = try Self.path(to: "Bo", Self.contacts)
    #expect(output.contains("   Wait for the answer of Bo Chen, whom you asked on 2026-04-09.\n"))
    #expect(!output.contains("missing: the answer"), "it is said already")
  }

  @Test func whoWasNamedAndAskedIsWaitedFor() throws {
    let output = try Self.path(to: "Kim", Self.contacts)
    #expect(output.contains("   Wait for the answer of Kim Ito, whom you asked on 2026-04-10.\n"))
  }

  @Test func whoIsAskedAlreadyNeedsNobodyToLeadToThem() throws {
    var contacts = Self.contacts
    contacts["Ada Roy"] = "## Log\n\n- 2026-03-30 met\n- 2026-03-30 named [[Kim Ito]]\n"
    let output = try Self.path(to: "Kim", contacts)
    #expect(output.contains("   Wait for the answer of Kim Ito, whom you asked on 2026-04-10.\n"))
    #expect(!output.contains("missing: the answer"), "it is said already")
  }

  @Test func whoWasMetAndAskedAgainIsWaitedFor() throws {
    let asked = "## Log\n\n- 2026-03-30 met\n- 2026-04-09 asked: once more\n"
    #expect(
      try Self.path(to: "Ada", ["Ada Roy": asked])
        .contains("   Wait for the answer of Ada Roy, whom you asked on 2026-04-09.\n"))
    #expect(
      try Self.path(to: "Ada", ["Ada Roy": asked + "- 2026-04-10 replied: in May\n"])
        .contains("   Write to Ada Roy.\n"))
  }

  /// Whoever did not answer until the trail went cold can be written to again.
  @Test func whoNeverAnsweredIsWrittenTo() throws {
    let output = try Self.path(to: "Joe", Self.contacts)
    #expect(output.contains("   Write to Old Joe.\n"))
  }

  @Test func nobodyIsSentToWhomTheyMustNotContact() throws {
    var contacts = Self.contacts
    contacts["Kim Ito"] = "---\nstatus: do-not-contact\n---\n"
    #expect(
      try Self.path(to: "Kim", contacts)
        .hasPrefix("No way leads to Kim Ito: you noted not to contact them"))
  }

  @Test func anAnnouncedIntroductionNeedsNoLeave() throws {
    let output = try Self.path(
      to: "Bo Chen",
      ["Bo Chen": "", "Ada Roy": "## Log\n\n- 2026-03-30 introduced me to [[Bo Chen]]\n"])
    #expect(output.contains("to whom Ada Roy introduced you"))
    #expect(!output.contains("missing: leave"))
  }

  @Test func whoseMessageBouncedLacksAnAddress() throws {
    let output = try Self.path(
      to: "Bo",
      ["Bo Chen": "---\ntie: weak\n---\n\n## Log\n\n- 2026-04-01 asked\n- 2026-04-02 bounced\n"])
    #expect(output.contains("missing: an address of Bo Chen: the message of 2026-04-02 bounced"))
  }

  /// Whoever is to be asked for an introduction may have something to answer first.
  @Test(arguments: [
    ("- 2026-04-10 asked", "Wait for the answer of Ann Lee, whom you asked on 2026-04-10.\n"),
    (
      "- 2026-04-15 put off until 2026-06-01",
      "Wait until 2026-06-01: Ann Lee put you off until then.\n"
    ),
    ("- 2026-03-15 put off until 2026-04-01", "Ask Ann Lee for an introduction to Gee Wo.\n"),
    (
      "- 2026-04-10 booked 2026-04-20",
      "Ask Ann Lee for an introduction to Gee Wo, when you meet on 2026-04-20.\n"
    ),
    ("- 2026-01-10 asked", "Ask Ann Lee for an introduction to Gee Wo.\n"),
    (
      "- 2026-04-10 named [[Gee Wo]] (will introduce by 2026-04-30)",
      "Wait for the introduction to Gee Wo, which Ann Lee promised by 2026-04-30.\n"
    ),
    (
      "- 2026-04-01 named [[Gee Wo]] (will introduce by 2026-04-10)",
      "Ask Ann Lee for the introduction to Gee Wo that was promised.\n"
    ),
  ])
  func whoLeadsOnIsWaitedForToo(_ log: String, _ step: String) throws {
    let output = try Self.path(
      to: "Gee Wo",
      [
        "Gee Wo": "",
        "Ann Lee": "---\ntie: work\nknows: \"[[Gee Wo]]\"\n---\n\n## Log\n\n\(log)\n",
      ])
    #expect(output.replacing(/\n +/, with: " ").contains(step.dropLast()), "\(output)")
  }

  @Test func nobodyIsAskedWithWhomYouHaveDone() throws {
    let closed = "---\nstatus: closed\ntie: work\nknows: \"[[Gee Wo]]\"\n---\n"
    let output = try Self.path(to: "Gee Wo", ["Gee Wo": "", "Ann Lee": closed])
    #expect(output.hasPrefix("No way leads to Gee Wo yet"))
    #expect(
      try Self.path(to: "Ann Lee", ["Gee Wo": "", "Ann Lee": closed])
        .contains("you have done with them (`status: closed`)"))
  }
}
