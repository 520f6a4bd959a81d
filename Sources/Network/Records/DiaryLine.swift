import NoteSyntax

/// Tells of whom a line speaks that stands in the note of nobody: `2026-04-13 met [[Zed Orr]] at [[Northwind]]:
/// knows [[Ana Ruiz]]` is a word with Zed Orr alone.
struct DiaryLine {
  private let entry: LogEntry
  private let source: SourceText
  /// Where the words behind a colon begin.
  private let words: Int
  /// Whether somebody is linked before them.
  private let namesSomebody: Bool

  init(_ entry: LogEntry, in source: SourceText) {
    self.entry = entry
    self.source = source
    let words = entry.verb == .note ? nil : entry.said?.start
    self.words = words ?? .max
    namesSomebody = entry.links.contains { link in
      link.span.start < words ?? .max && !link.isToFile && CivilDate(link.target) == nil
        // Who was named is not who named them.
        && !entry.persons.contains { $0.link.span == link.span }
        && !Self.isPlace(link, entry, source)
    }
  }

  /// Whether the verb speaks of whom a link is to: before the colon, or in a list right behind it where it
  /// speaks of nobody else: `met: [[Zed Orr]] and [[Ana Ruiz]], at the fair`.
  func isOfVerb(_ link: Link) -> Bool {
    guard !isAside(link) else { return false }
    guard link.span.start >= words else { return true }
    var at = words
    for other in entry.links where other.span.start >= words {
      let between = source.text(SourceSpan(at, other.span.start))
      guard between.split(whereSeparator: { " ,&+".contains($0) }).allSatisfy({ $0 == "and" })
      else {
        return false
      }
      if other.span == link.span { return true }
      at = other.span.end
    }
    return false
  }

  /// Whether a link only tells more of whom the verb speaks.
  func isAside(_ link: Link) -> Bool {
    link.span.start >= words
      ? namesSomebody : entry.verb != .note && Self.isPlace(link, entry, source)
  }

  /// Whether it says where it was, or what about.
  private static func isPlace(_ link: Link, _ entry: LogEntry, _ source: SourceText) -> Bool {
    let start = min(entry.verbSpan.end, link.span.start)
    let before = source.text(SourceSpan(start, link.span.start))
    switch before.split(separator: " ").last?.lowercased() ?? "" {
    case "at", "in", "near", "about", "of", "re": return true
    case "from": return entry.verb == .met
    default: return false
    }
  }
}
