/// Guesses which verb of the table was meant by a word that is none of them; only ever to suggest.
enum LogVerbSlips {
  /// The phrase to suggest for the words that a line begins with, lower case.
  static func suggestion(for words: [String]) -> (phrase: String, count: Int)? {
    let phrases = LogVerbTable.phrases.map(\.text)
    // Two words first, so that `askd again` is not taken for `asked`.
    for count in [2, 1] where words.count >= count {
      let written = words.prefix(count).joined(separator: " ")
      let candidates = phrases.filter { $0.split(separator: " ").count == count }
      if let near = NearName.of(written, among: candidates) { return (near, count) }
    }
    guard let first = words.first else { return nil }
    if let meant = others[first] { return (meant, 1) }
    guard first.count >= 3 else { return nil }
    let begun = phrases.filter { $0.hasPrefix(first) && !$0.contains(" ") }
    return begun.count == 1 ? (begun[0], 1) : nil
  }

  /// Common words for what has another name here.
  private static let others: [String: String] = [
    "phoned": "called", "rang": "called", "texted": "messaged", "dm'd": "messaged",
    "pinged": "nudged", "reminded": "nudged", "chased": "nudged", "invited": "asked",
    "responded": "replied", "accepted": "replied", "agreed": "replied",
    "arranged": "booked", "set": "booked", "postponed": "moved", "refused": "declined",
    "rejected": "declined", "chatted": "met", "saw": "met", "visited": "met",
    "interviewed": "met", "recommended": "named", "mentioned": "named", "thank": "thanked",
    "informed": "updated", "skipped": "skip", "noted": "note",
  ]
}
