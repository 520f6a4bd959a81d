/// Numbers as people write them in front matter: a sign, digits, a point and digits.
package enum PlainNumber {
  /// Nil for every other text; exponents, separators, units and names of numbers are none.
  package static func value(_ text: String) -> Double? {
    let isNumber = text.withBytes { bytes in
      var at = 0
      if at < bytes.count, bytes[at] == ASCII.dash || bytes[at] == UInt8(ascii: "+") { at += 1 }
      let start = at
      while at < bytes.count, ASCII.isDigit(bytes[at]) { at += 1 }
      guard at > start, at - start <= 15 else { return false }
      guard at < bytes.count else { return true }
      guard bytes[at] == UInt8(ascii: ".") else { return false }
      let point = at
      at += 1
      while at < bytes.count, ASCII.isDigit(bytes[at]) { at += 1 }
      return at == bytes.count && at > point + 1
    }
    return isNumber ? Double(text) : nil
  }
}
