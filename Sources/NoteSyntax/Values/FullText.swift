/// Text as full text takes it in, so that a word is there what it is everywhere in search.
///
/// What is ASCII it takes apart as `SearchWords` does. Of other letters it knows neither Chinese and
/// Japanese words, between which there is no sign, nor that `ø` is looked for as `o`, nor all of
/// Unicode's forms: lines that have any are folded beforehand.
package enum FullText {
  package static func of(_ text: String) -> String {
    bytes(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Nil where the bytes can stay as they are.
  package static func bytes(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard !isASCII(bytes) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for line in bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      if isASCII(line) {
        text.append(contentsOf: line)
      } else {
        text.append(contentsOf: line.withUnsafeBufferPointer { SearchWords.fold($0) }.utf8)
      }
      text.append(ASCII.lineFeed)
    }
    return text
  }

  private static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.allSatisfy { $0 < 0x80 } }
  }
}
