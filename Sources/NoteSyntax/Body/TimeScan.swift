/// Finds a time of day in bytes: `15:00`, `9:30`, `3pm`, `3:30 pm`.
enum TimeScan {
  struct Found: Equatable {
    /// Nil where the form is right but there is no such time: `25:00`.
    var time: ClockTime?
    var end: Int
    /// Whether it says of which half of the day it is.
    var isOfHalf = false
  }

  /// What stands at `at`; nil where it has not a time's form.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Found? {
    var offset = at
    guard let hour = number(bytes, &offset, end) else { return nil }
    var minute: Int?
    if offset + 2 < end, bytes[offset] == ASCII.colon, ASCII.isDigit(bytes[offset + 1]),
      ASCII.isDigit(bytes[offset + 2]), offset + 3 == end || !ASCII.isDigit(bytes[offset + 3])
    {
      minute = Int(bytes[offset + 1] - 0x30) * 10 + Int(bytes[offset + 2] - 0x30)
      offset += 3
    }
    let half = half(bytes, offset, end)
    if let half {
      guard (1...12).contains(hour) else { return Found(time: nil, end: half.end) }
      let hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      let time = ClockTime(hour: hour, minute: minute ?? 0)
      return Found(time: time, end: half.end, isOfHalf: true)
    }
    guard let minute, offset == end || !isAlphanumeric(bytes[offset]) else { return nil }
    return Found(time: ClockTime(hour: hour, minute: minute), end: offset)
  }

  /// `15.30` at `at`, where a time is expected; nil where it is no time, or may be a day: `14.04.`.
  static func readDotted(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Found? {
    var offset = at
    guard let hour = number(bytes, &offset, end), offset + 2 < end, bytes[offset] == ASCII.dot,
      ASCII.isDigit(bytes[offset + 1]), ASCII.isDigit(bytes[offset + 2])
    else { return nil }
    let minute = Int(bytes[offset + 1] - 0x30) * 10 + Int(bytes[offset + 2] - 0x30)
    offset += 3
    if let half = half(bytes, offset, end) {
      guard (1...12).contains(hour) else { return nil }
      let time = ClockTime(hour: hour % 12 + (half.isAfternoon ? 12 : 0), minute: minute)
      return time.map { Found(time: $0, end: half.end, isOfHalf: true) }
    }
    guard offset == end || !isAlphanumeric(bytes[offset]) && bytes[offset] != ASCII.dot,
      let time = ClockTime(hour: hour, minute: minute)
    else { return nil }
    return Found(time: time, end: offset)
  }

  /// Other than for words, what is not ASCII may follow: `15:00–16:00`.
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }

  /// One or two digits, with no third behind.
  private static func number(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> Int? {
    let start = at
    var value = 0
    while at < end, at - start < 3, ASCII.isDigit(bytes[at]) {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return (1...2).contains(at - start) ? value : nil
  }

  /// `am` or `pm`, behind a blank or not, with points or without: `p.m.`.
  private static func half(_ bytes: [UInt8], _ at: Int, _ end: Int)
    -> (isAfternoon: Bool, end: Int)?
  {
    var at = at
    if at < end, bytes[at] == ASCII.space { at += 1 }
    guard at < end else { return nil }
    let first = ASCII.lower(bytes[at])
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else { return nil }
    at += 1
    let hasPoints = at < end && bytes[at] == ASCII.dot
    if hasPoints { at += 1 }
    guard at < end, ASCII.lower(bytes[at]) == UInt8(ascii: "m") else { return nil }
    at += 1
    if hasPoints, at < end, bytes[at] == ASCII.dot { at += 1 }
    guard at == end || !isAlphanumeric(bytes[at]) else { return nil }
    return (first == UInt8(ascii: "p"), at)
  }
}
