/// One entry of `ignore:` in `kith.yaml`: a pattern for files and folders to leave out.
///
/// The patterns are those of `.gitignore` as far as one remembers them:
///
/// - `*` stands for any number of characters but `/`, `?` for one character but `/`;
/// - `**` as a whole part stands for any number of folders, none included; at the end, for
///   everything below;
/// - a `/` at the end restricts the pattern to folders;
/// - a `/` at the start or in the middle ties the pattern to the vault's root; without one it
///   matches at any depth.
///
/// Every other character stands for itself, `[`, `\` and spaces too. Comparison is by bytes. A
/// folder that matches is left out with all that is in it. There is no `!`: `init` refuses it, so
/// that nobody believes a note to be kept that is not.
package struct IgnorePattern: Hashable, Sendable {
  /// Why a text is no pattern.
  package enum Flaw: Error, Equatable, Sendable {
    case empty, negation

    /// One line without a full stop.
    package var message: String {
      switch self {
      case .empty: "an empty pattern matches nothing"
      case .negation: "a pattern can't begin with \"!\": nothing is taken back in"
      }
    }
  }

  /// As it was written.
  package let text: String
  private let parts: [Part]
  private let onlyFolders: Bool

  private enum Part: Hashable, Sendable {
    case anyFolders
    case name([UInt8])
  }

  package init(_ text: String) throws(Flaw) {
    guard text.utf8.first != UInt8(ascii: "!") else { throw .negation }
    var pieces = text.utf8.split(separator: PathText.slash, omittingEmptySubsequences: false)
    let endsInSlash = pieces.count > 1 && pieces.last?.isEmpty == true
    if endsInSlash { pieces.removeLast() }
    let isTied = pieces.count > 1
    pieces.removeAll(where: \.isEmpty)
    guard !pieces.isEmpty else { throw .empty }
    var parts = pieces.map { $0.elementsEqual("**".utf8) ? Part.anyFolders : .name(Array($0)) }
    // `logs/**` must not match `logs` itself, as the stars may stand for nothing: something has to
    // follow.
    if parts.last == .anyFolders { parts.append(.name([UInt8(ascii: "*")])) }
    if !isTied { parts.insert(.anyFolders, at: 0) }
    self.text = text
    self.parts = parts
    onlyFolders = endsInSlash
  }

  /// Whether it matches the path made of `names`; the folders above are not looked at.
  func matches(_ names: [Slice<UnsafeBufferPointer<UInt8>>], isFolder: Bool) -> Bool {
    if onlyFolders, !isFolder { return false }
    var (part, name) = (0, 0)
    var resume: (part: Int, name: Int)?
    while name < names.count {
      if part < parts.count, case .anyFolders = parts[part] {
        part += 1
        resume = (part, name)
      } else if part < parts.count, case .name(let glob) = parts[part],
        Glob.matches(names[name], glob)
      {
        part += 1
        name += 1
      } else if let last = resume {
        // Let the last `**` stand for one folder more.
        (part, name) = (last.part, last.name + 1)
        resume = (part, name)
      } else {
        return false
      }
    }
    return part == parts.count
  }
}
