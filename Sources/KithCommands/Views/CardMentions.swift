import NoteSyntax
import Presentation
import VaultIndex

/// Where other notes link somebody, as a card shows it: each note once with its lines, and of many the
/// newest.
struct CardMentions {
  /// In order.
  let places: [SourceLine]
  /// By what the person is called where all are asked for.
  private let name: String

  /// How many notes are shown: a diary may mention somebody every day.
  private static let limit = 10

  init(_ places: [SourceLine], of node: NodeRow) {
    self.places = places.sorted()
    name = node.path?.text ?? node.name
  }

  var lines: [StyledText] {
    let notes = Dictionary(grouping: places, by: \.path)
    let shown = Self.newest(notes.keys.sorted())
    let lines = shown.map { path -> StyledText in
      let numbers = (notes[path] ?? []).map { String($0.position.line) }.joined(separator: ", ")
      return "\(path.text, .path)\(":\(numbers)", .muted)"
    }
    let rest = notes.count - shown.count
    return rest > 0 ? lines + ["\(rest) more: `kith links \"\(name)\"`"] : lines
  }

  /// Of many notes those that are no diary's, whose names begin with no day, and then those of the latest
  /// days, the latest first.
  private static func newest(_ paths: [VaultPath]) -> [VaultPath] {
    guard paths.count > limit else { return paths }
    let dated = paths.map { (path: $0, day: CivilDate(String($0.stem.prefix(10)))) }
    let days = dated.filter { $0.day != nil }
      .sorted { ($0.day ?? .earliest, $1.path) > ($1.day ?? .earliest, $0.path) }
    return Array((dated.filter { $0.day == nil } + days).map(\.path).prefix(limit))
  }

  var json: JSONValue { .array(places.map(\.json)) }
}
