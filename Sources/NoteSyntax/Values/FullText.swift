/// Text as full text takes it in, so that a word is there what it is everywhere in search.
///
/// What is ASCII it takes apart as `SearchWords` does. Of other letters it knows neither Chinese and
/// Japanese words, between which there is no sign, nor that `ø` is looked for as `o`, nor all of
/// Unicode's forms: lines that have any are folded beforehand.
package enum FullText {
  package static func of(_ text: String) -> String {
    text.withBytes(folded).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Of several texts, one a line.
  package static func of(lines: [String]) -> String {
    var count = 0
    for line in lines { count += line.utf8.count + 1 }
    return of(
      String(unsafeUninitializedCapacity: count) { text in
        var end = 0
        for index in lines.indices {
          if index > 0 {
            text[end] = ASCII.lineFeed
            end += 1
          }
          end = lines[index].withBytes { text[end...].update(fromContentsOf: $0) }
        }
        return end
      })
  }

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
