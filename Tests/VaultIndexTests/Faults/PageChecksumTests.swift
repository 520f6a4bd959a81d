import GRDB
import Testing

@testable import VaultIndex

@Suite struct PageChecksumTests {
  private static func page(_ numbers: inout SeededNumbers) -> [UInt8] {
    (0..<IndexConnection.pageSize).map { _ in
      // Many zeros, as pages have.
      numbers.chance(0.5) ? 0 : UInt8.random(in: 0...255, using: &numbers)
    }
  }

  private static func isRight(_ page: [UInt8], _ number: Int64) -> Bool {
    page.withUnsafeBytes { PageChecksum.isRight(of: $0, number: number) }
  }

  @Test(arguments: UInt64(1)...20) func anyChangeIsNoticed(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let number = Int64.random(in: 0..<1 << 40, using: &numbers)
    var page = Self.page(&numbers)
    page.withUnsafeMutableBytes { PageChecksum.write(to: $0, number: number) }
    #expect(Self.isRight(page, number))
    #expect(!Self.isRight(page, number + 1))
    for _ in 0..<200 {
      var other = page
      let place = Int.random(in: 0..<page.count, using: &numbers)
      other[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      #expect(!Self.isRight(other, number), "a bit at \(place)")
      other = page
      let (left, right) = (Int.random(in: 0..<1024, using: &numbers) * 8, place / 8 * 8)
      for offset in 0..<8 { other.swapAt(left + offset, right + offset) }
      #expect(other == page || !Self.isRight(other, number), "words at \(left) and \(right)")
    }
  }

  /// The last words before the checksum are no whole row.
  @Test func eachOfTheLastBytesCounts() {
    var page = [UInt8](repeating: 0, count: IndexConnection.pageSize)
    page.withUnsafeMutableBytes { PageChecksum.write(to: $0, number: 3) }
    for place in page.count - 64..<page.count {
      var other = page
      other[place] ^= 0x80
      #expect(!Self.isRight(other, 3), "\(place)")
    }
  }

  /// What a file has that was made longer and not written.
  @Test(arguments: Int64(0)...100) func zerosAreNotRight(number: Int64) {
    #expect(!Self.isRight([UInt8](repeating: 0, count: IndexConnection.pageSize), number))
  }

  /// Whichever way the index was written: at once, or note by note.
  @Test func everyPageOfAnIndexHasOne() throws {
    let file = try IndexFile.made()
    for change in 0..<3 {
      if change > 0 { file.source.write("contacts/Person 3.md", "Changed \(change).\n") }
      // Closed when it is not needed any more, with all that the log had.
      _ = try file.open()
      let bytes = [UInt8](try file.bytes())
      let size = IndexConnection.pageSize
      #expect(bytes.count > 10 * size)
      for page in 0..<bytes.count / size {
        #expect(Self.isRight(Array(bytes[page * size..<(page + 1) * size]), Int64(page)))
      }
    }
  }
}
