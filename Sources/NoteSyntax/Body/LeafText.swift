/// The text of one paragraph or heading as its author reads it: without the quote marks and the
/// indentation of its continued lines, its lines joined by LF, and each byte's place in the file
/// still known.
///
/// Offsets into the text are called *inner*, offsets in the file *outer*.
struct LeafText {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Where the first line begins in the file.
  private var start = 0
  /// Where each further line begins, within and without; `inner` ascends.
  private var later: [(inner: Int, outer: Int)] = []

  init() {}

  /// Begins anew with a range of the file as the first line, in the storage it has.
  mutating func restart(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    if !later.isEmpty { later.removeAll(keepingCapacity: true) }
    start = line.lowerBound
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[line]))
  }

  /// Adds a line, behind those it has in the file.
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    bytes.append(ASCII.lineFeed)
    later.append((bytes.count, line.lowerBound))
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[line]))
  }

  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }

  /// Where a byte of the text lies in the file. A line's joining LF lies at that line's end.
  func outer(_ inner: Int) -> Int {
    var low = -1
    var high = later.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if later[middle].inner <= inner { low = middle } else { high = middle }
    }
    return low < 0 ? start + inner : later[low].outer + inner - later[low].inner
  }

  /// The bytes of the file from the first to the last byte of a range of the text.
  func span(_ range: Range<Int>) -> SourceSpan {
    let start = outer(range.lowerBound)
    guard !range.isEmpty else { return .at(start) }
    return SourceSpan(start, outer(range.upperBound - 1) + 1)
  }

  /// All of it for showing.
  var string: String { string(0..<count) }

  /// A range of the text for showing: line ends as blanks, none at either end.
  func string(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high, ASCII.isSpace(bytes[low]) { low += 1 }
      while high > low, ASCII.isSpace(bytes[high - 1]) { high -= 1 }
      let shown = UnsafeBufferPointer(rebasing: bytes[low..<high])
      if later.isEmpty || shown.offset(of: ASCII.lineFeed, in: 0..<shown.count) == nil {
        return String(decoding: shown, as: UTF8.self)
      }
      var joined = Array(shown)
      var from = 0
      while let end = shown.offset(of: ASCII.lineFeed, in: from..<shown.count) {
        joined[end] = ASCII.space
        from = end + 1
      }
      return String(decoding: joined, as: UTF8.self)
    }
  }

  /// Whether a byte is anywhere in the text.
  func holds(_ byte: UInt8) -> Bool {
    bytes.withUnsafeBufferPointer { $0.offset(of: byte, in: 0..<$0.count) != nil }
  }

  /// A range without the spaces at both its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ASCII.isSpace(bytes[low]) { low += 1 }
    while high > low, ASCII.isSpace(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  /// Whether it has more lines than one.
  var hasLines: Bool { !later.isEmpty }

  /// The first line end in a range.
  func lineEnd(in range: Range<Int>) -> Int? {
    later.isEmpty ? nil : bytes[range].firstIndex(of: ASCII.lineFeed)
  }

  /// Drops the text before `inner`, which begins a line: link definitions at a paragraph's top.
  mutating func dropFirst(_ inner: Int) {
    guard inner > 0 else { return }
    let inner = min(inner, bytes.count)
    start = outer(inner)
    bytes.removeFirst(inner)
    later = later.filter { $0.inner > inner }.map { ($0.inner - inner, $0.outer) }
  }
}
