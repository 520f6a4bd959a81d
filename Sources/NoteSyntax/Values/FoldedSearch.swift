import Foundation

/// Looks for folded words in a text that is not, many times in a row.
package enum FoldedSearch {
  /// Whether `text`, folded and with a blank before and behind it, holds the bytes of `words`: folded
  /// words with a blank before them and, unless the last may go on, one behind.
  package static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 2) { folded in
      let inside = UnsafeMutableBufferPointer(rebasing: folded[1...])
      guard let count = SearchWords.foldASCII(text, into: inside) else {
        let padded = " " + SearchWords.fold(String(decoding: text, as: UTF8.self)) + " "
        return padded.withBytes { contains($0, words) }
      }
      folded[0] = ASCII.space
      folded[count + 1] = ASCII.space
      return contains(UnsafeBufferPointer(rebasing: folded[..<(count + 2)]), words)
    }
  }

  /// The words of a phrase as `holds` wants them.
  package static func pattern(_ folded: String, isPrefix: Bool) -> String {
    " " + folded + (isPrefix ? "" : " ")
  }

  private static func contains(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let base = text.baseAddress, let wanted = words.baseAddress, words.count > 1 else {
      return false
    }
    // Only where a word begins, and most differ in their first letter.
    let (last, letter) = (text.count - words.count, wanted[1])
    var at = 0
    while at <= last {
      if base[at] == ASCII.space, base[at + 1] == letter,
        memcmp(base + at, wanted, words.count) == 0
      {
        return true
      }
      at += 1
    }
    return false
  }
}
