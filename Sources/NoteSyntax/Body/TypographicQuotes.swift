/// The quotes that phones and word processors put around a name: `“Zed Orr”`, `„Zed Orr“`, `«Zed Orr»`. No name
/// begins with one.
enum TypographicQuotes {
  /// What stands inside of a pair at both ends; nil where there is none. Both have as many bytes.
  static func inside(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    for (open, close) in pairs
    where bytes.count > 2 * open.count && bytes.starts(with: open)
      && bytes.suffix(close.count).elementsEqual(close)
    {
      return bytes.startIndex + open.count..<bytes.endIndex - close.count
    }
    return nil
  }

  private static let pairs: [(open: [UInt8], close: [UInt8])] =
    [("“", "”"), ("„", "“"), ("„", "”"), ("‘", "’"), ("«", "»"), ("»", "«")].map {
      (Array($0.utf8), Array($1.utf8))
    }
}
