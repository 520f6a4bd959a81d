/// The text of one paragraph or heading as its author reads it: without the quote marks and the
/// indentation of its continued lines, its lines joined by LF, and each byte's place in the file
/// still known.
struct LeafText {
  /// The text. Offsets into it are called *inner* below, offsets in the file *outer*.
  private(set) var bytes: [UInt8]
  /// Where each line begins, within and without; never empty, and `inner` ascends from 0.
  private var pieces: [(inner: Int, outer: Int)]

  /// Joins these ranges of the file, which are in order; at least one.
  init(_ source: UnsafeBufferPointer<UInt8>, lines: [Range<Int>]) {
    bytes = []
    pieces = []
    for line in lines {
      if !pieces.isEmpty { bytes.append(ASCII.lineFeed) }
      pieces.append((bytes.count, line.lowerBound))
      bytes.append(contentsOf: source[line])
    }
  }

  /// The text that one range of the file holds.
  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes = Array(source[range])
    pieces = [(0, range.lowerBound)]
  }

  var count: Int { bytes.count }

  /// Where a byte of the text lies in the file. A line's joining LF lies at that line's end.
  func outer(_ inner: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].inner <= inner { low = middle } else { high = middle }
    }
    return pieces[low].outer + inner - pieces[low].inner
  }

  /// The bytes of the file from the first to the last byte of a range of the text.
  func span(_ range: Range<Int>) -> SourceSpan {
    let start = outer(range.lowerBound)
    guard !range.isEmpty else { return .at(start) }
    return SourceSpan(start, outer(range.upperBound - 1) + 1)
  }

  /// A range of the text for showing: line ends as blanks, none at either end.
  func string(_ range: Range<Int>) -> String {
    let range = trimmed(range)
    guard bytes[range].contains(ASCII.lineFeed) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    return String(
      decoding: bytes[range].map { $0 == ASCII.lineFeed ? ASCII.space : $0 }, as: UTF8.self)
  }

  /// A range without the spaces at both its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(bytes[low]) { low += 1 }
    while high > low, ASCII.isSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  /// Drops the text before `inner`, which begins a line: link definitions at a paragraph's top.
  mutating func dropFirst(_ inner: Int) {
    guard inner > 0 else { return }
    let start = outer(min(inner, bytes.count))
    bytes.removeFirst(min(inner, bytes.count))
    let rest = pieces.filter { $0.inner >= inner }.map { ($0.inner - inner, $0.outer) }
    pieces = rest.first?.0 == 0 ? rest : [(0, start)] + rest
  }
}
