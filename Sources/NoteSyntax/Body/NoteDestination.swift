/// The destination of a Markdown link that leads to a note: a path to a `.md` file, without scheme.
struct NoteDestination {
  /// Percent-decoded, without the anchor.
  let target: String
  /// What follows `#`, percent-decoded; nil where nothing is written.
  let anchor: String?
  /// The path as it stands in the file.
  let span: SourceSpan

  /// Nil where the bytes in `range` lead elsewhere: to the web, to another sort of file, or to a
  /// heading of the same note.
  init?(_ text: LeafText, _ range: Range<Int>) {
    let bytes = text.bytes[range]
    let hash = bytes.firstIndex(of: ASCII.hash)
    var path = range.lowerBound..<(hash ?? range.upperBound)
    if let query = bytes[path].firstIndex(of: UInt8(ascii: "?")) {
      path = path.lowerBound..<query
    }
    let decoded = Self.decoded(bytes[path])
    guard decoded.utf8.count > 3, decoded.suffix(3).lowercased() == ".md",
      !Self.hasScheme(bytes[path]), !decoded.hasPrefix("//")
    else { return nil }
    target = decoded
    let fragment = hash.map { Self.decoded(bytes[($0 + 1)...]) }
    anchor = fragment?.isEmpty == true ? nil : fragment
    span = text.span(path)
  }

  /// `https:`, `file:` and the like; a single letter is no scheme, though it be a drive.
  private static func hasScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: ASCII.colon), colon - bytes.startIndex > 1,
      ASCII.isLetter(bytes[bytes.startIndex])
    else { return false }
    return bytes[..<colon].allSatisfy {
      ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.plus || $0 == ASCII.dot
        || $0 == ASCII.dash
    }
  }

  /// Backslash escapes and percent encoding undone. What is not UTF-8 when decoded was not meant
  /// as an encoding, and stays as written.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var result: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == ASCII.backslash, at + 1 < bytes.endIndex, ASCII.isPunctuation(bytes[at + 1]) {
        at += 1
        plain.append(bytes[at])
        result.append(bytes[at])
      } else if byte == ASCII.percent, at + 2 < bytes.endIndex, let high = hex(bytes[at + 1]),
        let low = hex(bytes[at + 2])
      {
        plain.append(contentsOf: bytes[at...at + 2])
        result.append(high << 4 | low)
        at += 2
      } else {
        plain.append(byte)
        result.append(byte)
      }
      at += 1
    }
    return String(validating: result, as: UTF8.self) ?? String(decoding: plain, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
