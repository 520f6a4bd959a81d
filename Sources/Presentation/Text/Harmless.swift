/// Text from a note, made safe to show: nothing in it can move the cursor, change the terminal's
/// state, or reorder what is beside it.
///
/// This is the one place that decides what is harmful. `StyledText` passes everything through it,
/// so what is rendered is safe whoever wrote it; JSON escapes the same scalars instead, and so
/// loses nothing.
package enum Harmless {
  /// What may stay in the text beside what is harmless anyway.
  package enum Allowance: Sendable {
    /// One line for showing: line ends become `⏎`, tabs a space.
    case oneLine
    /// A field of a data format that can hold them: line ends become LF, tabs stay.
    case linesAndTabs
  }

  /// `text` with each harmful scalar made visible: `␛` for ESC, `<9B>` for a C1 control, `<U+202E>`
  /// for a bidirectional one.
  package static func text(_ text: String, allowing allowance: Allowance = .oneLine) -> String {
    var text = text
    if text.withUTF8(isSurelyHarmless) { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for scalar in text.unicodeScalars {
      // CR LF is one line end; the CR has been shown for both.
      let closesReturn = afterReturn && scalar == "\n"
      afterReturn = scalar == "\r"
      if !closesReturn { append(scalar, allowance, to: &result) }
    }
    return result
  }

  /// Whether a scalar could act on the terminal or on the order of what stands around it: C0 and
  /// C1 controls, DEL, line and paragraph separators, and Unicode's bidirectional controls
  /// (UAX #9, section 2), their deprecated kin included.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  /// Whether nothing in this UTF-8 is harmful, told by its bytes. It is never said of what is
  /// harmful, and of nearly all that is not.
  static func isSurelyHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = UnsafeRawBufferPointer(bytes)
    var start = 0
    while start + 8 <= bytes.count {
      // Eight bytes at once, as long as all are ASCII from the blank to the tilde: none has its
      // highest bit set, nor has it one when 1 is added or 0x20 taken away. A borrow only makes it
      // unsure.
      let word = words.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let marks =
        word | (word &+ 0x0101_0101_0101_0101) | (word &- 0x2020_2020_2020_2020)
      guard marks & 0x8080_8080_8080_8080 == 0 else { break }
      start += 8
    }
    while start < bytes.count {
      switch bytes[start] {
      case 0..<0x20, 0x7F: return false
      // What begins U+0080 to U+00BF, U+0600 to U+063F, U+2000 to U+2FFF: some of these are
      // harmful, but not the usual dashes, quotes and arrows.
      case 0xC2, 0xD8, 0xE2: if !isSurelyHarmless(bytes, at: start) { return false }
      default: break
      }
      start += 1
    }
    return true
  }

  /// Whether the scalar of two or three bytes that begins at `start` is whole and harmless.
  private static func isSurelyHarmless(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    let length = bytes[start] < 0xE0 ? 2 : 3
    guard start + length <= bytes.count else { return false }
    let bits = UInt32(bytes[start]) & (length == 2 ? 0x1F : 0x0F)
    let value = bytes[start + 1..<start + length].reduce(bits) { $0 << 6 | UInt32($1) & 0x3F }
    return Unicode.Scalar(value).map { !isHarmful($0) } ?? false
  }

  private static func append(
    _ scalar: Unicode.Scalar, _ allowance: Allowance, to result: inout String
  ) {
    guard isHarmful(scalar) else {
      result.unicodeScalars.append(scalar)
      return
    }
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
      result += allowance == .oneLine ? "⏎" : "\n"
    case 0x09:
      result += allowance == .oneLine ? " " : "\t"
    case 0..<0x20:
      // The block of control pictures follows the order of the controls.
      result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F:
      result += "␡"
    case 0x80..<0xA0:
      result += "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "<U+" + String(repeating: "0", count: 4 - digits.count) + digits + ">"
    }
  }
}
