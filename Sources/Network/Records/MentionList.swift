import NoteSyntax

/// Collects a note's mentions, each place once: a link in a log line is one mention, though it
/// stands among the body's links and in the line's own.
struct MentionList {
  private(set) var mentions: [Mention] = []
  private var byStart: [Int: Int] = [:]
  private let source: SourceText

  init(source: SourceText) { self.source = source }

  /// The index of the mention for `link`, added where it is new. A place that was entered before
  /// keeps its role, and wants a person if any of its uses does.
  mutating func add(_ link: Link, _ role: Mention.Role, wantsPerson: Bool = false) -> Int {
    let wantsPerson = wantsPerson || role.wantsPerson
    if let index = byStart[link.span.start] {
      if wantsPerson { mentions[index].wantsPerson = true }
      return index
    }
    byStart[link.span.start] = mentions.count
    mentions.append(
      Mention(
        role: role, link: link, position: source.position(of: link.span.start),
        wantsPerson: wantsPerson))
    return mentions.count - 1
  }
}
