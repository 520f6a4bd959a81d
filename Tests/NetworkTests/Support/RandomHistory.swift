import NoteSyntax

/// Notes of a few people with random logs, referrals, tasks and interviews.
struct RandomHistory {
  static let people = ["Ana", "Bo", "Cy", "Di", "Ed"]
  static let start: CivilDate = "2026-03-02"
  /// Days that the logs span.
  static let length = 150

  /// One line of a person's log.
  struct Line {
    var person: String
    var date: CivilDate
    var text: String
  }

  var lines: [Line] = []
  var frontMatter: [String: String] = [:]
  var interviews: [TestFile] = []
  /// Posts that were accepted, by their days.
  var accepted: [CivilDate] = []
  /// `kith.yaml`.
  var settings = ""

  init(_ random: inout SeededGenerator) {
    for person in Self.people {
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        lines.append(
          Line(person: person, date: Self.day(&random), text: Self.words(&random)))
      }
      frontMatter[person] = Self.yaml(&random)
    }
    for number in 0..<Int.random(in: 0...4, using: &random) {
      interviews.append(Self.interview(number, &random))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { accepted.append(Self.day(&random)) }
    if random.chance(50) { settings = "phase: apply\nphase_since: \(Self.day(&random))\n" }
  }

  /// The notes, as far as their log was written on `day`.
  func files(until day: CivilDate = .latest) -> [TestFile] {
    let people = Self.people.map { person in
      TestFile.contact(
        person, frontMatter[person] ?? "",
        log: lines.filter { $0.person == person && $0.date <= day }
          .map { "\($0.date) \($0.text)" }.joined(separator: "\n"))
    }
    let posts = accepted.filter { $0 <= day }.enumerated().map {
      TestFile.opportunity("Post \($0.offset)", "accepted: \($0.element)")
    }
    return people + posts + [.organization("Northwind"), .organization("Acme", "target: no")]
  }

  private static func day(_ random: inout SeededGenerator) -> CivilDate {
    start + Int.random(in: 0..<length, using: &random)
  }

  private static func person(_ random: inout SeededGenerator) -> String {
    people.randomElement(using: &random) ?? "Ana"
  }

  private static func words(_ random: inout SeededGenerator) -> String {
    let plain = [
      "asked", "nudged", "replied", "confirmed", "cancelled", "missed", "met", "thanked",
      "declined", "put off", "bounced", "updated", "contacted", "heard", "note: something",
      "skip thank", "skip keep-touch", "skip nudge",
      "skip cold-trail", "skip progress", "told", "wrote up",
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "booked \(day(&random)) 15:00"
    case 1: return "moved \(day(&random)) 16:30 video"
    case 2: return "named [[\(person(&random))]], [[Stub \(Int.random(in: 0..<3, using: &random))]]"
    case 3: return "named [[\(person(&random))]] (will introduce)"
    case 4: return "introduced [[\(person(&random))]]"
    case 5 where random.chance(50): return "cancelled \(day(&random))"
    default: return plain.randomElement(using: &random) ?? "asked"
    }
  }

  private static func yaml(_ random: inout SeededGenerator) -> String {
    var lines: [String] = []
    if random.chance(30) { lines.append("cadence: \(random.chance(50) ? "6w" : "20d")") }
    if random.chance(20) { lines.append("follow_up: \(day(&random))") }
    if random.chance(20) { lines.append("snooze: \(day(&random))") }
    if random.chance(30) { lines.append("referred_by: [\(person(&random)), Stub 1]") }
    if random.chance(20) { lines.append("referred_on: \(day(&random))") }
    if random.chance(10) { lines.append("status: paused") }
    if random.chance(60) {
      lines.append("organization: \(random.chance(70) ? "Northwind" : "Acme")")
    }
    if random.chance(40) { lines.append("would_work_for: yes") }
    return lines.joined(separator: "\n")
  }

  private static func interview(_ number: Int, _ random: inout SeededGenerator) -> TestFile {
    let (one, other, named) = (person(&random), person(&random), person(&random))
    let date = day(&random)
    var lines = ["with: [\(one), \(other)]", "date: \(date) 1\(number):00"]
    if random.chance(50) { lines.append("referrals: [\(named), Stub 2]") }
    if random.chance(40) {
      let status = ["booked", "met", "cancelled", "missed"].randomElement(using: &random)
      lines.append("status: \(status ?? "met")")
    }
    if random.chance(40) { lines.append("thanked: \(date + 2)") }
    let task = random.chance(50) ? "- [ ] Send it\n- [x] Call ✅ \(date + 3)\n" : ""
    let questions = (0..<Int.random(in: 0...6, using: &random)).map { "- Why \($0)?\n" }.joined()
    let learned = random.chance(50) ? "\n## Learned\n\nMuch.\n\n" : ""
    return .interview(
      "Talk \(number)", lines.joined(separator: "\n"),
      body: "## Questions\n\n" + questions + learned + task)
  }
}
