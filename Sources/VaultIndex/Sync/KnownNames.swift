import Network
import NoteSyntax

/// Who goes by which name: a value, so that links can be resolved on every core.
protocol KnownNames: Sendable {
  /// The notes under this key.
  ///
  /// - Parameter withOrganizations: whether their organizations are needed.
  func namesakes(under key: NameKey, withOrganizations: Bool) -> Namesakes
}

/// A mention, with what it means.
struct ResolvedMention: Sendable {
  enum Meaning: Sendable {
    case thisNote
    case note(NodeID, ResolutionRule, isPerson: Bool)
    case ambiguous
    /// No note has the name.
    case unknown
  }

  var mention: PendingMention
  /// The mention's target, taken apart.
  var target: LinkTarget
  var meaning: Meaning
}

extension KnownNames {
  /// What a mention in the note at `path` means.
  func resolve(_ mention: PendingMention, at path: VaultPath) -> ResolvedMention {
    let target = LinkTarget(mention.target)
    return ResolvedMention(
      mention: mention, target: target, meaning: meaning(of: target, mention, at: path))
  }

  private func meaning(
    of target: LinkTarget, _ mention: PendingMention, at path: VaultPath
  ) -> ResolvedMention.Meaning {
    if mention.target.isEmpty { return .thisNote }
    // A remark in parentheses narrows several of one name by their organizations.
    let found = Resolver.resolve(
      target, written: mention.target, from: path, wantsPerson: mention.wantsPerson
    ) {
      namesakes(under: $0, withOrganizations: target.qualifier != nil)
    }
    switch found.resolution {
    case .note(let entry, let rule):
      return .note(entry.node, rule, isPerson: entry.kind.mayBePerson)
    case .ambiguous: return .ambiguous
    case .none: return .unknown
    }
  }
}
