/// Guesses which verb of the table was meant by a word that is none of them; only ever to suggest.
enum LogVerbSlips {
  /// The phrase to suggest for the words that a line begins with, lower case.
  static func suggestion(for words: [String]) -> (phrase: String, count: Int)? {
    guard let first = words.first, !denials.contains(first) else { return nil }
    if let joined = withoutDash(first) { return (joined, 1) }
    if first == "let", words.count > 1, ["me", "us"].contains(words[1]) { return ("heard", 1) }
    if first == "said", words.count > 1, words[1] == "not" { return ("put off", 2) }
    // `email bounced`
    if words.count > 1, words[1] == "bounced", messages.contains(first) { return ("bounced", 2) }
    if let meant = others[first] { return (meant, 1) }
    // Two words first, so that `askd again` is not taken for `asked`.
    if words.count > 1, let near = near(first + " " + words[1], among: pairs),
      // With "me" it is a word of theirs, which nothing but that can mean.
      !near.hasSuffix(" me") || ["me", "us"].contains(words[1]), isNear(first, near)
    {
      return (near, 2)
    }
    if let near = near(first, among: singles) { return (near, 1) }
    guard first.utf8.count >= 3 else { return nil }
    let begun = singles.filter { $0.hasPrefix(first) }
    return begun.count == 1 ? (begun[0], 1) : nil
  }

  /// What did not happen is none of these.
  private static let denials: Set<String> = ["no", "not", "never", "nothing", "nobody"]

  private static let messages: Set<String> = [
    "email", "e-mail", "mail", "message", "letter", "it", "address",
  ]

  /// Whether the first word alone is near as well: `passed me` is not `called me`, nor `out of` `put off`.
  private static func isNear(_ first: String, _ phrase: String) -> Bool {
    guard let begun = phrase.split(separator: " ").first.map(String.init) else { return false }
    return begun == first || NearName.of(first, among: [begun]) != nil
  }

  /// `e-mailed` and `followed-up` are written with a dash elsewhere.
  private static func withoutDash(_ word: String) -> String? {
    guard word.contains("-") else { return nil }
    return [word.replacing("-", with: ""), word.replacing("-", with: " ")].first { written in
      LogVerbTable.phrases.contains { $0.text == written }
    }
  }

  /// Leaves out at once what differs too much in length; most words of a text are no verb.
  private static func near(_ written: String, among candidates: [String]) -> String? {
    let length = written.utf8.count
    guard length <= longest + 3 else { return nil }
    return NearName.of(written, among: candidates.lazy.filter { abs($0.utf8.count - length) <= 3 })
  }

  private static let singles = LogVerbTable.phrases.map(\.text).filter { !$0.contains(" ") }
  private static let pairs = LogVerbTable.phrases.map(\.text).filter { $0.contains(" ") }
  private static let longest = LogVerbTable.phrases.map(\.text.utf8.count).max() ?? 0

  /// Common words for what has another name here.
  private static let others: [String: String] = [
    "let": "updated", "passed": "named", "phoned": "called", "rang": "called", "texted": "messaged",
    "dm'd": "messaged",
    "pinged": "nudged", "reminded": "nudged", "chased": "nudged", "invited": "asked",
    "responded": "replied", "accepted": "replied", "agreed": "replied",
    "arranged": "booked", "set": "booked", "postponed": "moved",
    "delayed": "moved", "refused": "declined",
    "rejected": "declined", "chatted": "met", "saw": "met", "visited": "met",
    "interviewed": "met", "recommended": "named", "mentioned": "named", "thank": "thanked",
    "informed": "updated", "skipped": "skip", "noted": "note",
  ]
}
