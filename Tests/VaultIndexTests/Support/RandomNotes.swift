import Foundation

/// Writes small notes about few people, so that names meet, collide, go and come back.
struct RandomNotes {
  var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  static let people = ["Ana Ruiz", "Bo Chen", "Cy Dahl", "Di Fox", "Zoë Ek"]
  static let organizations = ["Northwind", "Acme Grid"]
  static let folders = [
    "contacts", "people/old", "interviews", "meetings/2026", "organizations", "notes", "crew",
    "jobs", "",
  ]
  static let settings = [
    "", "", "me: Ana Ruiz\n", "due:\n  thank: 3d\n  nudge: off\n", "folders:\n  crew: contact\n",
    "keys:\n  from: referred_by\n", "holidays: [2026-04-03]\n",
    "phase: apply\nphase_since: 2026-04-10\n", "phase: apply\nphase_since: 2026-03-12\n",
    "phase: apply\nphase_since: 2026-05-02\n",
  ]

  mutating func path() -> String {
    let folder = numbers.pick(Self.folders)
    let stem =
      switch Int.random(in: 0..<10, using: &numbers) {
      case 0..<6: numbers.pick(Self.people)
      case 6: numbers.pick(Self.organizations)
      case 7: numbers.pick(Self.people).lowercased()
      case 8: numbers.pick(Self.people) + " (\(numbers.pick(Self.organizations)))"
      default: "2026-04-14 talk"
      }
    return (folder.isEmpty ? "" : folder + "/") + stem + ".md"
  }

  mutating func text() -> String {
    switch Int.random(in: 0..<20, using: &numbers) {
    case 0: return ""
    case 1: return "---\nname: [\n---\n" + body()
    case 2..<5: return body()
    default: break
    }
    var lines: [String] = []
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0..<3: lines.append("kind: contact")
    case 3: lines.append("kind: interview")
    case 4: lines.append("kind: organization")
    case 6: lines.append("kind: opportunity")
    case 5: lines.append("type: note")
    default: break
    }
    addNames(&lines)
    addContact(&lines)
    addInterview(&lines)
    addOwn(&lines)
    return "---\n" + lines.joined(separator: "\n") + "\n---\n" + body()
  }

  private mutating func addNames(_ lines: inout [String]) {
    if numbers.chance(0.4) { lines.append("name: \(name())") }
    if numbers.chance(0.3) { lines.append("aliases: [\"\(name())\", \"\(name())\"]") }
    if numbers.chance(0.4) {
      let shown = numbers.pick(["", "", "|NW", "|the grid", "|2026-03-04", "|2"])
      let folder = numbers.pick(["", "", "organizations/"])
      let link = folder + numbers.pick(Self.organizations) + shown
      lines.append("organization: \"[[\(link)]]\"")
    }
    if numbers.chance(0.4) { lines.append("target: \(numbers.pick(["yes", "no"]))") }
    if numbers.chance(0.1) {
      lines.append("stage: \(numbers.pick(["accepted", "offer", "declined"]))")
    }
    if numbers.chance(0.3) { lines.append("accepted: \(date())") }
  }

  /// Keys that the format does not know, and values of every type.
  private mutating func addOwn(_ lines: inout [String]) {
    if numbers.chance(0.3) { lines.append("tags: [grid, \(numbers.pick(["area/grid", "lab"]))]") }
    if numbers.chance(0.2) {
      lines.append("score: \(numbers.pick(["3", "7", "2.5", "-1", "3 stars"]))")
    }
    if numbers.chance(0.2) {
      lines.append("since: \(numbers.pick(["2026-03", "2026", "2025-12"]))")
    }
    if numbers.chance(0.2) {
      lines.append("hint: \(numbers.pick(["\"\"", "\" \"", "[]", "[\"\"]"]))")
    }
    if numbers.chance(0.2) { lines.append("seen: \(date())") }
    if numbers.chance(0.2) { lines.append("tie: \(numbers.pick(["weak", "friend", "cold"]))") }
    if numbers.chance(0.1) { lines.append("pet: {kind: cat, name: Größe}") }
    if numbers.chance(0.1) { lines.append("empty:") }
    if numbers.chance(0.2) { lines.append("trip: \(numbers.pick(["20m", "2h", "3d", "1mo"]))") }
    // The same key in either form of Unicode, which are different bytes.
    if numbers.chance(0.2) {
      let key = numbers.pick(["Gr\u{F6}\u{DF}e", "gro\u{308}\u{DF}e"])
      lines.append(
        "\(key): \(numbers.pick(["3", "7", "{u\u{308}brig: ja}", "{\u{DC}brig: nein}"]))")
    }
  }

  private mutating func addContact(_ lines: inout [String]) {
    if numbers.chance(0.4) { lines.append("referred_by: \(list())") }
    if numbers.chance(0.3) { lines.append("referred_on: \(date())") }
    if numbers.chance(0.2) { lines.append("use_name: \(numbers.pick(["yes", "no"]))") }
    if numbers.chance(0.1) {
      lines.append("status: \(numbers.pick(["active", "paused", "closed", "nonsense"]))")
    }
    if numbers.chance(0.1) { lines.append("snooze: \(date())") }
    if numbers.chance(0.2) { lines.append("cadence: \(numbers.pick(["off", "30d", "2w"]))") }
    if numbers.chance(0.1) { lines.append("follow_up: \(date())") }
    if numbers.chance(0.1) { lines.append("due: {thank: 5d, nudge: off}") }
    if numbers.chance(0.2) { lines.append("knows: \(list())") }
    if numbers.chance(0.6) {
      lines.append("would_work_for: \(numbers.pick(["yes", "yes", "no"]))")
    }
  }

  private mutating func addInterview(_ lines: inout [String]) {
    if numbers.chance(0.4) { lines.append("with: \(list())") }
    if numbers.chance(0.4) {
      lines.append("date: \(date())\(numbers.chance(0.3) ? " 15:00" : "")")
    }
    if numbers.chance(0.2) {
      lines.append("status: \(numbers.pick(["booked", "met", "missed", "cancelled"]))")
    }
    if numbers.chance(0.2) { lines.append("thanked: {\(name()): \(date())}") }
    if numbers.chance(0.3) {
      lines.append("referrals: [{name: \"\(name())\", by: \"\(name())\", use_name: no}]")
    }
  }

  private mutating func body() -> String {
    var text = ""
    if numbers.chance(0.2) { text += "# The grid\n\nStorage of the grid, #lab #area/grid.\n\n" }
    if numbers.chance(0.2) { text += "Søren in der Straße 😀\n東京電力の人に会いました。\n\n" }
    if numbers.chance(0.5) { text += "See [[\(name())]] and [x](\(link())).\n\n" }
    if numbers.chance(0.6) {
      text += "## Log\n\n"
      for _ in 0..<Int.random(in: 1...4, using: &numbers) { text += "- \(logLine())\n" }
      text += "\n"
    }
    if numbers.chance(0.3) {
      let questions = (0..<Int.random(in: 1...7, using: &numbers)).map { "- Why \($0)?\n" }
      text += "## Questions\n\n" + questions.joined() + "\n## Learned\n\n"
    }
    if numbers.chance(0.3) {
      text += "- [\(numbers.pick([" ", "x"]))] send it to [[\(name())]] due:\(date())\n"
    }
    if numbers.chance(0.1) { text += "- [ ] a paper #waiting by \(date())\n" }
    return text
  }

  private mutating func logLine() -> String {
    let start = date()
    switch Int.random(in: 0..<21, using: &numbers) {
    case 19: return "\(start) declined"
    case 14, 15: return "\(start) asked"
    case 16: return "\(start) confirmed"
    case 17: return "\(start) \(numbers.pick(["declined", "updated", "told", "wrote up"]))"
    case 18: return "\(start) named [[\(name())]] (will introduce)"
    case 0: return "\(start) asked by email"
    case 1: return "\(start) replied: \(numbers.pick(["yes", "no", "later"]))"
    case 2: return "\(start) booked \(date()) 15:00 30m video"
    case 3: return "\(start) met: see [[\(name())]]"
    case 4...7: return "\(start) named [[\(name())]] (use my name), [[\(name())]]"
    case 8: return "\(start) named [[\(name())]] (will introduce by \(date()))"
    case 9: return "\(start) introduced [[\(name())]]"
    case 10: return "\(start) thanked by letter"
    case 11: return "\(start) skip thank: no need"
    case 12: return "\(start) met at 15:00 with [[\(name())]]"
    default: return "\(start) put off"
    }
  }

  private mutating func list() -> String {
    let count = numbers.chance(0.7) ? 1 : 2
    return "[" + (0..<count).map { _ in "\"[[\(name())]]\"" }.joined(separator: ", ") + "]"
  }

  /// A person as links write it: plainly, by path, in other letters, with an organization.
  private mutating func name() -> String {
    let person = numbers.pick(Self.people)
    return switch Int.random(in: 0..<12, using: &numbers) {
    case 0: person.uppercased()
    case 1: "contacts/\(person)"
    case 2: person.decomposedStringWithCanonicalMapping + ".md"
    case 3: "\(person) (\(numbers.pick(Self.organizations)))"
    case 4: numbers.pick(Self.organizations)
    default: person
    }
  }

  private mutating func link() -> String {
    "../contacts/" + numbers.pick(Self.people).replacing(" ", with: "%20") + ".md"
  }

  mutating func date() -> String {
    "2026-0\(Int.random(in: 3...5, using: &numbers))-1\(Int.random(in: 0...5, using: &numbers))"
  }
}
