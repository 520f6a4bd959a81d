/// Writes queries about the notes of `RandomNotes`.
struct RandomQueryText {
  var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// Saved queries that the random ones name.
  static let saved = [
    "warm": "tie:weak or met:*", "owing": "owed:* -state:declined", "both": "@warm -@owing",
  ]

  /// The same query without the names of saved ones.
  static func writtenOut(_ text: String) -> String {
    var text = text
    for name in ["both", "warm", "owing"] {
      text = text.replacing("@" + name, with: "(\(saved[name] ?? ""))")
    }
    return text
  }

  mutating func query(depth: Int = 3) -> String {
    guard depth > 0 else { return term(0) }
    return switch Int.random(in: 0..<9, using: &numbers) {
    case 0: "\(query(depth: depth - 1)) \(query(depth: depth - 1))"
    case 1: "(\(query(depth: depth - 1)) or \(query(depth: depth - 1)))"
    case 2: "-(\(query(depth: depth - 1)))"
    default: term(depth)
    }
  }

  private mutating func term(_ depth: Int) -> String {
    switch Int.random(in: 0..<19, using: &numbers) {
    case 18: return "@" + pick(Self.saved.keys.sorted())
    case 0:
      return "kind:"
        + pick(["contact", "interview", "org", "opportunity", "note", "stub", "person"])
    case 1:
      return pick([
        "ana", "ruiz", "\"grid storage\"", "stor*", "zoe", "\"the gri\"*", "yes", "größe", "soren",
        "straße", "東京", "人に*", "strass*",
      ])
    case 2:
      return "in:\(pick(["name", "heading", "property", "body"])) \(pick(["grid", "ana", "nor*"]))"
    case 3: return "heading:" + pick(["grid", "log", "lear*"])
    case 4: return "name:" + pick(["ana", "=\"Ana Ruiz\"", "zoe", "2026*", "*", "ZOË"])
    case 5:
      return "path:"
        + pick(["contacts", "people/*", "*.md", "*RUIZ*", "/", "inter*talk.md", "*", "none"])
    case 6:
      return "tag:"
        + pick([
          "grid", "area", "#AREA/grid", "gr*", "lab", "*", "none", "=grid", "=area", "area/*",
        ])
    case 7: return property()
    case 8:
      return "state:"
        + pick(["met", "not-asked", "declined", "replied", "booked", "*", "none", "put-off"])
    case 9, 10:
      return pick(["last", "next", "cold", "asked", "replied", "met", "declined", "modified"])
        + ":" + day()
    case 11: return "owed:" + pick(["*", "none", "thank", "nudge", "use-referral", "meeting"])
    case 12, 13:
      let key = pick(["named", "named-by", "degree", "chain-depth", "open-tasks", "words"])
      // Nobody is at a depth of 0, and to ask for it is refused.
      let least = key == "chain-depth" ? "<2" : "0"
      return key + ":" + pick([least, "1", ">=2", "<3", "1..2", "*", "none", ">0", "..4"])
    default:
      let key = pick([
        "named", "named-by", "chain-of", "chain-to", "links-to", "linked-from", "within:1",
        "within:2", "works-at", "worked-at", "met-with", "knows", "with", "organization",
      ])
      let target = target(depth)
      guard !key.hasPrefix("within") else { return key + ":" + (target == "*" ? "Ana" : target) }
      return key + ":" + (Int.random(in: 0..<8, using: &numbers) == 0 ? "none" : target)
    }
  }

  private mutating func target(_ depth: Int) -> String {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: "*"
    case 1 where depth > 0: "{\(query(depth: depth - 1))}"
    default: "\"" + pick(RandomNotes.people + RandomNotes.organizations) + "\""
    }
  }

  private mutating func property() -> String {
    pick([
      "score:>=3", "score:2..7", "score:3", "score:-1", "score:=-1", "score:=3", "score:+7",
      "score:2.50",
      "trip:3", "seen:=2026-04-12", "since:>=2026-02", "since:2026-01..this-month",
      "since:<2026-04-02",
      "hint:none", "hint:*", "score:*", "seen:>=2026-04", "seen:2026-04",
      "seen:none", "seen:\(day())", "tie:weak", "tie:=friend", "pet.name:grosse", "pet:*",
      "pet.kind:c*", "use_name:no", "use_name:yes", "organization:northwind", "organization:nw",
      "organization:=\"the grid\"", "organization:acme*", "in:property nw", "date:>=2026-04",
      "date:2026-04-12", "due.thank:*", "due:*", "target:yes", "snooze:*", "follow_up:>0d",
      // Keys in either form of Unicode.
      "gr\u{F6}\u{DF}e:>3", "gro\u{308}\u{DF}e:*", "GRO\u{308}\u{DF}E:=7",
      "gr\u{F6}\u{DF}e.u\u{308}brig:ja",
      "aliases:bo", "referred-by:ana", "cadence:30d", "empty:none", "score:<5", "score:>2.5",
      "cadence:>2w", "cadence:<=30d", "cadence:2w", "cadence:..1mo", "duration:>20m", "trip:>30m",
      "trip:1h..4d", "trip:>2d", "trip:3d", "trip:<1h", "seen:<3d",
    ])
  }

  private mutating func day() -> String {
    pick([
      "*", "none", "today", ">=2026-04-12", "<2026-04", "2026-04", "-30d..today", ">10d", "<=2w",
      "..2026-04-13", "this-month", ">=-1mo", "last-month", "<=today", "2026-03-11..", "-5bd..",
    ])
  }

  private mutating func pick(_ values: [String]) -> String { numbers.pick(values) }
}
