/// A reference from a note to another, as written; what it resolves to is the network's business.
package struct Link: Hashable, Sendable {
  package enum Style: String, Sendable {
    /// `[[target]]` or `![[target]]`.
    case wiki
    /// `[shown](target.md)`, already percent-decoded.
    case markdown
    /// A bare name in a key that holds links, or in a log line that wants a person.
    case plain
  }

  package var style: Style
  /// The file or name meant: without the anchor, the shown text, and surrounding blanks. Empty for
  /// a link inside the same note (`[[#Heading]]`).
  package var target: String
  /// What follows `#`: a heading, or `^block`; nil where none is written.
  package var anchor: String?
  /// The text shown in place of the target, where given.
  package var shown: String?
  package var isEmbed: Bool
  /// The whole link, brackets included.
  package var span: SourceSpan
  /// The target alone, as it stands in the file.
  package var targetSpan: SourceSpan

  package init(
    style: Style, target: String, anchor: String? = nil, shown: String? = nil,
    isEmbed: Bool = false, span: SourceSpan, targetSpan: SourceSpan
  ) {
    self.style = style
    self.target = target
    self.anchor = anchor
    self.shown = shown
    self.isEmbed = isEmbed
    self.span = span
    self.targetSpan = targetSpan
  }
}
