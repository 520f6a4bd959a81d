import NoteSyntax

/// Tells of whom a line speaks that stands in the note of nobody: `2026-04-13 met [[Zed Orr]] at [[Northwind]]:
/// knows [[Ana Ruiz]]` is a word with Zed Orr alone.
///
/// A line may link thousands: all that it takes to tell is worked out once.
struct DiaryLine {
  /// Where the words behind a colon begin.
  private let words: Int
  /// Where the list of links ends that they begin with: `met: [[Zed Orr]] and [[Ana Ruiz]], at the fair`.
  private let listEnd: Int
  /// Where links begin that say where it was, what about, or of whom something was told.
  private let places: Set<Int>
  /// Whether somebody is linked before the colon.
  private let namesSomebody: Bool

  init(_ entry: LogEntry, in source: SourceText) {
    let words = entry.verb == .note ? nil : entry.said?.start
    self.words = words ?? .max
    let news = Self.newsStart(entry, source)
    places =
      entry.verb == .note
      ? []
      : Set(
        entry.links.map(\.span.start).filter { start in
          start < words ?? .max
            && (start > news || Self.isPlace(start, entry, source))
        })
    // Who was named is not who named them.
    let named = Set(entry.persons.map(\.link.span.start))
    namesSomebody = entry.links.contains { [places] link in
      link.span.start < words ?? .max && !link.isToNobody
        && !named.contains(link.span.start) && !places.contains(link.span.start)
    }
    listEnd = words.map { Self.listEnd(from: $0, entry.links, source) } ?? .max
  }

  /// Whether the verb speaks of whom a link is to: before the colon, or in a list right behind it where it
  /// speaks of nobody else.
  func isOfVerb(_ link: Link) -> Bool { !isAside(link) && link.span.start < max(words, listEnd) }

  /// Whether a link only tells more of whom the verb speaks.
  func isAside(_ link: Link) -> Bool {
    link.span.start >= words ? namesSomebody : places.contains(link.span.start)
  }

  private static func listEnd(from words: Int, _ links: [Link], _ source: SourceText) -> Int {
    var end = words
    for link in links where link.span.start >= end {
      // What stands between two of a list is short.
      guard link.span.start - end < 16 else { break }
      let between = source.text(SourceSpan(end, link.span.start))
      guard between.split(whereSeparator: { " ,&+".contains($0) }).allSatisfy({ $0 == "and" })
      else {
        break
      }
      end = link.span.end
    }
    return end
  }

  /// Where it begins what somebody told of others: `heard from [[Pat Ash]] that [[Ana Ruiz]] is leaving`.
  private static func newsStart(_ entry: LogEntry, _ source: SourceText) -> Int {
    guard entry.links.count > 1, let start = entry.links.first?.span.end,
      let end = entry.links.last?.span.start, start < end
    else { return .max }
    let joint = Array(" that ".utf8)
    return source.bytes[start..<end].indices.first { at in
      source.bytes[at...].starts(with: joint)
    } ?? .max
  }

  /// By the word before it, and before its article.
  private static func isPlace(_ link: Int, _ entry: LogEntry, _ source: SourceText) -> Bool {
    let start = max(min(entry.verbSpan.end, link), link - 12)
    let before = source.text(SourceSpan(start, link)).split(separator: " ").map { $0.lowercased() }
    switch before.last(where: { !["the", "a", "an", "our"].contains($0) }) {
    case "at", "in", "near", "about", "of", "re": return true
    case "from": return entry.verb == .met
    default: return false
    }
  }
}
