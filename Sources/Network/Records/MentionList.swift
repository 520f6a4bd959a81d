import NoteSyntax

/// Collects a note's mentions, each place once: a link in a log line is one mention, though it
/// stands among the body's links and in the line's own.
struct MentionList {
  private(set) var mentions: [Mention] = []
  /// Built once there are too many to go through for each.
  private var byStart: [Int: Int] = [:]
  private let source: SourceText
  /// The owner's name: whoever bears it is nobody's contact, and so never a stub.
  private let me: NameKey?

  /// - Parameter usualCount: how many there will be of most notes.
  init(source: SourceText, me: NameKey?, usualCount: Int) {
    self.source = source
    self.me = me
    mentions.reserveCapacity(usualCount)
  }

  /// The index of the mention for `link`, added where it is new. A place that was entered before
  /// keeps its role, and wants a person if any of its uses does.
  mutating func add(_ link: Link, _ role: Mention.Role, wantsPerson: Bool = false) -> Int {
    let wantsPerson = wantsPerson || role.wantsPerson
    if let index = index(ofStart: link.span.start) {
      if wantsPerson, !isMe(index) { mentions[index].wantsPerson = true }
      return index
    }
    let target = LinkTarget(link.target)
    mentions.append(
      Mention(
        role: role, link: link, target: target, position: source.position(of: link.span.start),
        wantsPerson: wantsPerson && target.key != me))
    if mentions.count == Self.compareLimit {
      for (index, mention) in mentions.enumerated() { byStart[mention.link.span.start] = index }
    } else if mentions.count > Self.compareLimit {
      byStart[link.span.start] = mentions.count - 1
    }
    return mentions.count - 1
  }

  private static let compareLimit = 24

  private func index(ofStart start: Int) -> Int? {
    if mentions.count >= Self.compareLimit { return byStart[start] }
    return mentions.firstIndex { $0.link.span.start == start }
  }

  /// Whether a mention means the vault's owner.
  func isMe(_ index: Int) -> Bool { me.map { mentions[index].target.key == $0 } ?? false }
}
