import Network
import NoteSyntax
import Presentation
import VaultIndex

/// The notes that a view quotes, each read once.
final class PageShelf {
  private let vault: OpenVault
  private var pages: [VaultPath: NotePage] = [:]

  init(_ vault: OpenVault) { self.vault = vault }

  /// Nil for a stub, and for a note that cannot be read now.
  func page(of node: NodeRow) -> NotePage? {
    guard let path = node.path else { return nil }
    if let page = pages[path] { return page }
    let page = vault.source(of: path).map {
      NotePage($0, kind: node.kind ?? .note, settings: vault.settings)
    }
    pages[path] = page
    return page
  }
}

/// Words of a note with the line that they stand on.
struct Quote: Hashable {
  var text: String
  var source: SourceLine

  init(_ text: String, _ source: SourceLine) {
    self.text = text
    self.source = source
  }

  init?(_ passage: Passage?, in note: NodeRow) {
    guard let passage, let path = note.path else { return nil }
    text = passage.text
    source = SourceLine(path, passage.position)
  }

  static func all(_ passages: [Passage], in note: NodeRow) -> [Quote] {
    passages.compactMap { Quote($0, in: note) }
  }

  /// The words with their place behind them.
  var cited: StyledText { "\(text)  \(source.text, .path)" }

  var json: JSONValue { ["text": .string(text), "sources": .array([source.json])] }
}
