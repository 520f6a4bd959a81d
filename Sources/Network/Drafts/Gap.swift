package import NoteSyntax

/// What is still to be filled in: `[what they said that helped]`.
package struct Gap: Hashable, Sendable {
  /// With its brackets.
  package var text: String
  package var span: SourceSpan

  /// The gaps of a text, in order, counted in its UTF-8. Links, whether `[[wiki]]` or
  /// `[shown](target)`, and checkboxes are none.
  package static func all(in text: String) -> [Gap] {
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
