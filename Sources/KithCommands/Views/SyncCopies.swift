import NoteSyntax

/// Finds copies that a synchronizing tool or a file manager made of notes of one folder: they are read
/// as notes of their own, and whatever one owes to somebody is owed twice.
///
/// What some tools call a copy is what people call a namesake, `Ana Ruiz (1)` or `Ana Ruiz 2`: such a
/// note is a copy if it says much of what the other says.
struct SyncCopies {
  /// The names of what lies in the folder.
  private let names: Set<String>
  /// The text of one of these; nil where it cannot be read.
  private let text: (String) -> String?

  init(among names: [String], text: @escaping (String) -> String?) {
    self.names = Set(names)
    self.text = text
  }

  func contains(_ name: String) -> Bool {
    guard name.ends(withBytesOf: Self.ending) else { return false }
    if Self.certain.contains(where: name.holds(bytesOf:)) { return true }
    return Self.originals(of: String(name.dropLast(Self.ending.count))).contains { original in
      let original = original + Self.ending
      guard names.contains(original), let one = text(original), let other = text(name) else {
        return false
      }
      return Self.saysMuchOf(one, other)
    }
  }

  private static let ending = ".md"

  /// As Dropbox, Syncthing and Nextcloud name them, in English.
  private static let certain = [
    "conflicted copy", ".sync-conflict-", "(Case Conflict", "_conflict-",
  ]

  /// Before the name, as file managers put it.
  private static let words = ["Copy of ", "Kopie von ", "Copie de ", "Copia de ", "Kopia "]

  /// Behind the name; the last as editors and tools that merge put them.
  private static let endings = [
    " copy", " - Copy", " Kopie", " - Kopie", " copie", " copia",
    ".orig", ".bak", ".old", "~",
  ]

  /// Of what a name may be the copy: that without what stands before it, or without what is added at its
  /// end, a number, a remark in parentheses, a machine's name behind a hyphen.
  private static func originals(of stem: String) -> [String] {
    var found = words.filter { stem.utf8.starts(with: $0.utf8) }.map {
      String(stem.dropFirst($0.count))
    }
    found += endings.filter(stem.ends(withBytesOf:)).map { String(stem.dropLast($0.count)) }
    if stem.utf8.last == UInt8(ascii: ")"), let open = stem.lastIndex(of: "(") {
      found.append(Substring(stem[..<open]).trimmingBlanks)
    }
    if let blank = stem.lastIndex(of: " "), Int(stem[blank...].dropFirst()) != nil {
      found.append(String(stem[..<blank]))
    }
    let hyphens = stem.utf8.indices.filter { stem.utf8[$0] == UInt8(ascii: "-") }
    return found + hyphens.map { String(stem[..<$0]) }
  }

  /// Whether at least half of the lines that say anything in the shorter text are in the other.
  private static func saysMuchOf(_ one: String, _ other: String) -> Bool {
    let (one, other) = (lines(one), lines(other))
    let least = min(one.count, other.count)
    return least > 0 && 2 * one.intersection(other).count >= least
  }

  /// Lines that are more than a template's: no headings, fences, keys without a value, nor a kind.
  private static func lines(_ text: String) -> Set<String> {
    Set(
      text.split(whereSeparator: \.isNewline).map { $0.trimmingBlanks }.filter { line in
        line.contains(where: { $0.isLetter || $0.isNumber }) && !line.hasPrefix("#")
          && !line.hasSuffix(":") && !line.hasPrefix("kind:") && !line.hasPrefix("type:")
      })
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
