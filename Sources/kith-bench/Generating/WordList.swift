/// Invented words that are used as often as words are: the n-th most common one in proportion to
/// 1/n (Zipf's law), so that an index of them grows as that of real prose does.
struct WordList {
  private let words: [String]
  /// How many draws of a million fall on this word or a more common one.
  private let cumulative: [Double]

  /// `count` different words of two to four syllables, the common ones short.
  init(count: Int, _ numbers: inout SplitMix64) {
    var seen: Set<String> = []
    var words: [String] = []
    while words.count < count {
      let longest = words.count < 200 ? 2 : words.count < 1500 ? 3 : 4
      let word = Self.word(numbers.number(in: max(1, longest - 1)...longest), &numbers)
      if seen.insert(word).inserted { words.append(word) }
    }
    var sum = 0.0
    cumulative = (1...count).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
    self.words = words
  }

  /// A pronounceable word.
  static func word(_ syllables: Int, _ numbers: inout SplitMix64) -> String {
    var word = ""
    for _ in 0..<syllables {
      word += numbers.pick(onsets) + numbers.pick(vowels) + numbers.pick(codas)
    }
    return word
  }

  /// The word that stands in most notes.
  var commonest: String { words[0] }

  func word(_ numbers: inout SplitMix64) -> String {
    let wanted = numbers.fraction() * (cumulative.last ?? 0)
    var (low, high) = (0, words.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }

  /// `count` words with spaces between.
  func phrase(_ count: Int, _ numbers: inout SplitMix64) -> String {
    (0..<count).map { _ in word(&numbers) }.joined(separator: " ")
  }

  /// A sentence of 6 to 16 words, with its capital and its full stop.
  func sentence(_ numbers: inout SplitMix64) -> String {
    let text = phrase(numbers.number(in: 6...16), &numbers)
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// Sentences, broken into lines as a person's editor would break them.
  func paragraph(_ sentences: Int, _ numbers: inout SplitMix64) -> String {
    (0..<sentences).map { _ in sentence(&numbers) }.joined(separator: "\n")
  }

  private static let onsets = [
    "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st",
    "t", "tr", "v", "w",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ea", "ai", "o", "e", "a"]
  private static let codas = ["", "", "", "n", "r", "l", "s", "t", "m", "nd"]
}
