/// A person's name in its parts, as far as its words tell which is which.
package struct PersonName: Hashable, Sendable {
  /// What one says to a friend; nil where no word is known to be that.
  package let given: String?
  /// What stands behind a title; nil where the name has one word.
  package let family: String?

  /// `Dr. Ana Ruiz`, `Ruiz, Ana`, `Ana Ruiz (Northwind)`.
  package init(_ name: String) {
    let parts = name.prefix { $0 != "(" }.split(separator: ",").map { $0.split(separator: " ") }
      .filter { !$0.allSatisfy(Self.isRemark) }
    let isTurned = parts.count == 2
    let all = (isTurned ? parts[1] + parts[0] : parts.first ?? []).map(String.init)
    let words = Array(all.drop(while: Self.isTitle).prefix { !Self.isRemark($0[...]) })
    guard let first = words.first, let last = words.last else {
      (given, family) = (nil, nil)
      return
    }
    family = words.count > 1 || words.count < all.count ? last : nil
    // Behind a title alone it is the surname, and an initial or `van` is nothing to call anybody.
    let isGiven =
      (words.count > 1 || words.count == all.count || isTurned)
      && !Self.isInitial(first) && !Self.particles.contains(first)
    given = isGiven ? first : nil
  }

  /// Whether one says it before a surname: `Dr.`, `Frau`.
  static func isTitle(_ word: some StringProtocol) -> Bool {
    titles.contains(word.lowercased().filter { $0 != "." })
  }

  /// What stands behind a name and is none: `Jr.`, `PhD`.
  private static func isRemark(_ word: Substring) -> Bool {
    remarks.contains(word.lowercased().filter { $0 != "." })
  }

  private static func isInitial(_ word: String) -> Bool {
    word.count { $0.isLetter } == 1 && (word.hasSuffix(".") || word.count == 1)
  }

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lady",
    "lord", "rev", "hon", "herr", "frau", "fräulein", "ing", "dipl-ing", "dr-ing", "mag", "mme",
    "madame", "monsieur", "mlle", "señor", "señora", "signor", "signora", "senhor", "senhora",
  ]
  private static let remarks: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "msc", "bsc", "mba", "esq",
  ]
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "de", "del", "der", "den", "di", "da", "dos", "du", "la",
    "le", "el", "al", "bin", "ibn", "ter", "ten", "af", "av",
  ]
}
