import NoteSyntax

extension Note {
  /// The note with the first alone of keys that the settings make the same, the others reported: as
  /// written, keys differ.
  func withEachKeyOnce(_ keys: [String: String]) -> Note {
    guard !keys.isEmpty else { return self }
    var firsts: [String: PropertyKey] = [:]
    var repeated: [Diagnostic] = []
    let properties = frontMatter.properties.filter { property in
      let key = keys[property.key.folded] ?? property.key.folded
      guard let first = firsts[key] else {
        firsts[key] = property.key
        return true
      }
      repeated.append(FrontMatterMessages.duplicate(property.key, first: first))
      return false
    }
    guard !repeated.isEmpty else { return self }
    var note = self
    note.frontMatter.properties = properties
    note.diagnostics += repeated
    return note
  }
}
