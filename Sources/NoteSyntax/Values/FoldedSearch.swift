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

  /// In a text that is all ASCII, as most is, the words are compared where they stand. Nil for any
  /// other.
  private static func holdsASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    var isFound = false
    var isInWord = false
    for place in text.indices {
      let byte = text[place]
      guard byte < 0x80 else { return nil }
      guard SearchWords.isWordByte(byte) else {
        isInWord = false
        continue
      }
      // Only where a word begins, and most differ in their first letter.
      if !isInWord, ASCII.lower(byte) == words[1], !isFound {
        isFound = begins(text[place...], with: words[1...])
      }
      isInWord = true
    }
    return isFound
  }

  /// Whether a text that begins with a word begins with these.
  private static func begins(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, with words: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    var rest = text
    for wanted in words {
      if wanted == ASCII.space {
        // The word must end here, and what divides it from the next is one blank.
        if let byte = rest.first, SearchWords.isWordByte(byte) { return false }
        rest = rest.drop { !SearchWords.isWordByte($0) }
      } else {
        guard let byte = rest.popFirst(), ASCII.lower(byte) == wanted else { return false }
      }
    }
    return true
  }
}
