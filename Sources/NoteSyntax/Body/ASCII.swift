/// The bytes that Markdown gives a meaning, and the classes it sorts bytes into.
///
/// Everything below the front matter is scanned as UTF-8 bytes: each byte of a multi-byte character
/// is 0x80 or above, so an ASCII byte found is always a character of its own.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let exclamation = UInt8(ascii: "!")
  static let hash = UInt8(ascii: "#")
  static let openParen = UInt8(ascii: "(")
  static let closeParen = UInt8(ascii: ")")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closeBracket = UInt8(ascii: "]")
  static let caret = UInt8(ascii: "^")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let bar = UInt8(ascii: "|")
  static let percent = UInt8(ascii: "%")

  /// A space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// A blank or a line end.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || (byte >= tab && byte <= carriageReturn)
  }

  /// Whether a byte is by itself a character that is seen.
  static func isInk(_ byte: UInt8) -> Bool { byte > space && byte < 0x7F }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// A letter, a digit, or part of any character outside ASCII: what a word is made of.
  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80
  }

  /// What a backslash takes the meaning from.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    (byte > space && byte < 0x7F) && !isLetter(byte) && !isDigit(byte)
  }

  /// Whether a byte is one of these signs.
  static func isAny(of signs: StaticString, _ byte: UInt8) -> Bool {
    signs.withUTF8Buffer { $0.contains(byte) }
  }

  /// Lower case within ASCII; every other byte as it is.
  static func lower(_ byte: UInt8) -> UInt8 {
    isCapital(byte) ? byte | 0x20 : byte
  }
}
