/// Puts values one behind the other into bytes, as `ByteReader` takes them out again.
///
/// In a first load what all notes say waits in memory until every name is known, and then until
/// everybody is judged. As values, a text and a list at a time, it was three times the notes' own size;
/// as bytes it is a quarter.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, those of the least weight first, the eighth set in all but the last (LEB128);
  /// the sign goes to the lowest bit, so that a small number below zero is short as well.
  mutating func put(_ number: Int) {
    put(bits: UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// Nil is no number's.
  mutating func put(_ number: Int?) {
    put(number != nil)
    if let number { put(number) }
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ flag: Bool?) { put(flag.map { $0 ? 1 : 0 }) }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  /// As text.
  mutating func put(_ utf8: UnsafeBufferPointer<UInt8>) {
    put(bits: UInt64(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  mutating func put<Value>(
    _ values: some Collection<Value>, _ each: (Value, inout ByteWriter) -> Void
  ) {
    put(bits: UInt64(values.count))
    for value in values { each(value, &self) }
  }

  /// Returns where the other bytes begin.
  mutating func put(bits: UInt64, andBytes other: UnsafeBufferPointer<UInt8>) -> Int {
    put(bits: bits)
    defer { bytes.append(contentsOf: other) }
    return bytes.count
  }

  /// Nothing is left in it.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// As `put` does with numbers, for what is never below zero.
  mutating func put(bits: UInt64) {
    var bits = bits
    while bits >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: bits) | 0x80)
      bits >>= 7
    }
    bytes.append(UInt8(bits))
  }
}
