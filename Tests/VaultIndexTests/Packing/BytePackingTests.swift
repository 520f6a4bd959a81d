import Testing

@testable import VaultIndex

/// Values as bytes, and back.
@Suite struct BytePackingTests {
  @Test func numbersOfEverySize() {
    var numbers = [0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8193, .max, .min, .max - 1, .min + 1]
    for shift in 0..<63 { numbers += [1 << shift, -(1 << shift), (1 << shift) - 1] }
    var writer = ByteWriter()
    for number in numbers {
      writer.put(number)
      writer.put(Optional(number))
    }
    writer.put(Int?.none)
    var reader = ByteReader(writer.bytes)
    for number in numbers {
      #expect(reader.number() == number)
      #expect(reader.optionalNumber() == number)
    }
    #expect(reader.optionalNumber() == nil)
    #expect(reader.offset == writer.bytes.count)
  }

  @Test func smallNumbersAreShort() {
    var writer = ByteWriter()
    for number in -64..<64 { writer.put(number) }
    #expect(writer.bytes.count == 128)
  }

  @Test func textsAndFlags() {
    let long = String(repeating: "Straße 7\u{0}\n", count: 1000)
    let texts = ["", "a", "Ana Ruiz", "Zoë", "Zoe\u{308}", "\u{1F3F3}\u{FE0F}\u{200D}", long]
    var writer = ByteWriter()
    for text in texts {
      writer.put(text)
      writer.put(Optional(text))
    }
    writer.put(String?.none)
    for flag in [true, false, nil] { writer.put(flag) }
    var reader = ByteReader(writer.bytes)
    for text in texts {
      // As bytes: Swift takes two ways of writing an accent for one.
      #expect(Array(reader.text().utf8) == Array(text.utf8))
      #expect(reader.optionalText().map { Array($0.utf8) } == Array(text.utf8))
    }
    #expect(reader.optionalText() == nil)
    #expect(
      [reader.optionalFlag(), reader.optionalFlag(), reader.optionalFlag()] == [true, false, nil])
  }

  /// Whatever their sizes, each is found, and what was read once can be read again from its offset.
  @Test func notesOfEverySize() {
    var notes = PackedNotes()
    let sizes = [0, 1, 100, 65_530, 3, 65_536, 65_537, 300_000, 0, 7]
    var offsets: [Int] = []
    for (number, size) in sizes.enumerated() {
      var writer = ByteWriter()
      writer.put(String(repeating: "x", count: size))
      offsets.append(writer.bytes.count)
      writer.put(number)
      notes.append(writer.bytes)
    }
    for (number, size) in sizes.enumerated() {
      var reader = notes.reader(of: number)
      #expect(reader.text().utf8.count == size)
      #expect(reader.offset == offsets[number])
      #expect(reader.number() == number)
      var again = notes.reader(of: number, at: offsets[number])
      #expect(again.number() == number)
    }
  }
}
