import Foundation
import Testing

@testable import KithCommands

/// What the sample vault's sheets have no case of.
@Suite struct PrepTests {
  private static func sheet(
    _ settings: String, _ files: [String: String], _ arguments: [String] = ["prep", "Ana"]
  ) throws -> String {
    let place = try TestPlace(withSampleVault: false)
    try place.write(settings, to: "notes/kith.yaml")
    for (path, text) in files { try place.write(text, to: "notes/" + path) }
    place.enter("notes")
    return place.run(arguments, width: nil).text
  }

  private static let meeting = [
    "contacts/Ana.md": "---\ntimezone: America/New_York\n---\n",
    "interviews/Talk.md": "---\nwith: Ana\ndate: 2026-05-04 02:30\nduration: 1h\n---\n",
  ]

  @Test func seniorsAreWarned() throws {
    #expect(try Self.sheet("profile: senior", Self.meeting).contains("seldom fits"))
    #expect(try !Self.sheet("profile: changer", Self.meeting).contains("seldom fits"))
  }

  /// Of those whom they would work for, and of nobody else.
  @Test func whoSearchesAPostMayAskForAnInterview() throws {
    var files = Self.meeting
    files["contacts/Ana.md"] = "---\nwould_work_for: yes\n---\n"
    let explore = try Self.sheet("phase: explore", files)
    let apply = try Self.sheet("phase: apply\nphase_since: 2026-01-01", files)
    #expect(explore.contains("for a job") && !explore.contains("an interview be arranged"))
    #expect(!apply.contains("for a job") && apply.contains("an interview be arranged"))
    // Whether the work is for them is answered by then.
    #expect(explore.contains("whether this work is for me"))
    #expect(!apply.contains("whether this work is for me"))
    let before = try Self.sheet("phase: apply\nphase_since: 2026-04-17", files)
    #expect(before == explore)
    let others = try Self.sheet("phase: apply\nphase_since: 2026-01-01", Self.meeting)
    #expect(others.contains("for a job") && !others.contains("an interview be arranged"))
  }

  @Test func bothClocksAreShown() throws {
    let sheet = try Self.sheet("", Self.meeting)
    #expect(sheet.contains("start: 02:30\ntheir clock: 21:30 on 2026-05-03 for Ana\n"))
    #expect(sheet.contains("length: 60 min\n"))
  }

  @Test func theTalksZoneCountsBeforeThePersons() throws {
    var files = Self.meeting
    files["interviews/Talk.md"] =
      "---\nwith: Ana\ndate: 2026-05-04 12:00\ntimezone: Asia/Tokyo\n---\n"
    let sheet = try Self.sheet("duration: 20m", files)
    #expect(sheet.contains("their clock: 20:00 for Ana\nlength: 20 min (as usual; not written)\n"))
    files["interviews/Talk.md"] =
      "---\nwith: Ana\ndate: 2026-05-04 12:00\ntimezone: Tokio\n---\n"
    #expect(try Self.sheet("", files).contains("the timezone written is unknown"))
    files["interviews/Talk.md"] =
      "---\nwith: Ana\ndate: 2026-05-04 12:00\ntimezone: Europe/Lisbon\n---\n"
    #expect(try !Self.sheet("", files).contains("their clock"))
  }

  @Test(arguments: [("yes", true), ("no", false), ("", false)])
  func onlyWithLeaveIsANameSaid(_ leave: String, _ isSaid: Bool) throws {
    let files = [
      "contacts/Ana.md": "---\nreferred_by: Bo\nuse_name: \(leave)\n---\n", "contacts/Bo.md": "",
    ]
    let sheet = try Self.sheet("me: Kit", files, ["prep", "Ana", "--call"])
    #expect(sheet.contains("Bo gave me your name.") == isSaid)
    #expect(sheet.contains("you may say that Bo sent you") == isSaid)
  }

  /// Who named them first did not say whether you may say so; another did.
  @Test func whoGaveLeaveMayBeNamedThoughAnotherCameFirst() throws {
    var files = [
      "contacts/Di.md": "", "contacts/Ana.md": "## Log\n\n- 2026-01-02 named [[Di]]\n",
      "contacts/Bo.md": "## Log\n\n- 2026-01-27 named [[Di]] (use my name)\n",
    ]
    let sheet = try Self.sheet("me: Kit", files, ["prep", "Di", "--call"])
    #expect(sheet.contains("you may say that Bo sent you") && !sheet.contains("ask Ana first"))
    #expect(sheet.contains("Bo gave me your name."))
    let json = try Self.sheet("", files, ["prep", "Di", "--format", "json"])
    let others = json.components(separatedBy: "also_named_by").last ?? ""
    #expect(others.prefix(400).contains("contacts/Bo.md"))
    files["contacts/Ana.md"] = "## Log\n\n- 2026-01-02 named [[Di]] (not my name)\n"
    let refused = try Self.sheet("", files, ["prep", "Di"])
    #expect(refused.contains("do not say that Ana sent you"))
    #expect(refused.contains("you may say that Bo sent you"))
  }

  @Test func whatWasAskedBeforeIsNotAskedAgain() throws {
    let files = [
      "contacts/Ana.md": "", "q.md": "---\nkind: questions\n---\n\n- What is hard?\n- Is it?\n",
      "interviews/1.md": """
      ---
      with: Ana
      date: 2026-03-01
      outcome: information
      resume: shown
      ---

      ## Questions

      - [x] What is HARD
      - Why so?
      - How so?
      """,
      "interviews/2.md": """
      ---
      with: Ana
      date: 2026-03-05
      outcome: information
      ---

      ## Questions

      - How so?
        So.
      """,
    ]
    let sheet = try Self.sheet("", files)
    #expect(sheet.contains("left over, interviews/1.md\n- Why so?  :11\n"))
    #expect(!sheet.contains("How so?") && !sheet.contains("What is hard?"))
    #expect(sheet.contains("\nbefore: Ana: shown on 2026-03-01\n"))
  }

  @Test func aClosedQuestionOfYoursIsMarked() throws {
    var files = Self.meeting
    files["interviews/Talk.md", default: ""] += "\n## Questions\n\n- Do you like it?\n- Why?\n"
    let sheet = try Self.sheet("", files)
    #expect(sheet.contains("- Do you like it?  a yes or no answers it  :9\n- Why?  :10\n"))
  }

  @Test func whatCameOfItIsNotKnownBefore() throws {
    let files = [
      "contacts/Ana.md": "",
      "interviews/Talk.md": "---\nwith: Ana\ndate: 2026-04-16\noutcome: offer\n---\n",
    ]
    for (day, isShown) in [("2026-04-15", false), ("2026-04-16", true)] {
      let sheet = try Self.sheet("", files, ["prep", "Talk", "--today", day])
      #expect(sheet.contains("outcome: offer") == isShown)
    }
  }

  /// A moved meeting is the one that it was moved to, and the latest without an outcome is shown
  /// where none is to come.
  @Test func theMeetingThatCountsIsShown() throws {
    let log = """
      ## Log

      - 2026-03-01 booked 2026-03-10 10:00
      - 2026-03-08 moved 2026-05-10 11:00 20m phone
      """
    let next = try Self.sheet("", ["contacts/Ana.md": log])
    #expect(next.contains("date: 2026-05-10") && next.contains("length: 20 min\nmode: phone\n"))
    let past = try Self.sheet(
      "", ["contacts/Ana.md": log], ["prep", "Ana", "--today", "2026-05-12"])
    #expect(past.contains("date: 2026-05-10") && past.contains("outcome: not written"))
  }

  @Test func controlCharactersStayHarmless() throws {
    let files = ["contacts/Ana.md": "---\ntitle: \"a\\e[31mb\"\n---\n"]
    #expect(try !Self.sheet("", files).contains("\u{1B}"))
  }

  /// The talk's note was written when the meeting was first set.
  @Test(arguments: [["prep", "Ana"], ["prep", "interviews/Talk.md"]])
  func theHourAndTheWayAreThoseOfThePage(_ arguments: [String]) throws {
    let files = [
      "contacts/Ana.md": "## Log\n\n- 2026-04-20 booked 2026-05-04 10:00 phone\n"
        + "- 2026-04-22 moved 2026-05-04 15:00 45m video\n",
      "interviews/Talk.md":
        "---\nwith: Ana\ndate: 2026-05-04 10:00\nduration: 30m\nmode: phone\n---\n",
    ]
    let sheet = try Self.sheet("", files, arguments + ["--today", "2026-05-01"])
    #expect(sheet.contains("15:00") && sheet.contains("45 min") && sheet.contains("video"))
    #expect(!sheet.contains("10:00") && !sheet.contains("phone"))
  }

  private static let moved = [
    "contacts/Ana.md": """
    ## Log

    - 2026-04-01 booked 2026-04-17 10:00
    - 2026-04-15 moved 2026-04-24 10:00
    """,
    "interviews/Talk.md":
      "---\nwith: Ana\ndate: 2026-04-17 10:00\n---\n\n## Questions\n\n- What one?\n",
  ]

  /// Nobody goes there with a sheet that says "tomorrow".
  @Test(arguments: [
    ("status: cancelled", "", "cancelled"), ("status: missed", "", "missed"),
    ("", "- 2026-04-15 moved 2026-04-24 10:00", "moved to 2026-04-24"),
    ("status: booked", "- 2026-04-15 moved 2026-04-24 10:00", "moved to 2026-04-24"),
    ("", "- 2026-04-15 cancelled", "cancelled"),
    ("", "- 2026-04-15 declined", "declined on 2026-04-15"),
    ("", "", "tomorrow"), ("", "- 2026-04-20 moved 2026-04-24 10:00", "tomorrow"),
  ])
  func aTalkThatWillNotBeIsNotTomorrow(_ yaml: String, _ line: String, _ words: String) throws {
    let files = [
      "contacts/Ana.md": "## Log\n\n- 2026-04-01 booked 2026-04-17 10:00\n\(line)\n",
      "interviews/Talk.md": "---\nwith: Ana\ndate: 2026-04-17 10:00\n\(yaml)\n---\n",
    ]
    let sheet = try Self.sheet("", files, ["prep", "interviews/Talk.md"])
    #expect(sheet.contains("date: 2026-04-17  \(words)\n"), "\(sheet)")
  }

  /// What was prepared for the day that was given up is not lost.
  @Test func aMovedTalkKeepsItsQuestions() throws {
    var files = Self.moved
    let group = "prepared for the day it was moved from, interviews/Talk.md\n- What one?  :8\n"
    #expect(try Self.sheet("", files).contains(group))
    #expect(try Self.sheet("", files, ["prep", "Ana", "--today", "2026-04-20"]).contains(group))
    // Moved once more.
    files["contacts/Ana.md", default: ""] += "\n- 2026-04-16 moved 2026-04-28 10:00\n"
    #expect(try Self.sheet("", files).contains(group))
    files["interviews/New.md"] =
      "---\nwith: Ana\ndate: 2026-04-28 10:00\n---\n\n## Questions\n\n- What else?\n"
    #expect(try !Self.sheet("", files).contains("prepared for"))
  }

  @Test func whoIsNotToBeContactedIsSaid() throws {
    func sheet(_ status: String, _ arguments: [String]) throws -> String {
      try Self.sheet("", ["contacts/Ana.md": "---\nstatus: \(status)\n---\n"], arguments)
    }
    for arguments in [["prep", "Ana"], ["prep", "Ana", "--call"]] {
      #expect(
        try sheet("do-not-contact", arguments)
          .hasPrefix("Ana\nyou noted not to contact Ana (`status: do-not-contact`)\n"))
      #expect(
        try sheet("closed", arguments).hasPrefix("Ana\nyou have done with Ana (`status: closed`)\n")
      )
      #expect(try sheet("active", arguments).hasPrefix("Ana\n\n"))
    }
  }

  @Test func aCallIsDoubtedAsItsDraftIs() throws {
    let files = ["contacts/Ana.md": "## Log\n\n- 2026-03-01 met\n- 2026-04-15 declined\n"]
    let call = try Self.sheet("", files, ["prep", "Ana", "--call"])
    #expect(call.contains("you met Ana on 2026-03-01 already\nAna declined on 2026-04-15\n"))
    #expect(try !Self.sheet("", files).contains("already"))
  }

  @Test(arguments: [("yes", false), ("no", false), ("", true)])
  func nobodyIsAskedTwiceWhetherYouMayComeBack(_ answer: String, _ isAsked: Bool) throws {
    let sheet = try Self.sheet("", ["contacts/Ana.md": "---\nfollow_up_ok: \(answer)\n---\n"])
    #expect(sheet.contains("May I come back") == isAsked)
  }

  @Test func lengthsAreSaidAsPeopleSayThem() throws {
    func script(_ duration: String) throws -> String {
      try Self.sheet("duration: \(duration)", ["contacts/Ana.md": ""], ["prep", "Ana", "--call"])
    }
    #expect(try script("2h").contains("Could I have 2 hours, on"))
    #expect(try script("1m").contains("Could I have 1 minute, on"))
    #expect(try script("90m").contains("Could I have 90 minutes, on"))
  }
}
