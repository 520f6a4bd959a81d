import Foundation

/// Looks for folded words in a text that is not, many times in a row.
package enum FoldedSearch {
  /// Whether `text`, folded and with a blank before and behind it, holds the bytes of `words`: folded
  /// words with a blank before them and, unless the last may go on, one behind.
  package static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 2) { folded in
      guard let count = foldASCII(text, into: folded) else {
        let padded = " " + SearchWords.fold(String(decoding: text, as: UTF8.self)) + " "
        return padded.withBytes { contains($0, words) }
      }
      return contains(UnsafeBufferPointer(rebasing: folded[..<count]), words)
    }
  }

  /// The words of a phrase as `holds` wants them.
  package static func pattern(_ folded: String, isPrefix: Bool) -> String {
    " " + folded + (isPrefix ? "" : " ")
  }

  /// How many bytes were made; nil for a text with anything but ASCII.
  private static func foldASCII(
    _ text: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    folded[0] = ASCII.space
    var count = 1
    for byte in text {
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        folded[count] = ASCII.lower(byte)
        count += 1
      } else if byte >= 0x80 {
        return nil
      } else if folded[count - 1] != ASCII.space {
        folded[count] = ASCII.space
        count += 1
      }
    }
    if folded[count - 1] != ASCII.space {
      folded[count] = ASCII.space
      count += 1
    }
    return count
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
