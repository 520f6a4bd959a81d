import NoteSyntax

/// The values that rows are sorted and grouped by, as bytes that compare as the values do.
///
/// Numbers come before text, also those that are text as they are written (`007`), lengths
/// of time (`30m`, `2h`) between the two, and a date counts as text in ISO form, so that dates with a time and
/// without mix. Text is compared without case and accents. A list counts by its first value, behind that
/// value alone. What is absent comes last, whichever way the rest is sorted.
///
/// `1h` and `60m`, `Friend` and `friend` are equal to whoever sorts, so that the next column decides; a
/// group is of one way to write a value.
///
/// Made once for each row: thousands are compared more than a dozen times each.
struct SortKeys {
  /// The keys of all rows, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Whether values that are equal but for how they are written are told apart by that.
  private let asWritten: Bool

  private struct Entry {
    /// The key's first eight bytes as a number that compares as they do.
    var lead: UInt64
    var key: Range<Int>
  }

  /// The first column decides, each other only between rows that are equal so far.
  init(
    _ table: Table, by orders: [(column: Int, isDescending: Bool)], asWritten: Bool = false
  ) {
    self.asWritten = asWritten
    let columns = orders.map { (table.rows.column($0.column).value, $0.isDescending) }
    entries.reserveCapacity(table.rows.count)
    bytes.reserveCapacity(48 * columns.count * table.rows.count)
    for row in table.rows.indices {
      let start = bytes.count
      for (value, isDescending) in columns { add(value(row), isDescending) }
      var lead: UInt64 = 0
      for place in start..<start + 8 {
        lead = lead << 8 | UInt64(place < bytes.count ? bytes[place] : 0)
      }
      entries.append(Entry(lead: lead, key: start..<bytes.count))
    }
  }

  /// The rows' places in order; those that are equal stay as they are.
  var order: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      entries.indices.sorted { left, right in
        let (one, other) = (entries[left], entries[right])
        if one.lead != other.lead { return one.lead < other.lead }
        let difference = Self.compare(bytes, one.key, other.key)
        return difference == 0 ? left < right : difference < 0
      }
    }
  }

  func areEqual(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (entries[left], entries[right])
    guard one.lead == other.lead else { return false }
    return bytes.withUnsafeBufferPointer { Self.compare($0, one.key, other.key) } == 0
  }

  /// Whether the row has nothing in the first column.
  func isAbsent(_ row: Int) -> Bool { bytes[entries[row].key.lowerBound] == Mark.absent }

  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Int {
    for (one, other) in zip(bytes[left], bytes[right]) where one != other {
      return one < other ? -1 : 1
    }
    return left.count - right.count
  }
}

/// The form of a key: what kind of value it is, the value in as many bytes as the kind has or up to an
/// end that cannot be in it, and whether a list ends there.
extension SortKeys {
  private enum Mark {
    static let endOfValue: UInt8 = 0
    static let endOfList: UInt8 = 1
    static let flag: UInt8 = 2
    static let number: UInt8 = 3
    static let length: UInt8 = 4
    static let text: UInt8 = 5
    /// Greater than each of these, also when their bits are turned round.
    static let absent: UInt8 = 0xFF
  }

  private mutating func add(_ value: Cell.Value, _ isDescending: Bool) {
    let start = bytes.count
    add(value)
    guard bytes.count > start else { return bytes.append(Mark.absent) }
    if case .list = value { bytes.append(Mark.endOfList) } else { bytes.append(Mark.endOfValue) }
    if isDescending {
      for place in start..<bytes.count { bytes[place] = ~bytes[place] }
    }
  }

  /// Adds nothing for what is absent.
  private mutating func add(_ value: Cell.Value) {
    switch value {
    case .null: break
    case .bool(let flag): bytes += [Mark.flag, flag ? 1 : 0]
    case .int(let number): add(Double(number), exactly: number, written: String(number))
    case .double(let number):
      if !number.isNaN { add(number, exactly: Int(exactly: number), written: number.description) }
    case .decimal(let text):
      if let number = PlainNumber.value(text) {
        add(number, exactly: Int(exactly: number), written: text)
      }
    case .date(let date): addText(date.iso)
    case .text(let text):
      if let number = Int(text) {
        add(Double(number), exactly: number, written: text)
      } else if let number = PlainNumber.value(text) {
        add(number, exactly: Int(exactly: number), written: text)
      } else if let length = Self.length(text) {
        bytes.append(Mark.length)
        add(UInt64(length))
        addWritten(text.utf8)
      } else {
        addText(text)
      }
    case .list(let items): for item in items { add(item) }
    }
  }

  /// In minutes.
  private static func length(_ text: String) -> Int? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    return Term(text)?.comparableMinutes
  }

  /// By size.
  ///
  /// - Parameter exactly: whole numbers that are too great to be told apart as `Double`.
  private mutating func add(_ number: Double, exactly whole: Int?, written: String) {
    bytes.append(Mark.number)
    // Of IEEE 754's numbers the bits compare as they do, but for the sign; -0 is 0.
    let bits = (number + 0).bitPattern
    add(bits >> 63 == 1 ? ~bits : bits | 1 << 63)
    add(UInt64(bitPattern: Int64(whole ?? 0)) ^ 1 << 63)
    addWritten(written.utf8)
  }

  private mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func addText(_ text: String) {
    bytes.append(Mark.text)
    var text = text
    let isPlain = text.withUTF8 { text in
      // Nearly all is ASCII without NUL, and goes in as it is.
      guard text.allSatisfy({ $0 < 0x80 && $0 > 0 }) else { return false }
      for byte in text {
        bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
      }
      bytes.append(contentsOf: Self.endOfText)
      addWritten(text)
      return true
    }
    guard !isPlain else { return }
    for form in asWritten ? [text.inPlainLetters, text] : [text.inPlainLetters] {
      // No text has the end within it, and a longer one comes behind.
      for byte in ComposedText.of(form).utf8 { bytes += byte == 0 ? [0, 0xFF] : [byte] }
      bytes.append(contentsOf: Self.endOfText)
    }
  }

  /// Of text without NUL.
  private mutating func addWritten(_ text: some Sequence<UInt8>) {
    guard asWritten else { return }
    bytes.append(contentsOf: text)
    bytes.append(contentsOf: Self.endOfText)
  }

  private static let endOfText: [UInt8] = [0, 0]
}
