package import NoteSyntax

/// The line of a note that says best what was looked for.
package struct MatchedLine: Sendable {
  /// Counted from 1.
  package var line: Int
  /// Without blanks at either end.
  package var text: String
  private let phrases: [SearchPhrase]

  /// A phrase, and the part of the note in which it is looked for; nil for anywhere.
  package typealias Wanted = (SearchPhrase, QueryCondition.TextField?)

  /// The first line that holds most of the phrases where they are looked for, of the body rather than
  /// of the front matter; where none holds a whole one, since a line ends within it, the first that
  /// holds a word of any. Nil where there is none either, as where a file's name holds them.
  ///
  /// - Parameter keys: of the settings' own, and kith's keys that they stand for.
  package init?(of wanted: [Wanted], in source: SourceText, keys: [String: String] = [:]) {
    let parts = NoteParts(Set(wanted.compactMap(\.1)), of: source, keys: keys)
    let words = wanted.flatMap { phrase, field in Self.words(of: [phrase]).map { ($0, field) } }
    let found = Self.best(wanted, in: source, parts) ?? Self.best(words, in: source, parts)
    guard let line = found else { return nil }
    self.line = line + 1
    phrases = wanted.map(\.0)
    text = Self.text(line, in: source)
  }

  /// Where in `text` the words stand, in order. Reckoned anew each time: of ten thousand lines that go
  /// into a pipe nobody asks.
  package var marks: [Range<String.Index>] {
    let found = Self.marks(phrases, in: text)
    return found.isEmpty ? Self.marks(Self.words(of: phrases), in: text) : found
  }

  private static func words(of phrases: [SearchPhrase]) -> [SearchPhrase] {
    phrases.flatMap { phrase in
      phrase.folded.split(separator: " ").map { SearchPhrase(String($0), isPrefix: false) }
    }
  }

  private static func best(_ wanted: [Wanted], in source: SourceText, _ parts: NoteParts) -> Int? {
    let patterns = wanted.map { (pattern: Array($0.pattern.utf8), field: $1) }
    let lines = source.lineStarts.indices
    let body = source.lineIndex(of: source.bodyStart)
    return source.bytes.withUnsafeBufferPointer { bytes in
      var best: (line: Int, count: Int)?
      for line in [body..<lines.upperBound, 0..<body].joined() {
        let count = patterns.count { pattern, field in
          parts.contain(field, in: line) { span in
            let text = UnsafeBufferPointer(rebasing: bytes[span.range])
            return pattern.withUnsafeBufferPointer { FoldedSearch.holds(text, $0) }
          }
        }
        if count > best?.count ?? 0 { best = (line, count) }
        if count == wanted.count { break }
      }
      return best?.line
    }
  }

  private static func text(_ line: Int, in source: SourceText) -> String {
    let text = source.text(source.lineSpan(line))
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return String(text[start..<end])
  }

  /// Where in a text the phrases stand whole, in order.
  package static func marks(_ phrases: [SearchPhrase], in text: String) -> [Range<String.Index>] {
    let words = Self.words(of: text)
    var marks: [Range<String.Index>] = []
    for phrase in phrases {
      let wanted = phrase.folded.split(separator: " ")
      guard !wanted.isEmpty, words.count >= wanted.count else { continue }
      for start in 0...(words.count - wanted.count) {
        let fits = wanted.indices.allSatisfy { index in
          let word = words[start + index].folded
          return phrase.isPrefix && index == wanted.count - 1
            ? word.hasPrefix(wanted[index]) : word == wanted[index]
        }
        if fits {
          marks.append(
            words[start].place.lowerBound..<words[start + wanted.count - 1].place.upperBound)
        }
      }
    }
    // One mark where two overlap.
    var joined: [Range<String.Index>] = []
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, mark.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        joined.append(mark)
      }
    }
    return joined
  }

  /// Each word as it is compared, with its place. What folding makes several words of are several.
  private static func words(of text: String) -> [(folded: String, place: Range<String.Index>)] {
    if let words = wordsOfASCII(text) { return words }
    var words: [(folded: String, place: Range<String.Index>)] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at].isLetter || text[at].isNumber else {
        at = text.index(after: at)
        continue
      }
      var end = text.index(after: at)
      // A word goes on as long as folding makes one of it.
      while end < text.endIndex, text[end].isLetter || text[end].isNumber {
        let next = text.index(after: end)
        guard !SearchWords.fold(text[at..<next]).contains(" ") else { break }
        end = next
      }
      words.append((SearchWords.fold(text[at..<end]), at..<end))
      at = end
    }
    return words
  }

  /// The same of a text that is all ASCII, as most lines are, without taking it apart by characters.
  /// Nil for any other.
  private static func wordsOfASCII(_ text: String)
    -> [(folded: String, place: Range<String.Index>)]?
  {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var words: [(folded: String, place: Range<String.Index>)] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(where: SearchWords.isWordByte) {
      let end = bytes[start...].firstIndex { !SearchWords.isWordByte($0) } ?? bytes.endIndex
      words.append((SearchWords.fold(text[start..<end]), start..<end))
      rest = bytes[end...]
    }
    return words
  }
}
