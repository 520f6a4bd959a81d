package import NoteSyntax

/// A link's target taken apart for looking it up: `contacts/Bo Chen (Northwind).md`.
package struct LinkTarget: Hashable, Sendable {
  /// Folder parts before the last, compared without regard to case.
  package let folders: [NameKey]
  /// How many folders above the linking note's own `folders` begins: `./` is none, `../` one. Nil for
  /// a target that does not say so.
  package let ascent: Int?
  /// The last part without `.md`: the key of a file's name, a name or an alias.
  package let key: NameKey
  /// The last part without a remark in parentheses at its end, where it has one.
  package let baseKey: NameKey?
  /// What the parentheses say: an organization that narrows several of one name.
  package let qualifier: NameKey?

  package init(_ target: String) {
    let last: NameKey
    if target.holds(UInt8(ascii: "/")) {
      var parts = target.split(separator: "/" as Character)
      last = NameKey(parts.popLast() ?? "")
      (folders, ascent) = Self.path(parts)
    } else {
      last = NameKey(target)
      (folders, ascent) = ([], nil)
    }
    // The key is in lower case already, so `.MD` is dropped as well.
    let hasExtension = last.text.utf8.count > 3 && last.text.ends(withBytesOf: ".md")
    key = hasExtension ? NameKey(stored: String(last.text.dropLast(3))) : last
    guard key.text.utf8.last == 0x29, let open = key.text.utf8.lastIndex(of: 0x28),
      open > key.text.startIndex
    else {
      (baseKey, qualifier) = (nil, nil)
      return
    }
    let base = NameKey(key.text[..<open])
    baseKey = base.isEmpty ? nil : base
    qualifier =
      base.isEmpty ? nil : NameKey(key.text[key.text.utf8.index(after: open)...].dropLast())
  }

  /// Folders as they are gone through, without detours.
  private static func path(_ parts: [Substring]) -> (folders: [NameKey], ascent: Int?) {
    var folders: [NameKey] = []
    var ascent: Int?
    for part in parts {
      switch part {
      case ".": ascent = ascent ?? (folders.isEmpty ? 0 : nil)
      case "..":
        if folders.popLast() == nil { ascent = (ascent ?? 0) + 1 }
      default: folders.append(NameKey(part))
      }
    }
    return (folders, ascent)
  }

  /// The keys under which a note may be found that this target means. A change to the notes under
  /// any of them may change what the target resolves to.
  package var lookupKeys: [NameKey] { baseKey.map { [key, $0] } ?? [key] }
}
