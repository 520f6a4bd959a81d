/// Under which heading the reader is, and whether in a log.
///
/// Only headings of the document itself divide it; one inside a quote or a list item does not.
struct Sections {
  /// Index into `Body.headings` of the nearest heading above.
  private(set) var heading: Int?
  /// The level of the heading that began the log, while it lasts.
  private var logLevel: Int?

  /// Headings under which a dated list item is a fact.
  static let logNames = ["log", "timeline", "history"]

  var isLog: Bool { logLevel != nil }

  mutating func begin(_ heading: Heading, index: Int) {
    self.heading = index
    if let level = logLevel, heading.level > level { return }
    logLevel = Self.isLogName(heading.text) ? heading.level : nil
  }

  /// `Log`, and `**Log:**` or `📒 Log` too: what is neither letter nor digit at the ends is not
  /// looked at.
  private static func isLogName(_ text: String) -> Bool {
    // The longest name with room for decoration; most headings are longer or another word.
    guard text.utf8.count <= 32 else { return false }
    return text.withBytes { bytes in
      guard let start = bytes.firstIndex(where: { ASCII.isLetter($0) }) else { return false }
      return logNames.contains { name in
        let end = start + name.utf8.count
        return end <= bytes.count
          && name.withBytes { name in
            name.indices.allSatisfy { ASCII.lower(bytes[start + $0]) == name[$0] }
          }
          && isDecoration(bytes[end...])
      }
    }
  }

  private static func isDecoration(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return !bytes.contains(where: ASCII.isWord) }
    return String(decoding: bytes, as: UTF8.self).allSatisfy { !$0.isLetter && !$0.isNumber }
  }
}
