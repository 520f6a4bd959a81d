import VaultIndex

/// Completes the last word of a statement in SQL: views where one is read from, else columns of the
/// views that the statement names.
struct SQLCompleter {
  let views: [SQLView]

  /// - Parameter typed: the statement up to the cursor.
  func words(typed: String) -> [Completion] {
    let word = String(typed.reversed().prefix(while: Self.isOfName).reversed())
    let head = String(typed.dropLast(word.count))
    return words(behind: head).goingOn(from: word.lowercased()).map { $0.behind(head) }
  }

  private func words(behind head: String) -> [Completion] {
    let before = Self.names(in: head)
    guard let last = before.last?.lowercased() else {
      return [Completion("SELECT ", named: "select")]
    }
    if head.hasSuffix(".") {
      return columns(of: view(last, in: before).map { [$0] } ?? views)
    }
    if ["from", "join"].contains(last) {
      return views.map { Completion($0.name, meaning: $0.meaning) }
    }
    // Before FROM nothing says yet which views are meant.
    let named = views.filter { view in before.contains { $0.lowercased() == view.name } }
    return columns(of: named.isEmpty ? views : named)
  }

  /// The view of this name, or the one that has another name in the statement: `people AS p`.
  private func view(_ name: String, in words: [String]) -> SQLView? {
    if let view = views.first(where: { $0.name == name }) { return view }
    let words = words.map { $0.lowercased() }.filter { $0 != "as" }
    return zip(words, words.dropFirst()).lazy
      .filter { $1 == name }
      .compactMap { word, _ in views.first { $0.name == word } }.first
  }

  private func columns(of views: [SQLView]) -> [Completion] {
    var known: Set<String> = []
    return views.flatMap(\.columns).filter { known.insert($0.name).inserted }
      .map { Completion($0.name, meaning: $0.meaning) }
  }

  private static func names(in text: String) -> [String] {
    text.split { !isOfName($0) }.map(String.init)
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || character == "_"
  }
}
