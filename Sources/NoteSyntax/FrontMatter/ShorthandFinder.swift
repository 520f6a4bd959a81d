/// Finds the values and keys that begin with a `Shorthand`, by following block YAML line by line.
///
/// It errs toward masking too much. A mask that turns out to lie inside other text (a block scalar,
/// a folded line) is taken back by the parser, which reads again without it.
struct ShorthandFinder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let region: Range<Int>
  private var masks: [Mask] = []

  /// The masks in `region` of `bytes`, ascending and apart.
  static func masks(in bytes: UnsafeBufferPointer<UInt8>, _ region: Range<Int>) -> [Mask] {
    guard Shorthand.mayOccur(in: UnsafeBufferPointer(rebasing: bytes[region])) else { return [] }
    var finder = ShorthandFinder(bytes: bytes, region: region)
    finder.run()
    return finder.masks
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, region: Range<Int>) {
    self.bytes = bytes
    self.region = region
  }

  private mutating func run() {
    let limit = region.upperBound
    var at = region.lowerBound
    while at < limit {
      let line = YAMLLine(bytes, at..<bytes.lineEnd(at, limit))
      at = bytes.nextLine(line.span.upperBound, limit)
      if line.isEmpty(bytes) { continue }
      if let key = line.key, Shorthand.end(bytes, key.lowerBound, key.upperBound) != nil {
        add(key)
      }
      guard !line.value.isEmpty else { continue }
      let start = line.value.lowerBound
      if Shorthand.end(bytes, start, line.value.upperBound) != nil {
        add(line.value)
        continue
      }
      switch bytes[start] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        at = max(at, bytes.nextLine(scanFlow(start), limit))
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        at = Self.afterBlock(bytes, line, limit)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if let end = bytes.endOfQuoted(start, limit) { at = max(at, bytes.nextLine(end, limit)) }
      default: break
      }
    }
  }

  /// The first line behind the block scalar that `line` opens.
  static func afterBlock(_ bytes: UnsafeBufferPointer<UInt8>, _ line: YAMLLine, _ limit: Int) -> Int
  {
    var at = bytes.nextLine(line.span.upperBound, limit)
    while at < limit {
      let next = YAMLLine(bytes, at..<bytes.lineEnd(at, limit))
      if next.indent < next.span.upperBound, next.depth <= line.depth { break }
      at = bytes.nextLine(next.span.upperBound, limit)
    }
    return at
  }

  private mutating func add(_ range: Range<Int>) {
    masks.append(Mask(range: range, meaning: .shorthand))
  }

  /// Masks the shorthands among the items of a `[list]` or `{mapping}`; returns its end, or where
  /// it must have been meant to end if it is never closed.
  private mutating func scanFlow(_ start: Int) -> Int {
    let limit = region.upperBound
    var depth = 0
    var at = start
    var isItemStart = true
    while at < limit {
      let byte = bytes[at]
      if isItemStart, depth > 0, let end = Shorthand.end(bytes, at, limit) {
        let range = at..<itemEnd(end)
        add(range)
        at = range.upperBound
        isItemStart = false
        continue
      }
      switch byte {
      case UInt8(ascii: "[") where isItemStart, UInt8(ascii: "{") where isItemStart: depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        isItemStart = false
        if depth == 0 { return at + 1 }
      case UInt8(ascii: ","): isItemStart = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isItemStart { at = (bytes.endOfQuoted(at, limit) ?? limit) - 1 }
        isItemStart = false
      case 0x0A:
        let next = YAMLLine(bytes, at + 1..<bytes.lineEnd(min(at + 1, limit), limit))
        if next.isTopLevelKey { return at }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0D: break
      default: isItemStart = bytes.isKeyColon(at, limit)
      }
      at += 1
    }
    return limit
  }

  /// The end of a flow item whose first shorthand ends at `start`.
  private func itemEnd(_ start: Int) -> Int {
    var at = start
    scan: while at < region.upperBound {
      if let end = Shorthand.end(bytes, at, region.upperBound) {
        at = end
        continue
      }
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x0A, 0x0D: break scan
      case UInt8(ascii: ":") where bytes.isKeyColon(at, region.upperBound): break scan
      case UInt8(ascii: "#") where bytes.isBlank(at - 1): break scan
      default: at += 1
      }
    }
    return bytes.withoutTrailingBlanks(start, at)
  }
}
