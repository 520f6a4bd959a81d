/// A bare name in a key that holds links.
enum PlainName {
  /// The name as a link; nil where the text is blank. Spans are offsets in `text`.
  static func link(in text: String) -> Link? {
    let span = text.withBytes { bytes -> SourceSpan? in
      guard let low = bytes.firstIndex(where: { $0 > 0x20 }),
        let high = bytes.lastIndex(where: { $0 > 0x20 })
      else { return nil }
      return SourceSpan(low, high + 1)
    }
    guard let span else { return nil }
    let name = text.trimmed
    guard name.utf8.first ?? 0 >= 0x80, case let bytes = Array(name.utf8),
      let inner = TypographicQuotes.inside(bytes[...])
    else { return Link(style: .plain, target: name, span: span, targetSpan: span) }
    return Link(
      style: .plain, target: String(decoding: bytes[inner], as: UTF8.self), span: span,
      targetSpan: SourceSpan(span.start + inner.lowerBound, span.start + inner.upperBound))
  }

  /// A name parted from years behind it: `Acme 2019-2023`, `Acme (since 2019)`, `Acme 2019-now`.
  static func withoutYears(_ link: Link) -> AnnotatedLink {
    guard link.target.utf8.contains(where: ASCII.isDigit) else {
      return AnnotatedLink(link: link, text: "")
    }
    let words = link.target.split(separator: " ")
    let years = words.reversed().prefix { isOfYears($0) }.count
    guard years > 0, years < words.count,
      words.suffix(years).contains(where: { $0.contains(where: \.isASCIIDigit) })
    else { return AnnotatedLink(link: link, text: "") }
    let cut = words[words.count - years].startIndex
    let name = String(link.target[..<cut]).trimmed
    var text = String(link.target[cut...])
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    var named = link
    named.target = name.hasSuffix(",") ? String(name.dropLast()) : name
    if link.targetSpan.count == link.target.utf8.count {
      let start = link.targetSpan.start
      named.targetSpan = SourceSpan(start, start + named.target.utf8.count)
    }
    return AnnotatedLink(link: named, text: text.trimmed)
  }

  private static func isOfYears(_ word: Substring) -> Bool {
    let bare = word.filter { $0 != "(" && $0 != ")" }
    if ["since", "until", "to", "now", "present", "today", "-", "–"].contains(bare.lowercased()) {
      return true
    }
    let parts = bare.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    return parts.count <= 2 && parts.contains { isYear($0) }
      && parts.allSatisfy { $0.isEmpty || isYear($0) || ["now", "present", "today"].contains($0) }
  }

  private static func isYear(_ word: Substring) -> Bool {
    word.count == 4 && word.allSatisfy(\.isASCIIDigit)
      && (word.hasPrefix("19") || word.hasPrefix("20"))
  }
}

/// Where in the file a scalar's text stands byte for byte, so that a link in it can be placed.
struct TextPlace {
  private let start: Int?
  private let whole: SourceSpan

  /// - Parameter span: the scalar, its quotes included.
  init(_ text: String, isQuoted: Bool, _ span: SourceSpan) {
    whole = span
    // With escapes, folded lines or a block's indentation the lengths differ, and offsets in the
    // text say nothing about the file.
    let quotes = isQuoted ? 1 : 0
    start = span.count == text.utf8.count + 2 * quotes ? span.start + quotes : nil
  }

  /// A link in the text with its place in the file; the scalar's, where nothing closer is known.
  func placed(_ link: Link) -> Link {
    var link = link
    link.span = placed(link.span)
    link.targetSpan = placed(link.targetSpan)
    return link
  }

  private func placed(_ span: SourceSpan) -> SourceSpan {
    start.map { SourceSpan($0 + span.start, $0 + span.end) } ?? whole
  }
}
