import NoteSyntax

/// The text of one note, put together line by line.
struct NoteWriter {
  private(set) var text = ""
  private let words: WordList
  /// Whether words of the language stand in the prose now and then, to be looked for.
  private let isMarked: Bool

  /// Tags of the language.
  static let areas = ["grid", "area/storage", "area/metering"]

  init(_ words: WordList, isMarked: Bool) {
    self.words = words
    self.isMarked = isMarked
  }

  mutating func line(_ line: String = "") {
    text += line
    text += "\n"
  }

  mutating func heading(_ title: String, level: Int = 2) {
    line()
    line(String(repeating: "#", count: level) + " " + title)
    line()
  }

  /// A list in one of YAML's two styles.
  mutating func list(_ key: String, _ values: [String], _ numbers: inout SplitMix64) {
    guard !values.isEmpty else { return }
    if numbers.chance(50) { return line("\(key): [\(values.joined(separator: ", "))]") }
    line("\(key):")
    for value in values { line("  - " + value) }
  }

  /// Paragraphs of 2 to 4 sentences, with emphasis and links now and then.
  mutating func prose(_ paragraphs: Int, links: [String] = [], _ numbers: inout SplitMix64) {
    for _ in 0..<paragraphs {
      line()
      line(words.paragraph(numbers.number(in: 2...4), &numbers))
      if !links.isEmpty, numbers.chance(40) {
        let link = "[[\(numbers.pick(links))]]"
        line("\(words.phrase(4, &numbers)) \(link), *\(words.phrase(2, &numbers))*.")
      }
      if isMarked, numbers.chance(3) { line("They spoke of grid storage #\(Self.areas[0]).") }
      if numbers.chance(6) { line("See <https://example.org/\(words.word(&numbers))> for more.") }
    }
  }

  /// A task in one of the forms in which people write them.
  mutating func task(_ due: CivilDate, done: Bool, _ numbers: inout SplitMix64) {
    let what = words.phrase(numbers.number(in: 3...6), &numbers)
    let box = done ? (numbers.chance(85) ? "x" : "-") : " "
    let date =
      switch numbers.number(in: 1...6) {
      case 1: " 📅 \(due)"
      case 2: " due:\(due)"
      case 3: " [due:: \(due)]"
      case 4: " (due:: \(due))"
      case 5: " by \(due)"
      default: ""
      }
    line("- [\(box)] \(what)\(numbers.chance(15) ? " #waiting" : "")\(date)")
  }
}
