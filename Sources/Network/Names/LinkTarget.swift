package import NoteSyntax

/// A link's target taken apart for looking it up: `contacts/Bo Chen (Northwind).md`.
package struct LinkTarget: Hashable, Sendable {
  /// Folder parts before the last, compared without regard to case.
  package let folders: [NameKey]
  /// The last part without `.md`: the key of a file's name, a name or an alias.
  package let key: NameKey
  /// The last part without a remark in parentheses at its end, where it has one.
  package let baseKey: NameKey?
  /// What the parentheses say: an organization that narrows several of one name.
  package let qualifier: NameKey?

  package init(_ target: some StringProtocol) {
    var parts = target.split(separator: "/").filter { $0 != "." && $0 != ".." }[...]
    var last = String(parts.popLast() ?? "")
    if last.count > 3, last.suffix(3).lowercased() == ".md" { last.removeLast(3) }
    folders = parts.map { NameKey($0) }
    key = NameKey(last)
    if key.text.last == ")", let open = key.text.lastIndex(of: "("), open > key.text.startIndex {
      let base = NameKey(key.text[..<open])
      baseKey = base.isEmpty ? nil : base
      qualifier =
        base.isEmpty ? nil : NameKey(key.text[key.text.index(after: open)...].dropLast())
    } else {
      baseKey = nil
      qualifier = nil
    }
  }

  /// The keys under which a note may be found that this target means. A change to the notes under
  /// any of them may change what the target resolves to.
  package var lookupKeys: [NameKey] { baseKey.map { [key, $0] } ?? [key] }
}
