import NoteSyntax

/// Collects a note's mentions, each place once: a link in a log line is one mention, though it
/// stands among the body's links and in the line's own.
struct MentionList {
  private(set) var mentions: [Mention] = []
  private var byStart: [Int: Int] = [:]
  private let source: SourceText
  /// The owner's name: whoever bears it is nobody's contact, and so never a stub.
  private let me: NameKey?

  init(source: SourceText, me: NameKey?) {
    self.source = source
    self.me = me
  }

  /// The index of the mention for `link`, added where it is new. A place that was entered before
  /// keeps its role, and wants a person if any of its uses does.
  mutating func add(_ link: Link, _ role: Mention.Role, wantsPerson: Bool = false) -> Int {
    let wantsPerson = wantsPerson || role.wantsPerson
    if let index = byStart[link.span.start] {
      if wantsPerson, !isMe(index) { mentions[index].wantsPerson = true }
      return index
    }
    byStart[link.span.start] = mentions.count
    let target = LinkTarget(link.target)
    mentions.append(
      Mention(
        role: role, link: link, target: target, position: source.position(of: link.span.start),
        wantsPerson: wantsPerson && target.key != me))
    return mentions.count - 1
  }

  /// Whether a mention means the vault's owner.
  func isMe(_ index: Int) -> Bool { me.map { mentions[index].target.key == $0 } ?? false }
}
