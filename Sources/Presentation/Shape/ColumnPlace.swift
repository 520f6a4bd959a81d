package import NoteSyntax

/// Where a column's name stands, or is missing, in what somebody typed: a list or a template.
package struct ColumnPlace: Hashable, Sendable {
  package let text: String
  /// UTF-8 offsets in `text`.
  package let span: SourceSpan

  package var mark: SourceMark { SourceMark(SourceText(text), span) }

  /// In a list with commas between names, with or without a `-` before each: `last,-name`; `""` is the
  /// first that is missing. Nil where it is not in it.
  package init?(of name: String, inList list: String) {
    let pieces = list.split(separator: ",", omittingEmptySubsequences: false)
    let names = pieces.map { piece -> Substring in
      let trimmed = piece.drop { $0 == " " }
      let end = trimmed.lastIndex { $0 != " " }.map(trimmed.index(after:)) ?? trimmed.startIndex
      return trimmed[..<end]
    }
    guard let found = names.first(where: { $0 == name || $0 == "-" + name }) else { return nil }
    let start = found.first == "-" && found != name ? found.dropFirst() : found
    self.init(start.startIndex..<start.endIndex, in: list)
  }

  /// Between the braces of a template. Nil where it is not in it.
  package init?(of name: String, inTemplate template: String) {
    var rest = template[...]
    while let opening = rest.firstRange(of: "{{"),
      let closing = rest[opening.upperBound...].firstRange(of: "}}")
    {
      let inside = opening.upperBound..<closing.lowerBound
      let words = template[inside].split(separator: " ")
      if words.joined(separator: " ") == name {
        let start = words.first?.startIndex ?? inside.lowerBound
        self.init(start..<(words.last?.endIndex ?? inside.upperBound), in: template)
        return
      }
      rest = rest[closing.upperBound...]
    }
    return nil
  }

  /// The braces of a template that are not closed.
  init(ofOpening opening: Range<String.Index>, in template: String) {
    self.init(opening, in: template)
  }

  private init(_ range: Range<String.Index>, in text: String) {
    self.text = text
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let length = text.utf8.distance(from: range.lowerBound, to: range.upperBound)
    span = SourceSpan(start, start + length)
  }
}
