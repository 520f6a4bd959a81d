/// Words of English that are names as well, and what tells them apart in a sentence.
enum NameWords {
  static func isWord(_ text: String) -> Bool { words.contains(text) || openings.contains(text) }

  static let months: Set<String> = ["april", "august", "june", "march", "may"]

  /// What stands before a month.
  static let beforeMonths: Set<String> = [
    "after", "before", "by", "during", "early", "from", "in", "last", "late", "mid", "next", "of",
    "on", "since", "this", "until",
  ]

  /// What stands behind a verb that opens a sentence, `May I`, `Mark my words`, and seldom behind a name.
  static let behindVerbs: Set<String> = [
    "a", "an", "and", "any", "anybody", "anyone", "for", "he", "her", "his", "i", "it", "its", "me",
    "my", "of", "one", "our", "she", "some", "somebody", "that", "the", "their", "them", "there",
    "these", "they", "this", "those", "to", "us", "we", "you", "your",
  ]

  /// Words that open a sentence, and stand before a name without being part of it.
  static let openings: Set<String> = [
    "after", "also", "although", "and", "as", "at", "because", "before", "both", "but", "by",
    "dear", "for", "from", "hello", "hi", "how", "i", "if", "in", "it", "like", "on", "or", "per",
    "since", "so", "thank", "thanks", "that", "the", "then", "to", "today", "via", "what", "when",
    "where", "while", "who", "why", "with", "yesterday",
  ]

  private static let words: Set<String> = months.union([
    "abel", "amber", "an", "angel", "arch", "art", "autumn", "baker", "banks", "barb", "basil",
    "bell", "best", "bill", "bird", "bishop", "black", "bloom", "blue", "bob", "bond", "booth",
    "bright", "brook", "brooks", "brown", "buck", "bud", "buddy", "burns", "bush", "cannon",
    "carol",
    "case", "cash", "chance", "charity", "chase", "chip", "chuck", "church", "clay", "cliff",
    "close", "constant", "cook", "cotton", "crane", "cross", "crystal", "daily", "daisy", "dale",
    "dawn", "day", "dean", "dick", "do", "dot", "drew", "duke", "earl", "early", "earnest", "eve",
    "fair", "faith", "field", "fields", "fine", "fisher", "flowers", "ford", "forest", "fox",
    "frank", "french", "gay", "gene", "ginger", "glen", "gold", "good", "grace", "grant", "gray",
    "green", "grey", "guy", "hall", "hand", "hardy", "harry", "hazel", "he", "heath", "heather",
    "hill", "holiday", "holly", "honor", "hope", "house", "hunt", "hunter", "iris", "ivy", "jack",
    "jade", "jay", "jean", "jenny", "jewel", "josh", "joy", "key", "keys", "king", "knight", "lake",
    "lance", "lane", "law", "light", "lily", "little", "long", "love", "low", "major", "man",
    "mark", "marks", "marsh", "marshal", "mason", "mat", "max", "melody", "mercy", "merry", "mike",
    "miles", "miller", "mills", "miss", "moon", "moss", "nick", "noble", "norm", "north", "olive",
    "page", "park", "parks", "pat", "patience", "pearl", "peg", "penny", "pepper", "pike", "pool",
    "poor", "pope", "post", "price", "prince", "quick", "rain", "ray", "read", "red", "reed",
    "rich", "rob", "robin", "rock", "rocky", "rod", "root", "rose", "rosemary", "ruby", "rush",
    "rusty", "sage", "sand", "sands", "sandy", "see", "self", "sharp", "short", "silver", "singer",
    "sky", "small", "snow", "song", "spring", "star", "stark", "sterling", "stone", "story",
    "street", "strong", "sue", "summer", "summers", "sun", "sunny", "swan", "sweet", "swift", "tab",
    "tad", "tower", "train", "trip", "van", "vic", "violet", "wade", "walker", "ward", "water",
    "waters", "way", "west", "white", "will", "wills", "wing", "winter", "winters", "wise", "wolf",
    "wood", "woods", "young", "you",
  ])
}
