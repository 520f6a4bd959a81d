import ArgumentParser
import Foundation
import NoteSyntax
import Testing

@testable import KithCommands

/// Whatever stands in notes, names, paths, settings and arguments, nothing that kith prints acts on
/// a terminal or turns round what is beside it.
@Suite struct HarmlessOutputTests {
  /// ESC, a C1 control, an override and an isolate that are never closed, BEL, DEL.
  private static let poison = "\u{1B}[2J\u{9B}1m\u{202E}\u{2066}\u{7}\u{7F}"
  /// The same as YAML writes it in double quotes, with a line end, which a body cannot have here.
  private static let yaml = #"\e[2J\x9B1m\u202E\u2066\a\x7F\nx"#

  private static let ana = "Ana\(poison)\nRuiz"

  private static var notes: [String: String] {
    let template = """
      ---
      name: "NAME\(yaml)"
      aliases: ["alias\(yaml)", "Al\(yaml)"]
      organization: "[[North\(yaml)]]"
      formerly: "[[Acme\(yaml)]]"
      title: "Head\(yaml)"
      role: "boss\(yaml)"
      field: ["[[Grid\(yaml)]]", "storage\(yaml)"]
      location: "Bergen\(yaml)"
      timezone: "Europe/Oslo\(yaml)"
      email: "a@example.com\(yaml)"
      phone: "1\(yaml)"
      url: "https://example.com/\(yaml)"
      tie: TIE
      source: "event\(yaml)"
      referred_by: "[[REFERRER\(yaml)]]"
      referred_on: 2026-03-01
      use_name: yes
      knows: ["[[Stub\(yaml)]]"]
      status: "odd\(yaml)"
      tags: ["tag\(yaml)"]
      would_work_for: yes
      "key\(yaml)": "value\(yaml)"
      follow_up: "soon\(yaml)"
      ---

      # Heading\(poison)

      Words of storage\(poison) and [[Nobody\(poison)]] #tag\(poison)

      ## Log

      - 2026-03-02 asked by em\(poison)ail: a talk\(poison)
      - 2026-03-04 replied: yes\(poison)
      - 2026-03-05 booked 2026-04-17 15:00 30m video in the caf\(poison)
      - 2026-03-06 named [[Stub\(poison)]] (use my name), [[Other\(poison)]] (will introduce by 2026-04-01)
      - 2026-03-20 met: well\(poison)
      - 2026-03-2\(poison) odd\(poison)
      - 2026-03-21 frobbed\(poison) it

      ## Tasks

      - [ ] send the paper\(poison) due:2026-04-14 #paper\(poison)
      - [ ] a number\(poison) #waiting by 2026-04-15
      - [x] done\(poison)
      """
    func person(_ name: String, tie: String, by referrer: String) -> String {
      template.replacing("NAME", with: name).replacing("TIE", with: tie)
        .replacing("REFERRER", with: referrer)
    }
    return [
      "kith.yaml": """
      me: "Mara\(yaml)"
      phase: "explore"
      profile: "odd\(yaml)"
      "key\(yaml)": "x\(yaml)"
      queries:
        "saved\(yaml)": "storage\(yaml)"
        broken: "tie:(\(yaml)"
      ignore: ["[\(yaml)"]
      """,
      "contacts/\(ana).md": person("Ana", tie: "friend", by: "Ana"),
      "contacts/Bo\(poison).md": person("Bo", tie: "\"weak\(yaml)\"", by: "Ana"),
      "contacts/Twin\(poison).md": "---\nname: \"Bo\(yaml)\"\n---\n",
      "contacts/\(poison)/\(poison).md": "---\nname: [\"\(yaml)\n---\n\(poison)",
      "interviews/Talk\(poison).md": """
      ---
      with: ["[[Ana\(yaml)]]", "[[Stub\(yaml)]]"]
      date: 2026-03-20 15:00
      place: "Caf\(yaml)"
      goal: "to learn\(yaml)"
      referrals: [{name: "[[Named\(yaml)]]", use_name: yes}]
      outcome: "odd\(yaml)"
      thanked: {"Ana\(yaml)": 2026-03-21}
      ---

      ## Questions

      - What is hard\(poison)?
        An answer\(poison)
      - [ ] Are you hiring\(poison)?

      ## Learned

      Much\(poison).

      ## Terms

      - grid\(poison): a net\(poison)
      """,
      "interviews/Next\(poison).md": """
      ---
      with: "[[Ana\(yaml)]]"
      date: 2026-04-17 15:00
      place: "Caf\(yaml)"
      goal: "to learn\(yaml)"
      ---

      ## Questions

      - What next\(poison)?
      """,
      "organizations/North\(poison).md": """
      ---
      name: "North\(yaml)"
      target: yes
      motivation: 3
      posting: 2
      field: "[[Grid\(yaml)]]"
      location: "Oslo\(yaml)"
      ---
      """,
      "opportunities/Post\(poison).md": """
      ---
      organization: "[[North\(yaml)]]"
      title: "Post\(yaml)"
      from: "[[Ana\(yaml)]]"
      stage: "applied"
      channel: network
      ---
      """,
      "fields/Grid\(poison).md": """
      ---
      name: "Grid\(yaml)"
      verdict: open
      expected: "calm\(yaml)"
      found: "not\(yaml)"
      ---
      """,
      "questions/Bank\(poison).md": """
      ---
      kind: questions
      ---

      # Topic\(poison)

      - What do you do\(poison)? #daily\(poison)
      - Is it good\(poison)?
      """,
      "templates/draft-retry.md": "Dear {{name}}, {{odd\(poison)}} [gap\(poison)]\n",
      "letter\(poison).txt": "Are you hiring\(poison)? I attach my resume\(poison).\n",
    ]
  }

  /// Each is run in each of its formats, on a terminal and into a pipe.
  private static let answers: [[String]] = [
    ["today"], ["index", "--stats", "--verify"], ["check"], ["due", "--all", "--why"],
    ["find", "storage"], ["tasks", "--all"], ["tags"], ["chain"], ["graph", "--notes"],
    ["path", "North\(poison)\nx"], ["show", "\(ana)"], ["prep", "\(ana)"], ["questions"],
    ["targets"], ["compare"], ["links", "\(ana)", "--explain"], ["draft", "request", "\(ana)"],
    ["draft", "--lint", "letter\(poison).txt", "--for", "\(ana)"], ["stats"],
    ["sql", "SELECT * FROM people"], ["sql", "--schema"], ["completion", "bash"], ["manual"],
  ]

  /// Other ways and wrong ones; for these one format does.
  private static let others: [[String]] = [
    ["due", "--for", "Bo"], ["due", "--for", "alias\u{1B}"], ["find"],
    ["find", "@saved\(poison)"], ["find", "@broken"], ["find", "tie:(\(poison)"],
    ["find", "storage", "--columns", "name,location,email,key,tags,path"],
    ["find", "storage", "--columns", "odd\(poison)"], ["find", "storage", "--group", "location"],
    ["find", "storage\(poison)", "--explain"], ["find", "tie:friend\(poison)"],
    ["chain", "\(ana)", "--up"], ["chain", "--cold"], ["graph"], ["graph", "\(ana)"],
    ["path", "Nobody\(poison)"], ["show", "alias\(poison)"], ["show", "Stub\(poison)\nx"],
    ["show", "Bo\(poison)\nx"], ["show", "alais\(poison)"], ["prep", "\(ana)", "--call"],
    ["questions", "--lint"], ["questions", "odd\(poison)"], ["compare", "Grid\(poison)"],
    ["links", "\(ana)"], ["draft", "retry", "\(ana)"], ["draft", "thank-you", "\(ana)"],
    ["draft", "call", "\(ana)"], ["draft", "--lint", "missing\(poison).txt"],
    ["sql", "SELECT * FROM facts"], ["sql", "SELECT 'a\(poison)' AS \"b\(poison)\""],
    ["sql", "SELECT \"c\(poison)"], ["init", "new\(poison)"], ["odd\(poison)"],
    ["due", "--odd\(poison)"], ["due", "--rule", "odd\(poison)"],
    ["due", "--today", "odd\(poison)"], ["due", "--vault", "odd\(poison)"],
    ["due", "--format", "odd\(poison)"], ["due", "--within", "odd\(poison)"],
    ["complete", "zsh", "--", "kith", "links", ""],
    ["complete", "fish", "--", "kith", "find", "@"],
    ["complete", "zsh", "--", "kith", "find", "tag:"],
    ["complete", "bash", "--", "kith find named-by:", ""],
    ["tasks", "--due-by", "odd\(poison)"], ["stats", "--since", "odd\(poison)"],
  ]

  private static func place() throws -> TestPlace {
    let place = try TestPlace(withSampleVault: false)
    for (path, text) in notes { try place.write(text, to: "vault/" + path) }
    place.enter("vault")
    return place
  }

  @Test func everyCommandIsRun() {
    let run = Set((Self.answers + Self.others).compactMap(\.first))
    // What stays until it is ended is run in `WatchTests`.
    for name in KithRoot.commandNames where name != "help" && name != "watch" {
      #expect(run.contains(name), "\(name)")
    }
  }

  @Test(arguments: answers) func isHarmless(call: [String]) throws {
    let command =
      KithRoot.configuration.subcommands
      .first { $0.configuration.commandName == call[0] } as? any KithCommand.Type
    let formats = try #require(command?.formats).map { format in
      format == .template ? "{{path}}\(Self.poison)" : format.rawValue
    }
    let place = try Self.place()
    for format in formats {
      let isForReading = ["text", "table", "markdown"].contains(format)
      // Programs get paths as they are.
      let isForTerminal = isForReading || format == OutputFormat.paths.rawValue
      if isForTerminal { try expectHarmless(call + ["--format", format], width: 80, in: place) }
      if isForReading || !isForTerminal {
        try expectHarmless(call + ["--format", format], width: nil, in: place)
      }
    }
  }

  @Test(arguments: others) func isHarmlessOtherwise(call: [String]) throws {
    try expectHarmless(call, width: 80, in: Self.place())
  }

  private func expectHarmless(_ call: [String], width: Int?, in place: TestPlace) throws {
    let text = place.run(call, width: width).text
    #expect(
      !text.unicodeScalars.contains(where: Self.isHarmful),
      "\(call) \(width ?? 0): \(text.debugDescription.prefix(3000))")
  }

  /// Of what is printed: lines have ends, and tables in pipes tabs.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  /// That the poison reaches what is shown: else nothing is tested.
  @Test(arguments: [
    ["check"], ["due", "--all", "--why"], ["find", "storage"], ["tasks"], ["chain"],
    ["graph"], ["show", ana], ["prep", ana], ["questions"], ["targets"], ["compare"],
    ["links", ana], ["draft", "request", ana], ["stats"], ["sql", "SELECT * FROM facts"], ["today"],
  ])
  func isShown(call: [String]) throws {
    let outcome = try Self.place().run(call)
    #expect(outcome.text.contains("␛[2J"), "\(outcome.text)")
  }
}
