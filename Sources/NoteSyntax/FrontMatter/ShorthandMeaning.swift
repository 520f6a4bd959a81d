/// Reads a value that begins with a `Shorthand` from the bytes that the writer wrote.
enum ShorthandMeaning {
  /// - Parameter span: the whole value, from the shorthand's first byte; may run over several
  ///   lines, as an unquoted YAML text may.
  static func read(_ source: SourceText, _ span: SourceSpan, _ diagnostics: inout [Diagnostic])
    -> PropertyValue.Content
  {
    let text = folded(source.text(span))
    if Placeholder.occurs(in: text) {
      return Placeholder.read(text, isQuoted: false, span, &diagnostics)
    }
    let links = source.bytes.withUnsafeBufferPointer { LinkRun($0, span.range) }
    guard let first = links.links.first, links.isNothingElse else {
      diagnostics.append(FrontMatterMessages.unquoted(text, span, YAMLQuoting.quoted(text)))
      return .scalar(text, isQuoted: false)
    }
    let quoted = links.links.map { YAMLQuoting.quoted(source.text($0.span)) }
    let mended = quoted.count == 1 ? quoted[0] : "[" + quoted.joined(separator: ", ") + "]"
    diagnostics.append(FrontMatterMessages.unquoted(text, span, mended))
    if links.links.count == 1 { return .link(first) }
    return .list(links.links.map { PropertyValue(.link($0), $0.span) })
  }

  /// The text with line ends and the blanks about them as one space, as YAML folds them.
  static func folded(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    return text.split(whereSeparator: \.isNewline)
      .map { line in
        let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
        let end = line.lastIndex { !$0.isWhitespace } ?? line.startIndex
        return start <= end && start < line.endIndex ? String(line[start...end]) : ""
      }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The links in a piece of text, wiki and Markdown, and whether there is more than separators
/// between them.
struct LinkRun {
  /// In order.
  private(set) var links: [Link] = []
  /// Whether the text is links, commas, semicolons and blanks, and begins with a link.
  private(set) var isNothingElse = true

  /// Reads the links in `range` of `bytes`; their spans are indices into `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    var at = range.lowerBound
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"): break
      case UInt8(ascii: "["), UInt8(ascii: "!"):
        if let link = Link.wiki(in: bytes, openAt: at) ?? MarkdownLink.read(in: bytes, openAt: at) {
          links.append(link)
          at = max(at + 1, link.span.end)
          continue
        }
        isNothingElse = false
      default: isNothingElse = false
      }
      at += 1
    }
  }
}

/// Text as a quoted YAML scalar.
enum YAMLQuoting {
  /// In double quotes, or in single ones where the text holds a quote or a backslash. The text must
  /// be one line.
  static func quoted(_ text: String) -> String {
    if text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
    return "\"" + text + "\""
  }
}
