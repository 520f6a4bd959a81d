import NoteSyntax

/// Who stands in `with`, by the ways in which another key may name them.
struct AttendeeNames {
  private var byKey: [NameKey: Int] = [:]
  private var byShown: [NameKey: Int] = [:]
  /// Without the organization; nil of a name that several have so.
  private var byBase: [NameKey: Int?] = [:]

  init(_ attendees: [Link]) {
    for (index, link) in attendees.enumerated() {
      let target = LinkTarget(link.target)
      byKey[target.key] = byKey[target.key] ?? index
      if let shown = link.shown.map({ NameKey($0) }) { byShown[shown] = byShown[shown] ?? index }
      if let base = target.baseKey { byBase[base] = .some(byBase[base] == nil ? index : nil) }
    }
  }

  /// The index of whoever is written as in `with`, or without the organization there. Nil where only
  /// what the names mean can tell.
  func index(of link: Link) -> Int? {
    let wanted = LinkTarget(link.target).key
    return byKey[wanted] ?? byShown[wanted] ?? byBase[wanted] ?? nil
  }
}
