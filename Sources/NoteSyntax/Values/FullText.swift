/// Text as full text takes it in, so that a word is there what it is everywhere in search.
///
/// What is ASCII it takes apart as `SearchWords` does. Of other letters it knows neither Chinese and
/// Japanese words, between which there is no sign, nor that `ø` is looked for as `o`, nor all of
/// Unicode's forms: lines that have any are folded beforehand.
package enum FullText {
  package static func of(_ text: String) -> String {
    text.withBytes(folded).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Of several texts, each by itself: no words of two of them stand one behind the other.
  package static func of(texts: [String]) -> String {
    if texts.count < 2 { return texts.first.map(of) ?? "" }
    var length = 0
    for index in texts.indices { length += texts[index].utf8.count + barrier.count }
    var joined: [UInt8] = []
    joined.reserveCapacity(length)
    for index in texts.indices {
      if index > 0 { joined.append(contentsOf: barrier) }
      texts[index].withBytes { bytes in
        if let folded = folded(bytes) {
          joined.append(contentsOf: folded)
        } else {
          joined.append(contentsOf: bytes)
        }
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// A sign for private use (U+E000), which full text takes for a word and no query asks for.
  private static let barrier = Array("\n\u{E000}\n".utf8)

  /// Nil where the bytes can stay as they are.
  package static func bytes(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    bytes.withUnsafeBufferPointer(folded)
  }

  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !bytes.isASCII else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 1)
    var start = 0
    while true {
      let end = bytes.offset(of: ASCII.lineFeed, in: start..<bytes.count) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if line.isASCII {
        text.append(contentsOf: line)
      } else {
        text.append(contentsOf: SearchWords.fold(line).utf8)
      }
      text.append(ASCII.lineFeed)
      guard end < bytes.count else { return text }
      start = end + 1
    }
  }
}
