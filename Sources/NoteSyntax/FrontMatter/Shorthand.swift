/// Things that people write in front matter without quotes and that YAML misreads or rejects:
/// `[[Ana Ruiz]]`, `![[photo.png]]`, `[Ana](ana.md)`, `{{date}}`, `<% tp.date.now() %>`.
///
/// They are found before YAML sees the text. In the copy that libyaml gets, each is masked with as
/// many letters, so that it reads one plain scalar and every offset stays right; what it means is
/// then read from the original bytes. See `Mask`.
enum Shorthand {
  /// The end of the shorthand that begins at `start`; nil where none does, or not whole on the line.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    guard start + 3 < limit else { return nil }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "["), UInt8(ascii: "[")), (UInt8(ascii: "!"), UInt8(ascii: "[")):
      return WikiLinkParts(UnsafeBufferPointer(rebasing: bytes[..<limit]), start)?.end
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      return close(bytes, start + 2, limit, "}}", unless: "{")
    case (UInt8(ascii: "<"), UInt8(ascii: "%")):
      return close(bytes, start + 2, limit, "%>", unless: "<")
    case (UInt8(ascii: "["), _):
      return markdownLink(bytes, start, limit)
    default: return nil
    }
  }

  /// Whether any shorthand may be in the bytes, at little cost: false for nearly every note.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let all = 0..<bytes.count
    // A template's placeholder is looked for in quotes too.
    for open in [UInt8(ascii: "{"), UInt8(ascii: "<")] {
      if bytes.offset(of: open, then: open, in: all) != nil { return true }
      if bytes.offset(of: open, then: UInt8(ascii: "%"), in: all) != nil { return true }
    }
    if bytes.offset(of: UInt8(ascii: "]"), then: UInt8(ascii: "("), in: all) != nil { return true }
    var from = 0
    while let at = bytes.offset(of: UInt8(ascii: "["), in: from..<bytes.count) {
      // One in quotes needs no help; `tags: []` and `[a, b]` need none either.
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      let isQuoted =
        at > 0 && (bytes[at - 1] == UInt8(ascii: "\"") || bytes[at - 1] == UInt8(ascii: "'"))
      if next == UInt8(ascii: "[") || next == UInt8(ascii: "%"), !isQuoted { return true }
      from = at + 1
    }
    return false
  }

  /// The offset behind `mark`, searched from `start`. The search ends at a byte like the one that
  /// opened, so that a line of nothing but openings is not searched again from each of them.
  private static func close(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ mark: StaticString,
    unless open: Character
  ) -> Int? {
    var at = start
    while at < limit, bytes[at] != 0x0A, bytes[at] != open.asciiValue {
      if bytes.holds(mark, at, limit) { return at + mark.utf8CodeUnitCount }
      at += 1
    }
    return nil
  }

  /// `[shown](target)`, on one line, without brackets in `shown`.
  private static func markdownLink(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    var at = start + 1
    while at < limit, bytes[at] != UInt8(ascii: "]") {
      if bytes[at] == UInt8(ascii: "[") || bytes[at] == 0x0A { return nil }
      at += 1
    }
    guard at + 1 < limit, bytes[at + 1] == UInt8(ascii: "(") else { return nil }
    return close(bytes, at + 2, limit, ")", unless: "[")
  }
}
