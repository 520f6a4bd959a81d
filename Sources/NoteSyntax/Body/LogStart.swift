/// What an item of a log begins with.
enum LogStart {
  /// A date; `end` is behind it and what adorns it.
  case date(CivilDate, end: Int)
  /// In a date's form, but no such day.
  case impossible(Range<Int>)
  /// A date in another form, with the days that it may mean: one where that is certain.
  case miswritten(Range<Int>, [CivilDate])
  case none

  /// Looks at the item's words. The date may be bold or italic, or the link to a daily note, as
  /// `**2026-03-16**` and `[[2026-03-16]]`.
  init(_ bytes: [UInt8], _ words: Range<Int>, _ links: [PlacedLink]) {
    var start = words.lowerBound
    let end = words.upperBound
    start += OtherBlanks.length(bytes, start, end)
    var at = start
    while at < end, at - start < 3, Self.isAdornment(bytes[at]) { at += 1 }
    if let link = links.first, link.range.lowerBound == at, link.link.style == .wiki,
      let date = CivilDate(link.link.target)
    {
      self = .date(date, end: Self.skipAdornments(bytes, link.range.upperBound, end))
      return
    }
    switch DateScan.read(bytes, at, end) {
    case .date(let date):
      let behind = at + DateScan.length
      // `2026-04-14-plan` is a name that begins with a date.
      guard
        behind == end || !ASCII.isWord(bytes[behind]) || Self.isTime(bytes, behind, end)
          || OtherBlanks.length(bytes, behind, end) > 0,
        behind == end || bytes[behind] != ASCII.slash
      else {
        self = .none
        return
      }
      self = .date(date, end: Self.skipAdornments(bytes, behind, end))
    case .impossible:
      self = .impossible(at..<at + DateScan.length)
    case nil:
      self = OtherDateForms.read(bytes, at, end).map { .miswritten($0.range, $0.dates) } ?? .none
    }
  }

  private static func isAdornment(_ byte: UInt8) -> Bool {
    byte == ASCII.asterisk || byte == ASCII.underscore
  }

  private static func isTime(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    ASCII.lower(bytes[at]) == UInt8(ascii: "t") && at + 1 < end && ASCII.isDigit(bytes[at + 1])
  }

  private static func skipAdornments(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    var at = at
    while at < end, isAdornment(bytes[at]) { at += 1 }
    return at
  }
}

/// Dates as people write them elsewhere: `2026/04/14`, `14.04.2026`, `2026-4-1`, `20260414`; or with
/// another dash, as word processors put it in.
enum OtherDateForms {
  /// The date at `at` in one of these forms, with the days it may mean: two where month and day
  /// can't be told apart, none where it is no day at all.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int)
    -> (range: Range<Int>, dates: [CivilDate])?
  {
    var numbers: [(value: Int, digits: Int)] = []
    var separators: [UInt8] = []
    var offset = at
    while numbers.count < 3 {
      let start = offset
      var value = 0
      while offset < end, offset - start < 8, ASCII.isDigit(bytes[offset]) {
        value = value * 10 + Int(bytes[offset] - 0x30)
        offset += 1
      }
      guard offset > start else { return nil }
      numbers.append((value, offset - start))
      guard numbers.count < 3 else { break }
      guard let separator = separator(bytes, offset, end) else { break }
      separators.append(separator.meant)
      offset += separator.length
    }
    guard
      offset == end || !ASCII.isWord(bytes[offset]) || OtherBlanks.length(bytes, offset, end) > 0
    else { return nil }
    let range = at..<offset
    if numbers.count == 1, numbers[0].digits == 8 {
      let value = numbers[0].value
      return (1900...2199).contains(value / 10_000)
        ? (range, days([(value / 10_000, value / 100 % 100, value % 100)])) : nil
    }
    guard numbers.count == 3, separators[0] == separators[1] else { return nil }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first.digits == 4, second.digits <= 2, third.digits <= 2 {
      return (range, days([(first.value, second.value, third.value)]))
    }
    guard third.digits == 4, first.digits <= 2, second.digits <= 2 else { return nil }
    let dayFirst = (third.value, second.value, first.value)
    // A full stop is written in countries where the day comes first; `/` and `-` in both.
    let monthFirst = (third.value, first.value, second.value)
    return (range, days(separators[0] == ASCII.dot ? [dayFirst] : [dayFirst, monthFirst]))
  }

  /// What parts the numbers of a date, in the bytes that it has: any dash from U+2010 to U+2015, and
  /// the minus sign U+2212, stand for `-`.
  private static func separator(_ bytes: [UInt8], _ at: Int, _ end: Int)
    -> (meant: UInt8, length: Int)?
  {
    guard at < end else { return nil }
    if ASCII.isAny(of: "-/.", bytes[at]) { return (bytes[at], 1) }
    guard at + 2 < end, bytes[at] == 0xE2 else { return nil }
    let isDash =
      bytes[at + 1] == 0x80 && (0x90...0x95).contains(bytes[at + 2])
      || bytes[at + 1] == 0x88 && bytes[at + 2] == 0x92
    return isDash ? (ASCII.dash, 3) : nil
  }

  private static func days(_ parts: [(year: Int, month: Int, day: Int)]) -> [CivilDate] {
    var days: [CivilDate] = []
    for part in parts {
      if let day = CivilDate(year: part.year, month: part.month, day: part.day),
        !days.contains(day)
      {
        days.append(day)
      }
    }
    return days
  }
}
