import Network
import NoteSyntax

/// Who goes by which name: a value, so that links can be resolved on every core.
protocol KnownNames: Sendable {
  /// Every entry under this key.
  ///
  /// - Parameter withOrganizations: whether the entries' organizations are needed.
  func entries(under key: NameKey, withOrganizations: Bool) -> [NameEntry]
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
    let candidates = target.lookupKeys.flatMap {
      entries(under: $0, withOrganizations: target.qualifier != nil)
    }
    switch Resolver.resolve(
      target, written: mention.target, from: path, among: candidates,
      wantsPerson: mention.wantsPerson
    ).resolution {
    case .note(let node, let rule):
      let kind = candidates.first { $0.node == node }?.kind
      return .note(node, rule, isPerson: kind?.mayBePerson ?? true)
    case .ambiguous: return .ambiguous
    case .none: return .unknown
    }
  }
}
