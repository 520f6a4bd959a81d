/// Looks for folded words in a text that is not, many times in a row.
package enum FoldedSearch {
  /// Whether `text`, folded and with a blank before and behind it, holds the bytes of `words`: folded
  /// words with a blank before them and, unless the last may go on, one behind.
  package static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard words.count > 1, words[1] != ASCII.space else { return false }
    if let answer = holdsASCII(text, words) { return answer }
    let folded = " " + SearchWords.fold(text) + " "
    return folded.withBytes { folded in
      folded.indices.contains { folded[$0] == ASCII.space && folded[$0...].starts(with: words) }
    }
  }

  /// The words of a phrase as `holds` wants them.
  package static func pattern(_ folded: String, isPrefix: Bool) -> String {
    " " + folded + (isPrefix ? "" : " ")
  }

  /// Where ASCII alone decides, as nearly always, the words are compared where they stand. Nil where
  /// they are not found so, and signs beyond ASCII are in the text.
  private static func holdsASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    let first = words[1]
    var before: UInt8 = ASCII.space
    var all: UInt8 = 0
    for place in text.indices {
      let byte = text[place]
      all |= byte
      // Most words differ in their first letter. Setting this bit makes letters small.
      if byte | 0x20 == first, before < 0x80, !SearchWords.isWordByte(before),
        begins(text, at: place, with: words)
      {
        return true
      }
      before = byte
    }
    return all < 0x80 ? false : nil
  }

  /// Whether the words stand at a word's beginning, and no sign beyond ASCII has a say in it.
  private static func begins(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, with words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = start
    for wanted in words.dropFirst() {
      if wanted == ASCII.space {
        // The word must end here, and what divides it from the next is one blank.
        if place < text.count, SearchWords.isWordByte(text[place]) { return false }
        while place < text.count, text[place] < 0x80, !SearchWords.isWordByte(text[place]) {
          place += 1
        }
      } else {
        guard place < text.count, ASCII.lower(text[place]) == wanted else { return false }
        place += 1
      }
    }
    // A mark behind it would belong to the last letter.
    return place == text.count || text[place] < 0x80
  }
}
