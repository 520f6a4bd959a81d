/// RFC 4180 read to the letter: anything that its grammar does not allow is nil.
enum StrictCSV {
  static func read(_ text: String) -> [[String]]? {
    let bytes = Array(text.utf8)
    var records: [[String]] = []
    var record: [String] = []
    var place = 0
    while place < bytes.count {
      guard let field = field(bytes, &place) else { return nil }
      record.append(field)
      guard place < bytes.count else { return nil }
      if bytes[place] == 0x2C {
        place += 1
      } else if bytes[place...].starts(with: [0x0D, 0x0A]) {
        place += 2
        records.append(record)
        record = []
      } else {
        return nil
      }
    }
    return record.isEmpty ? records : nil
  }

  private static func field(_ bytes: [UInt8], _ place: inout Int) -> String? {
    var content: [UInt8] = []
    guard place < bytes.count, bytes[place] == 0x22 else {
      while place < bytes.count, bytes[place] != 0x2C, bytes[place] != 0x0D {
        guard bytes[place] != 0x22, bytes[place] != 0x0A else { return nil }
        content.append(bytes[place])
        place += 1
      }
      return String(decoding: content, as: UTF8.self)
    }
    place += 1
    while place < bytes.count {
      if bytes[place] == 0x22 {
        place += 1
        guard place < bytes.count, bytes[place] == 0x22 else {
          return String(decoding: content, as: UTF8.self)
        }
      }
      content.append(bytes[place])
      place += 1
    }
    return nil
  }
}
