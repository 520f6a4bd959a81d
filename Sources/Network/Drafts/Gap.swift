package import NoteSyntax

/// What is still to be filled in: `[what they said that helped]`, or `{{name}}`, left over from a template.
package struct Gap: Hashable, Sendable {
  /// With its brackets.
  package var text: String
  package var span: SourceSpan

  /// The gaps of a text, in order, counted in its UTF-8. Links, whether `[[wiki]]` or
  /// `[shown](target)`, and checkboxes are none.
  package static func all(in text: String) -> [Gap] {
    (bracketed(in: text) + blanks(in: text)).sorted { $0.span.start < $1.span.start }
  }

  private static func blanks(in text: String) -> [Gap] {
    text.matches(of: /\{\{[^{}\n]+\}\}/).map { match in
      let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      return Gap(text: String(match.0), span: SourceSpan(start, start + match.0.utf8.count))
    }
  }

  private static func bracketed(in text: String) -> [Gap] {
    let bytes = Array(text.utf8)
    var gaps: [Gap] = []
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["): open = index > 0 && bytes[index - 1] == byte ? nil : index
      case UInt8(ascii: "\n"): open = nil
      case UInt8(ascii: "]"):
        defer { open = nil }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard let start = open, index - start > 2, next != UInt8(ascii: "("), next != byte else {
          continue
        }
        gaps.append(
          Gap(
            text: String(decoding: bytes[start...index], as: UTF8.self),
            span: SourceSpan(start, index + 1)))
      default: break
      }
    }
    return gaps
  }
}
