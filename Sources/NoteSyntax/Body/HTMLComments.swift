/// Tells raw HTML that says nothing from HTML that does.
enum HTMLComments {
  /// Whether only comments and spaces stand in an HTML block.
  static func fill(_ block: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = block
    while true {
      rest = rest.drop { ASCII.isSpace($0) || $0 == ASCII.greater }
      guard !rest.isEmpty else { return true }
      guard rest.starts(with: "<!--".utf8) else { return false }
      rest = rest.dropFirst(4)
      while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
      rest = rest.dropFirst(3)
    }
  }
}
