/// Reads numbers and the bytes between them out of a column's text, which is made only of ASCII.
struct ColumnScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The byte that is next, which is then behind; nil at the end.
  mutating func byte() -> UInt8? {
    guard index < text.count else { return nil }
    defer { index += 1 }
    return text[index]
  }

  /// The decimal number that is next; nil, and nothing is read, where none is. One that is too large
  /// for an `Int`, as only damage makes it, is any number.
  mutating func number() -> Int? {
    var end = index
    let isNegative = end < text.count && text[end] == UInt8(ascii: "-")
    if isNegative { end += 1 }
    let start = end
    var value = 0
    while end < text.count, (0x30...0x39).contains(text[end]) {
      value = value &* 10 &+ Int(text[end] &- 0x30)
      end += 1
    }
    guard end > start else { return nil }
    index = end
    return isNegative ? 0 &- value : value
  }
}

extension [UInt8] {
  /// A number in decimal digits, as `ColumnScanner` reads it.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(0x30 + UInt8(number % 10))
  }
}
