/// Takes values out of bytes, in the order in which a `ByteWriter` put them there. To ask for another
/// kind than was put there is a fault of the program: it traps, or gives nonsense.
struct ByteReader {
  private let bytes: [UInt8]
  private let start: Int
  private var next: Int

  /// - Parameter offset: of what is read first, from `start` on.
  init(_ bytes: [UInt8], from start: Int = 0, at offset: Int = 0) {
    self.bytes = bytes
    self.start = start
    next = start + offset
  }

  /// Of what is read next, from where reading could first begin.
  var offset: Int { next - start }

  mutating func number() -> Int {
    let bits = self.bits()
    return Int(Int64(bitPattern: bits >> 1)) ^ -Int(bits & 1)
  }

  mutating func optionalNumber() -> Int? { flag() ? number() : nil }

  mutating func flag() -> Bool {
    defer { next += 1 }
    return bytes[next] != 0
  }

  mutating func optionalFlag() -> Bool? { optionalNumber().map { $0 != 0 } }

  mutating func text() -> String {
    let count = Int(bits())
    defer { next += count }
    return String(decoding: bytes[next..<(next + count)], as: UTF8.self)
  }

  mutating func optionalText() -> String? { flag() ? text() : nil }

  mutating func list<Value>(_ each: (inout ByteReader) -> Value) -> [Value] {
    let count = Int(bits())
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(each(&self)) }
    return values
  }

  private mutating func bits() -> UInt64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[next]
      next += 1
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
      shift += 7
    }
  }
}
