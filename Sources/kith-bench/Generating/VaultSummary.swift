/// What a generated vault holds, and whom and what to ask for there.
struct VaultSummary {
  var notes = 0
  /// In all notes together.
  var bytes = 0
  /// Of a contact that has a note, has been met and was named by somebody.
  var name = ""
  /// Who named that contact.
  var referrer = ""
  /// Where that contact works.
  var organization = ""
  /// Of somebody who was there when another was met; in a well kept vault.
  var companion = ""
  /// The word that stands in most notes.
  var word = ""

  /// As lines, for the process that asked for the vault.
  var text: String {
    ["\(notes)", "\(bytes)", name, referrer, organization, companion, word]
      .joined(separator: "\n")
  }

  init() {}

  /// Reads back `text`; nil where it is something else.
  init?(_ text: String) {
    var text = text[...]
    if text.last == "\n" { text.removeLast() }
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, let notes = Int(parts[0]), let bytes = Int(parts[1]) else { return nil }
    (self.notes, self.bytes) = (notes, bytes)
    (name, referrer, organization) = (parts[2], parts[3], parts[4])
    (companion, word) = (parts[5], parts[6])
  }
}
