import Network
import NoteSyntax
import VaultIndex

/// Finds which field somebody means by what they typed: by its name or an alias, then by the
/// beginnings of words, so that `storage` finds Grid-scale storage while it is the only one.
struct FieldFinder {
  let reader: IndexReader
  private let fields: [FieldRow]

  init(_ reader: IndexReader) throws {
    self.reader = reader
    fields = try reader.fields()
  }

  /// The fields that have a note: what is compared where nothing is named.
  var noted: [FieldRow] { fields.filter { $0.node != nil } }

  /// Throws with the near names, or with the list of those who fit.
  func field(_ typed: String) throws -> FieldRow {
    let typed = typed.withLinkTargets
    let target = LinkTarget(typed)
    // As if the link stood at the vault's root.
    if let here = VaultPath("kith.yaml") {
      let entries = try reader.nameEntries(under: target.lookupKeys).filter { $0.kind == .field }
      if case .note(let found, _) = Resolver.resolve(
        target, written: typed, from: here, among: entries
      ).resolution,
        let field = fields.first(where: { $0.node == found.node })
      {
        return field
      }
    }
    if let field = fields.first(where: { $0.key == target.key }) { return field }
    let fitting = fields.filter { NameBeginnings(target.key).fit($0.name) }
    if fitting.count == 1, let field = fitting.first { return field }
    let names = fields.map(\.name)
    guard fitting.isEmpty else {
      let list = fitting.map { "\"\($0.name)\"" }.joined(separator: ", ")
      throw CommandError(
        "\"\(typed)\" fits several fields: \(list)", remedy: "write more of the name",
        status: .noInput)
    }
    throw CommandError(
      "no field is called \"\(typed)\"",
      remedy: NearName.of(typed, among: names).map { "did you mean \"\($0)\"?" }
        ?? (names.isEmpty
          ? "write `field:` in a contact's note, or a note in fields/"
          : "fields are \(names.joined(separator: ", "))"),
      status: .noInput)
  }
}
