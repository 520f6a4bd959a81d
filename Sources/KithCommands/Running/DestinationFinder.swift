import Network
import NoteSyntax
import VaultIndex

/// Whom somebody wants to reach: a person, or anybody at an organization.
enum Destination {
  case person(NodeRow)
  /// With its note, where it has one, and everybody who is there or was.
  case organization(name: String, note: NodeRow?, members: [ColleagueRow])

  var name: String {
    switch self {
    case .person(let node): node.name
    case .organization(let name, _, _): name
    }
  }

  var note: VaultPath? {
    switch self {
    case .person(let node): node.path
    case .organization(_, let node, _): node?.path
    }
  }
}

extension PersonFinder {
  /// A person or an organization. A whole name comes before the beginning of one, and a person
  /// before an organization of the same name.
  func destination(_ typed: String) throws -> Destination {
    let typed = typed.withLinkTargets
    let target = LinkTarget(typed)
    if try exact(target, typed, kinds: [.contact]) == nil, try reader.stub(of: target.key) == nil {
      if let found = try organization(called: typed) { return found }
      if try !reader.personNames().contains(where: NameBeginnings(target.key).fit),
        let found = try organization(beginning: typed)
      {
        return found
      }
      if try isNobody(typed) {
        throw CommandError(
          "neither a person nor an organization is called \"\(typed)\"",
          remedy: NearName.of(
            typed, amongWordsOf: try reader.personNames() + reader.names(of: .organization)
          ).map { "did you mean \"\($0)\"?" }
            ?? "`kith chain` and `kith targets` list whom there is", status: .noInput)
      }
    }
    return .person(try person(typed))
  }

  /// Whether there is neither a note of this name nor a person whose name begins so.
  private func isNobody(_ typed: String) throws -> Bool {
    let target = LinkTarget(typed)
    guard !target.key.isEmpty,
      try exact(target, typed, kinds: NoteKind.allCases) == nil
    else { return false }
    return try !reader.personNames().contains(where: NameBeginnings(target.key).fit)
  }

  /// Any note, a person, or an organization that is only written in the notes of others.
  func vertex(_ typed: String) throws -> Vertex {
    let typed = typed.withLinkTargets
    let target = LinkTarget(typed)
    if try exact(target, typed, kinds: NoteKind.allCases) == nil,
      try reader.stub(of: target.key) == nil,
      case .organization(_, nil, _) = try organization(called: typed)
    {
      return .name(target.key)
    }
    return .node(try note(typed).id)
  }

  /// An organization by its whole name: by its note, or by what people's notes call it where it has
  /// none.
  func organization(called typed: String) throws -> Destination? {
    let target = LinkTarget(typed)
    if let node = try exact(target, typed, kinds: [.organization]) {
      return try organization(node)
    }
    let members = try reader.members(of: nil, named: target.key)
    return members.isEmpty ? nil : .organization(name: typed, note: nil, members: members)
  }

  /// An organization by the beginnings of its words. Throws where several fit.
  func organization(beginning typed: String) throws -> Destination? {
    let key = LinkTarget(typed).key
    let fitting = try reader.names(of: .organization).filter(NameBeginnings(key).fit)
    guard fitting.count <= 1 else {
      throw CommandError(
        "\"\(typed)\" fits several organizations: \(Self.list(fitting))",
        remedy: "write more of the name", status: .noInput)
    }
    guard let name = fitting.first else { return nil }
    return try exact(LinkTarget(name), name, kinds: [.organization]).map(organization)
  }

  private func organization(_ node: NodeRow) throws -> Destination {
    .organization(
      name: node.name, note: node,
      members: try reader.members(of: node.id, named: NameKey(node.name)))
  }
}
