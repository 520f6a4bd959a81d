import Network
import NoteSyntax

/// The front matter of a contact as its card shows it: the keys that kith knows by kith's names and in the
/// card's order, then all others as they are written.
struct CardProperties {
  struct Entry {
    /// Kith's key, by which programs ask for it; one's own as written.
    var key: String
    /// As it is shown.
    var label: String
    /// On one line.
    var value: String
  }

  let entries: [Entry]

  /// In the card's order.
  private static let known = [
    "title", "organization", "formerly", "role", "field", "location", "timezone", "email", "phone",
    "url", "tie", "source", "knows", "cadence", "follow_up", "status", "snooze", "tags",
  ]

  /// What other parts of the card say.
  private static let said: Set<String> = [
    "kind", "type", "name", "referred_by", "referred_on", "use_name",
  ]

  /// - Parameter keys: those of the settings.
  init(of source: SourceText, _ keys: [String: String]) {
    var known: [String: Entry] = [:]
    var others: [Entry] = []
    for property in Note.parse(source).frontMatter.properties where !property.value.isNull {
      let written = property.key
      let meant = keys[written.folded] ?? written.folded
      let value = property.value.shown
      if Self.known.contains(meant) {
        // Of two keys that mean the same the first counts.
        known[meant] = known[meant] ?? Entry(key: meant, label: meant, value: value)
      } else if !Self.said.contains(meant) {
        let isTranslated = keys[written.folded] != nil
        others.append(
          Entry(key: isTranslated ? meant : written.written, label: written.written, value: value))
      }
    }
    entries = Self.known.compactMap { known[$0] } + others
  }
}
