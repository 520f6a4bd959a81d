/// Finds the fields and tags in a task's text, and which bytes of it they take.
struct TaskFields {
  let bytes: [UInt8]
  /// `bytes` with links, code and HTML blotted out.
  let masked: [UInt8]
  let words: Range<Int>

  /// Where the due date is written, well formed or not: the first of those in a field, else the
  /// one behind `by` at the end.
  var due: Range<Int>?
  /// Where a day on which it was done is written.
  private(set) var done: Range<Int>?
  /// Without `#`, lower case, in order, each once.
  private(set) var tags: [String] = []
  /// The bytes that are fields or tags; may overlap.
  var taken: [Range<Int>] = []

  private var seenTags: Set<String> = []
  /// A longer value is none; it bounds what an unclosed bracket costs.
  private static let valueLimit = 1000

  init(_ bytes: [UInt8], masked: [UInt8], _ words: Range<Int>) {
    self.bytes = bytes
    self.masked = masked
    self.words = words
  }

  mutating func read() {
    var at = Self.nextField(in: masked, words)
    while at < words.upperBound {
      let end = field(at) ?? at + 1
      at = Self.nextField(in: masked, end..<max(end, words.upperBound))
    }
    readBlockID()
    if due == nil { readDueAtEnd() }
  }

  /// Where a field may begin next. Most bytes are letters, and passed over by this alone.
  private static func nextField(in masked: [UInt8], _ range: Range<Int>) -> Int {
    masked.withUnsafeBufferPointer { bytes in
      var at = range.lowerBound
      while at < range.upperBound, !mayBegin(bytes[at]) { at += 1 }
      return at
    }
  }

  /// Whether `field` has a case for a byte.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte >= 0xE2 || byte == ASCII.hash || byte == ASCII.openBracket || byte == ASCII.openParen
      || byte | 0x20 == UInt8(ascii: "d")
  }

  /// Reads what begins at `at` and says where it ends; nil where nothing does.
  private mutating func field(_ at: Int) -> Int? {
    let byte = masked[at]
    if byte >= 0xE2 { return emojiField(at) }
    switch byte {
    case ASCII.hash: return tag(at)
    case ASCII.openBracket, ASCII.openParen: return dataviewField(at)
    case UInt8(ascii: "d"), UInt8(ascii: "D"): return dueField(at)
    default: return nil
    }
  }

  private mutating func emojiField(_ at: Int) -> Int? {
    guard let (sign, signEnd) = TaskSign.read(masked, at, words.upperBound) else { return nil }
    let value = skipBlanks(signEnd)
    var end = signEnd
    switch sign {
    case .due, .done, .otherDate:
      guard let range = dateLike(value) else { return nil }
      end = range.upperBound
      if sign == .due, due == nil { due = range }
      if sign == .done, done == nil { done = range }
    case .priority:
      break
    case .recurrence:
      end = run(value) {
        ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.space || $0 == 0x2C || $0 == 0x21
      }
    case .identifier:
      end = run(value) {
        ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2C
      }
    }
    taken.append(at..<end)
    return end
  }

  /// `due:2026-04-17`, as todo.txt has it; `[due: 2026-04-17]` too.
  private mutating func dueField(_ at: Int) -> Int? {
    guard isWordStart(at), matches("due:", at),
      at + 4 >= words.upperBound || masked[at + 4] != ASCII.colon,
      let range = dateLike(skipBlanks(at + 4))
    else { return nil }
    if due == nil { due = range }
    let isEnclosed =
      at > words.lowerBound && range.upperBound < words.upperBound
      && [[0x5B, 0x5D], [0x28, 0x29]].contains([masked[at - 1], masked[range.upperBound]])
    taken.append(isEnclosed ? at - 1..<range.upperBound + 1 : at..<range.upperBound)
    return range.upperBound
  }

  /// `[key:: value]` or `(key:: value)`; the value may hold links and brackets of its own.
  private mutating func dataviewField(_ at: Int) -> Int? {
    var colon = at + 1
    while colon < words.upperBound, isKeyByte(masked[colon]) { colon += 1 }
    guard colon > at + 1, colon + 1 < words.upperBound, masked[colon] == ASCII.colon,
      masked[colon + 1] == ASCII.colon
    else { return nil }
    let open = masked[at]
    let close = open == ASCII.openBracket ? ASCII.closeBracket : ASCII.closeParen
    var depth = 1
    var end = colon + 2
    let limit = min(words.upperBound, end + Self.valueLimit)
    while end < limit {
      if masked[end] == open { depth += 1 }
      if masked[end] == close { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < limit else { return nil }
    let key = String(decoding: bytes[at + 1..<colon], as: UTF8.self).lowercased()
    let value = withoutLinkBrackets(trimmed(colon + 2..<end))
    if !value.isEmpty {
      switch key.drop(while: { $0 == " " }) {
      case "due" where due == nil: due = value
      case "completion" where done == nil: done = value
      default: break
      }
    }
    taken.append(at..<end + 1)
    return end + 1
  }

  /// `#waiting`, `#a/b`.
  private mutating func tag(_ at: Int) -> Int? {
    guard let range = TagScan.tag(masked, at, in: words) else { return nil }
    let name = TagScan.name(bytes, range)
    if seenTags.insert(name).inserted { tags.append(name) }
    taken.append(range)
    return range.upperBound
  }

  /// `^id` at the very end, by which other notes link to the item.
  private mutating func readBlockID() {
    var at = words.upperBound
    while at > words.lowerBound,
      ASCII.isLetter(masked[at - 1]) || ASCII.isDigit(masked[at - 1])
        || masked[at - 1] == ASCII.dash
    {
      at -= 1
    }
    guard at < words.upperBound, at - 1 > words.lowerBound, masked[at - 1] == ASCII.caret,
      ASCII.isSpace(masked[at - 2])
    else { return }
    taken.append(at - 1..<words.upperBound)
  }

  /// The date at `at`, or what stands there in a date's place: digits with separators. Nil where
  /// neither does.
  private func dateLike(_ at: Int) -> Range<Int>? {
    if DateScan.read(masked, at, words.upperBound) != nil { return at..<at + DateScan.length }
    var end = at
    while end < words.upperBound, ASCII.isDigit(masked[end]) || ASCII.isAny(of: "-/.", masked[end])
    {
      end += 1
    }
    while end > at, !ASCII.isDigit(masked[end - 1]) { end -= 1 }
    return end - at >= 6 ? at..<end : nil
  }

  func isWordStart(_ at: Int) -> Bool {
    at == words.lowerBound
      || !(ASCII.isWord(masked[at - 1]) || masked[at - 1] == ASCII.dash || masked[at - 1] == 0)
  }

  func isKeyByte(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == ASCII.dash || byte == ASCII.underscore || byte == ASCII.space
  }

  func matches(_ word: StaticString, _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= words.upperBound else { return false }
    return word.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { ASCII.lower(masked[at + $0]) == wanted[$0] }
    }
  }

  func skipBlanks(_ at: Int) -> Int { run(at, ASCII.isBlank) }

  private func run(_ at: Int, _ holds: (UInt8) -> Bool) -> Int {
    var end = at
    while end < words.upperBound, holds(masked[end]) { end += 1 }
    return end
  }

  /// A date may be written as the link to its daily note: `[due:: [[2026-04-17]]]`.
  private func withoutLinkBrackets(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 4, bytes[range].starts(with: "[[".utf8),
      bytes[range].suffix(2) == [0x5D, 0x5D]
    else { return range }
    return range.lowerBound + 2..<range.upperBound - 2
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(bytes[low]) { low += 1 }
    while high > low, ASCII.isSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }
}
