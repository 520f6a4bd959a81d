/// Finds a length of time: `30m`, `45 min`, `1h`, `1h30`, `1.5 hours`.
enum DurationScan {
  /// The minutes at `at`, where a digit stands, and where they end. At most a day.
  static func read(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (minutes: Int, end: Int)? {
    var offset = at
    guard let whole = number(bytes, &offset, end) else { return nil }
    var isHalf = false
    if offset + 1 < end, bytes[offset] == ASCII.dot, bytes[offset + 1] == UInt8(ascii: "5") {
      isHalf = true
      offset += 2
    }
    let blank = offset < end && ASCII.isBlank(bytes[offset]) ? 1 : 0
    let unit = letters(bytes, offset + blank, end)
    guard let length = units[String(decoding: bytes[unit].map(ASCII.lower), as: UTF8.self)] else {
      return nil
    }
    offset = unit.upperBound
    var minutes = whole * length + (isHalf ? length / 2 : 0)
    // `1h30` and `1h30m`: what follows hours at once are minutes.
    if length == 60, !isHalf, offset < end, ASCII.isDigit(bytes[offset]),
      let more = number(bytes, &offset, end), more < 60
    {
      minutes += more
      let tail = letters(bytes, offset, end)
      if units[String(decoding: bytes[tail].map(ASCII.lower), as: UTF8.self)] == 1 {
        offset = tail.upperBound
      }
    }
    guard minutes <= 24 * 60, offset == end || !ASCII.isWord(bytes[offset]) else { return nil }
    return (minutes, offset)
  }

  private static let units: [String: Int] = [
    "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "h": 60, "hr": 60, "hrs": 60,
    "hour": 60, "hours": 60,
  ]

  private static func number(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> Int? {
    let start = at
    var value = 0
    while at < end, at - start < 5, ASCII.isDigit(bytes[at]) {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start && at - start < 5 ? value : nil
  }

  private static func letters(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Range<Int> {
    var offset = at
    while offset < end, ASCII.isLetter(bytes[offset]) { offset += 1 }
    return at..<max(at, offset)
  }
}

/// Finds how a meeting takes place.
enum ModeScan {
  /// The mode that `word`, or it with the words behind, names; nil where none is certain.
  static func read(_ line: LogLine, _ written: String, _ word: Range<Int>, _ end: Int)
    -> (mode: MeetingMode, end: Int)?
  {
    if let mode = single[written] { return (mode, word.upperBound) }
    for (phrase, mode) in phrases where phrase.first == written {
      let words = line.leadingWords(from: word.lowerBound, atMost: phrase.count)
      guard words.count == phrase.count, let last = words.last, last.upperBound <= end,
        words.map({ line.lowercased($0) }) == phrase
      else { continue }
      return (mode, last.upperBound)
    }
    return nil
  }

  /// Whether the word, in lower case, is a mode by itself.
  static func isMode(_ word: String) -> Bool { single[word] != nil }

  private static let single: [String: MeetingMode] = [
    "in-person": .inPerson, "in_person": .inPerson, "inperson": .inPerson,
    "face-to-face": .inPerson, "f2f": .inPerson, "video": .video, "zoom": .video,
    "teams": .video, "skype": .video, "facetime": .video, "webex": .video, "jitsi": .video,
    "videocall": .video, "video-call": .video, "phone": .phone, "telephone": .phone,
    "call": .phone,
  ]

  private static let phrases: [(words: [String], mode: MeetingMode)] = [
    (["in", "person"], .inPerson), (["face", "to", "face"], .inPerson),
    (["google", "meet"], .video),
  ]
}
