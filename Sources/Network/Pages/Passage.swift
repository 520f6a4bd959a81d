package import NoteSyntax

/// Words of a note as a view quotes them, and where they stand.
package struct Passage: Hashable, Sendable {
  /// On one line, links as a reader sees them.
  package var text: String
  package var position: SourcePosition
  /// The targets of the links in it.
  package var links: [String]

  package init(_ text: String, _ position: SourcePosition, links: [String] = []) {
    self.text = text
    self.position = position
    self.links = links
  }
}

/// An entry of a glossary: `**C-rate**: how fast a cell is filled`.
package struct GlossaryTerm: Hashable, Sendable {
  package var term: String
  /// Empty where only the term is written.
  package var meaning: String
  package var position: SourcePosition

  /// Parts the term from its meaning at the first colon, or at a dash between blanks.
  package init(_ passage: Passage) {
    position = passage.position
    let text = passage.text
    let cut = [": ", " – ", " — ", " - "].compactMap { text.firstRange(of: $0) }
      .min { $0.lowerBound < $1.lowerBound }
    term = Self.bare(text[..<(cut?.lowerBound ?? text.endIndex)])
    meaning = cut.map { String(text[$0.upperBound...]) } ?? ""
  }

  /// Without the marks of emphasis round it, and a colon that stands inside of them.
  private static func bare(_ text: Substring) -> String {
    let isMark: (Character) -> Bool = { "*_`: ".contains($0) }
    var kept = text.drop(while: isMark)
    while let last = kept.last, isMark(last) { kept.removeLast() }
    return String(kept)
  }
}
