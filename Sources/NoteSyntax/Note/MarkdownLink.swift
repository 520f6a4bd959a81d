/// Reads `[shown](target)` in front matter, where no Markdown parser looks.
enum MarkdownLink {
  /// The link whose `[` stands at `start`; nil where none is, or it is not whole on its line.
  ///
  /// The target is percent-decoded and parted from `#anchor`; angle brackets round it are dropped.
  static func read(in bytes: UnsafeBufferPointer<UInt8>, openAt start: Int) -> Link? {
    guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "[") else { return nil }
    var close = start + 1
    while close < bytes.endIndex, bytes[close] != UInt8(ascii: "]") {
      if bytes[close] == UInt8(ascii: "[") || bytes[close] == 0x0A { return nil }
      close += 1
    }
    guard close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    var low = close + 2
    var end = low
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: ")") {
      if bytes[end] == 0x0A || bytes[end] == UInt8(ascii: "[") { return nil }
      end += 1
    }
    guard end < bytes.endIndex else { return nil }
    var high = end
    if low < high, bytes[low] == UInt8(ascii: "<"), bytes[high - 1] == UInt8(ascii: ">") {
      (low, high) = (low + 1, high - 1)
    }
    guard low < high else { return nil }
    let hash = bytes[low..<high].firstIndex(of: UInt8(ascii: "#"))
    let shown = String(decoding: bytes[start + 1..<close], as: UTF8.self)
    return Link(
      style: .markdown, target: percentDecoded(bytes[low..<(hash ?? high)]),
      anchor: hash.map { percentDecoded(bytes[($0 + 1)..<high]) },
      shown: shown.isEmpty ? nil : shown,
      span: SourceSpan(start, end + 1), targetSpan: SourceSpan(low, hash ?? high))
  }

  /// The text with `%20` and its like undone; a `%` without two digits behind it stays.
  private static func percentDecoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex,
        let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2])
      {
        decoded.append(high << 4 | low)
        at += 3
      } else {
        decoded.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
