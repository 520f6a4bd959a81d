/// Every diagnostic about front matter as such, worded in one place.
package enum FrontMatterMessages {
  /// No closing fence; it would stand behind `yaml`.
  static func unclosed(_ source: SourceText, _ yaml: Range<Int>, _ opening: SourceSpan)
    -> Diagnostic
  {
    let lineEnd =
      source.bytes[opening.end...].prefix(2).elementsEqual([0x0D, 0x0A]) ? "\r\n" : "\n"
    let lacksLineEnd = source.bytes[yaml].last != 0x0A
    return Diagnostic(
      .unclosedFrontMatter, opening, "the front matter that opens here is never closed",
      remedy: "put a line \"---\" below its last key",
      edit: Edit(.at(yaml.upperBound), (lacksLineEnd ? lineEnd : "") + "---" + lineEnd))
  }

  /// Keys that no fence opens.
  static func missed(_ fence: MissedFence, _ source: SourceText) -> Diagnostic {
    let bytes = source.bytes[fence.line.start..<fence.line.end]
    let isWhole = bytes.elementsEqual("---".utf8)
    if fence.lacksLineFeed {
      return Diagnostic(
        .unreadFrontMatter, fence.line,
        "a CR alone ends this line, so no keys below it are read",
        remedy: "save the file with line ends of LF, or of CR LF")
    }
    return Diagnostic(
      .unreadFrontMatter, fence.line,
      isWhole
        ? "something stands before \"---\", so the keys below it are not read"
        : "this opens no front matter, so the keys below it are not read",
      remedy: "let the file begin with a line that is \"---\" alone")
  }

  /// Keys with a fence below them and none above.
  package static func unopened(_ key: PropertyKey, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .unreadFrontMatter, key.span,
      "no line \"---\" stands before \"\(key.written):\", so the keys here are not read",
      remedy: "let the file begin with a line that is \"---\" alone",
      edit: Edit(.at(source.markLength), "---\n"))
  }

  /// Keys between fences that do not begin the file.
  package static func further(_ key: PropertyKey) -> Diagnostic {
    Diagnostic(
      .unreadFrontMatter, key.span,
      "only at the file's beginning is front matter read, so the keys from \(inQuotes(key.written)) "
        + "on are not",
      remedy: "move them between the first two lines \"---\", or the note that begins here into a "
        + "file of its own")
  }

  /// A list or a text where keys should be.
  static func notMapping(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .frontMatterNotMapping, span, "the front matter is not a list of keys and values",
      remedy: "write each entry as \"key: value\" on a line of its own")
  }

  /// A key that is there already, perhaps in another spelling.
  package static func duplicate(_ key: PropertyKey, first: PropertyKey) -> Diagnostic {
    let same = key.written == first.written
    return Diagnostic(
      .duplicateKey, key.span,
      same
        ? "the key \(inQuotes(key.written)) is written twice; the first is used"
        : "the key \(inQuotes(key.written)) is the same as \(inQuotes(first.written)) above; "
          + "the first is used",
      remedy: "join the two, or delete one")
  }

  /// A link outside quotes; `quoted` is the form that every tool reads.
  static func unquoted(_ text: String, _ span: SourceSpan, _ quoted: String) -> Diagnostic {
    Diagnostic(
      .unquotedLink, span, "the link \(inQuotes(text)) is not in quotes",
      remedy: "other tools need it in quotes: \(quoted)", edit: Edit(span, quoted))
  }

  /// A placeholder that a template left.
  static func unfilled(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unfilledTemplate, span, "the template's \(inQuotes(text)) was not filled in",
      remedy: "write the value in its place, or leave it empty")
  }

  /// `*name`.
  static func alias(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlAlias, span, "\(inQuotes("*" + name)) is a YAML alias",
      remedy: "write the value itself, or put it in quotes if it is meant as text")
  }

  /// Nesting beyond `YAMLTreeBuilder.depthLimit`.
  static func tooDeep(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooDeep, span, "this is nested more than \(YAMLTreeBuilder.depthLimit) levels deep",
      remedy: "take out the surplus brackets or levels")
  }

  /// A line that belongs to no key.
  static func stray(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, span, "\(inQuotes(text)) is not a line \"key: value\"",
      remedy: text.contains(": ")
        ? "begin it at the line's start if it is a key, with nothing before it"
        : "indent it if it continues the value above, or move it below the closing \"---\"")
  }

  /// `key:value`; the span is the whole of it.
  static func noBlank(_ key: String, _ span: SourceSpan) -> Diagnostic {
    let colon = span.start + key.utf8.count
    return Diagnostic(
      .yamlSyntax, span, "a space is missing after the colon of \(inQuotes(key))",
      remedy: "write \"\(key): \" before the value", edit: Edit(.at(colon + 1), " "))
  }

  /// A character that YAML forbids, by its Unicode number.
  static func control(_ number: Int, _ span: SourceSpan) -> Diagnostic {
    let digits = String(number, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .yamlSyntax, span, "the invisible control character U+\(code) is not allowed here",
      remedy: "delete it", edit: Edit(span, ""))
  }

  /// A line indented with tabs; `width` is how many spaces they look like.
  static func tab(_ span: SourceSpan, width: Int) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, span, "this line is indented with a tab, which YAML does not allow",
      remedy: "indent it with spaces",
      edit: Edit(span, String(repeating: " ", count: width)))
  }

  /// `title: Lead: storage`.
  static func colon(_ key: String?, _ text: String, _ span: SourceSpan) -> Diagnostic {
    quoting("\(value(key)) holds a colon followed by a space", text, span)
  }

  /// A value that begins with one of YAML's own signs, `@` among them.
  static func badStart(_ key: String?, _ text: String, _ span: SourceSpan) -> Diagnostic {
    let first = text.unicodeScalars.first.map { inQuotes(String($0)) } ?? ""
    return quoting(
      "\(value(key)) begins with \(first), which means something else in YAML", text, span)
  }

  /// `"Ana" Ruiz`.
  static func afterQuote(_ key: String?, _ text: String, _ span: SourceSpan) -> Diagnostic {
    quoting("\(value(key)) goes on after its closing quote", text, span)
  }

  /// `[a] b`.
  static func afterFlow(_ key: String?, _ text: String, _ span: SourceSpan) -> Diagnostic {
    quoting("\(value(key)) goes on after its closing bracket", text, span)
  }

  /// `"[[Ana]]", "[[Bo]]"`, which wants brackets about it.
  static func bareList(_ key: String?, _ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, span, "\(value(key)) is several texts without brackets around them",
      remedy: "write [\(text)]", edit: Edit(span, "[\(text)]"))
  }

  /// A quote that is never closed; a single one may be an apostrophe.
  static func openQuote(_ key: String?, _ span: SourceSpan, isApostrophe: Bool) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, span, "the quote that opens \(value(key)) is never closed",
      remedy: isApostrophe
        ? "close it, or put the whole in double quotes if it is an apostrophe"
        : "close it at the end of the value",
      edit: isApostrophe ? nil : Edit(.at(span.end), "\""))
  }

  /// `"C:\Users"`; `inner` is the text between the quotes.
  static func badEscape(_ key: String?, _ inner: String, _ span: SourceSpan) -> Diagnostic {
    let mended = YAMLQuoting.quoted(inner)
    return Diagnostic(
      .yamlSyntax, span, "\(value(key)) holds a backslash, which has a meaning in double quotes",
      remedy: "use single quotes: \(mended)", edit: Edit(span, mended))
  }

  /// - Parameter missing: the brackets that close it, where that mends it.
  static func openFlow(_ key: String?, _ span: SourceSpan, missing: String?, isList: Bool)
    -> Diagnostic
  {
    Diagnostic(
      .yamlSyntax, span, "the bracket that opens \(value(key)) is never closed",
      remedy: "close it with \"\(isList ? "]" : "}")\", or put the value in quotes if it is text",
      edit: missing.map { Edit(.at(span.end), $0) })
  }

  /// `[[Ana Ruiz`; `text` is the whole link that was meant.
  static func openLink(_ key: String?, _ text: String, _ span: SourceSpan) -> Diagnostic {
    let quoted = YAMLQuoting.quoted(text)
    return Diagnostic(
      .yamlSyntax, span, "the link that opens \(value(key)) is never closed",
      remedy: "write \(quoted)", edit: Edit(span, quoted))
  }

  /// A line at fault for a reason that was not recognized, most often its indentation.
  static func misplaced(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, span, "\(inQuotes(text)) does not fit the lines around it",
      remedy: "give the lines of one list or mapping the same indentation, in spaces, "
        + "and each \"- \" or \"key: \"")
  }

  private static func quoting(_ message: String, _ text: String, _ span: SourceSpan) -> Diagnostic {
    let quoted = YAMLQuoting.quoted(text)
    return Diagnostic(
      .yamlSyntax, span, message, remedy: "put the value in quotes: \(quoted)",
      edit: Edit(span, quoted))
  }

  private static func value(_ key: String?) -> String {
    key.map { "the value of \(inQuotes($0))" } ?? "this value"
  }

  /// A thing in quotes, shortened where it is long.
  static func inQuotes(_ text: String) -> String {
    let limit = 60
    return text.count > limit ? "\"\(text.prefix(limit))…\"" : "\"\(text)\""
  }
}
