/// A page for reading: blocks one under the other.
///
/// `Document([.title("Overdue"), .table(table)]).render(style)`.
package struct Document: View {
  /// A piece of a page.
  package enum Block: Sendable {
    case title(StyledText)
    case paragraph(StyledText)
    case keyValues([(key: String, value: StyledText)])
    case table(Table)
    case tree(Tree)
    case diagnostic(DiagnosticReport)
    case bullets([StyledText])
    /// An empty line. Several in a row count as one, and none begins or ends the page, so that
    /// sections that may be empty can be put together without care.
    case blank
  }

  package var blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  package static func + (left: Document, right: Document) -> Document {
    Document(left.blocks + right.blocks)
  }

  package func lines(_ style: OutputStyle) -> [StyledText] {
    var lines: [StyledText] = []
    var wantsBlank = false
    for block in blocks {
      if case .blank = block {
        wantsBlank = true
        continue
      }
      let blockLines = Self.lines(of: block, style)
      guard !blockLines.isEmpty else { continue }
      if wantsBlank, !lines.isEmpty { lines.append(StyledText()) }
      wantsBlank = false
      lines += blockLines
    }
    return lines
  }

  private static func lines(of block: Block, _ style: OutputStyle) -> [StyledText] {
    switch block {
    case .title(let text):
      text.inRole(.heading).wrapped(to: style.width, first: "", rest: "")
    case .paragraph(let text):
      text.wrapped(to: style.width, first: "", rest: "")
    case .keyValues(let entries): KeyValueList(entries).lines(style)
    case .table(let table): table.lines(style)
    case .tree(let tree): tree.lines(style)
    case .diagnostic(let report): report.lines(style)
    case .bullets(let items):
      items.flatMap { item in
        item.wrapped(to: style.width, first: style.isTerminal ? "• " : "- ", rest: "  ")
      }
    case .blank: []
    }
  }
}
