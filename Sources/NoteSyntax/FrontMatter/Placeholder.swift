/// A template's blank that nobody filled in: `{{date}}`, `<% tp.file.title %>`.
enum Placeholder {
  /// Whether `text` may hold one.
  static func occurs(in text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == UInt8(ascii: "{"), byte == before { return true }
      if before == UInt8(ascii: "<"), byte == UInt8(ascii: "%") { return true }
      before = byte
    }
    return false
  }

  /// The content of a scalar that may hold one: nothing where there is no more to it than
  /// placeholders and punctuation, else the text, since words beside it are the writer's own.
  static func read(
    _ text: String, isQuoted: Bool, _ span: SourceSpan, _ diagnostics: inout [Diagnostic]
  ) -> PropertyValue.Content {
    guard occurs(in: text), let rest = removed(from: text) else {
      return .scalar(text, isQuoted: isQuoted)
    }
    diagnostics.append(FrontMatterMessages.unfilled(text, span))
    let holdsWords = rest.contains { $0.isLetter || $0.isNumber }
    return holdsWords ? .scalar(text, isQuoted: isQuoted) : .null
  }

  /// The text without its placeholders; nil where none is whole.
  private static func removed(from text: String) -> String? {
    let bytes = Array(text.utf8)
    var rest: [UInt8] = []
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        let isOpen = buffer[at] == UInt8(ascii: "{") || buffer[at] == UInt8(ascii: "<")
        if isOpen, let end = Shorthand.end(buffer, at, buffer.count) {
          at = end
        } else {
          rest.append(buffer[at])
          at += 1
        }
      }
    }
    return rest.count < bytes.count ? String(decoding: rest, as: UTF8.self) : nil
  }
}
