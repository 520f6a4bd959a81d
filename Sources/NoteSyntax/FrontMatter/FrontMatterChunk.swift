/// One top-level entry of front matter, found by its lines alone: a `key:` at the start of a line
/// with the indented and `- ` lines below it.
struct FrontMatterChunk {
  /// What the first line of a chunk is.
  enum Kind: Equatable {
    /// `key: ...`.
    case keyed
    /// `key:value`, the blank behind the colon forgotten; the colon's offset.
    case spaceless(colon: Int)
    /// Text that belongs to no key.
    case stray
  }

  /// Whole lines, in the file's offsets.
  var range: Range<Int>
  /// What its first line is.
  let kind: Kind

  /// Parts `region` into chunks; comments and blank lines above the first belong to none.
  static func all(in bytes: UnsafeBufferPointer<UInt8>, _ region: Range<Int>) -> [FrontMatterChunk]
  {
    var chunks: [FrontMatterChunk] = []
    var at = region.lowerBound
    while at < region.upperBound {
      let line = YAMLLine(bytes, at..<bytes.lineEnd(at, region.upperBound))
      let next = bytes.nextLine(line.span.upperBound, region.upperBound)
      if let kind = kind(bytes, line), kind != .stray || chunks.last?.kind != .stray {
        chunks.append(FrontMatterChunk(range: at..<next, kind: kind))
      } else if !chunks.isEmpty {
        chunks[chunks.count - 1].range = chunks[chunks.count - 1].range.lowerBound..<next
      } else if !line.isEmpty(bytes) {
        chunks.append(FrontMatterChunk(range: at..<next, kind: .stray))
      }
      at = next
    }
    return chunks
  }

  /// What a line begins; nil for one that continues what is above it.
  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ line: YAMLLine) -> Kind? {
    if line.isEmpty(bytes) || line.depth > 0 || line.entry > line.indent { return nil }
    if line.isTopLevelKey {
      return line.key?.isEmpty == true ? nil : .keyed
    }
    switch bytes[line.indent] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return nil
    // A complex key, or a marker of a merge conflict.
    case UInt8(ascii: "?"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "|"):
      return bytes[line.indent] == UInt8(ascii: "?") ? .keyed : nil
    default: break
    }
    return spaceless(bytes, line).map { .spaceless(colon: $0) } ?? .stray
  }

  /// The colon of `key:value`, where a plain word and then something other than a web address
  /// stand about it.
  private static func spaceless(_ bytes: UnsafeBufferPointer<UInt8>, _ line: YAMLLine) -> Int? {
    var at = line.indent
    while at < line.span.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: " "):
        at += 1
      case UInt8(ascii: ":"):
        return at > line.indent && !bytes.holds("://", at, line.span.upperBound) ? at : nil
      default: return nil
      }
    }
    return nil
  }
}
