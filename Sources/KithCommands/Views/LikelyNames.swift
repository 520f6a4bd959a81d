import Network
import NoteSyntax

/// Names of people with notes, looked through for the one that another name was probably meant to be.
struct LikelyNames {
  private let near: NearNames
  private let byKey: [NameKey: String]
  /// By their first words.
  private let byFirst: [NameKey: [String]]

  /// - Parameter others: of people without notes, who may go by the same first name.
  init(_ names: [String], beside others: [String] = []) {
    near = NearNames(names)
    byKey = Dictionary(names.map { (NameKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    byFirst = Dictionary(grouping: names + others) { name in NameKey(Self.firstWord(of: name)) }
  }

  /// A slip of the pen; a name with a title, or with an organization that their note does not tell of;
  /// or the first name of one person alone. Nil where nothing of the kind is found.
  func of(_ name: String) -> String? {
    if let near = near.of(name) { return near }
    for key in [Self.withoutTitle(name).map { NameKey($0) }, LinkTarget(name).baseKey] {
      if let key, let known = byKey[key] { return known }
    }
    guard !name.contains(" "), let found = byFirst[NameKey(name)], found.count == 1 else {
      return nil
    }
    return found[0]
  }

  private static func firstWord(of name: String) -> String {
    String(name.prefix { $0 != " " })
  }

  /// `Dr. Bo Chen` without its title; nil where it has none.
  private static func withoutTitle(_ name: String) -> String? {
    let words = name.split(separator: " ")
    let rest = words.drop { titles.contains($0.lowercased().replacing(".", with: "")) }
    return rest.isEmpty || rest.count == words.count ? nil : rest.joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "ing", "herr", "frau", "sir", "mx",
  ]
}
