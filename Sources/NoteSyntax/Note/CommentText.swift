extension String {
  /// The text without comments, `%% … %%` and `<!-- … -->`: what Obsidian and other readers do not show.
  /// What looks like one in code, or has no end, stays.
  package var withoutComments: String {
    guard contains("%%") || contains("<!--") else { return self }
    let bytes = Array(utf8)
    var skipper = OpaqueSkipper()
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard [ASCII.percent, ASCII.less, ASCII.backtick].contains(bytes[at]) else {
        kept.append(bytes[at])
        at += 1
        continue
      }
      let (end, isOpaque) = skipper.skip(bytes, at)
      let rest = bytes[at..<end]
      let isComment = isOpaque && (rest.starts(with: "%%".utf8) || rest.starts(with: "<!--".utf8))
      if !isComment { kept.append(contentsOf: rest) }
      at = end
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
