/// The list items that the reader is inside of, outermost first, until each is whole.
struct OpenItems {
  private struct Item {
    /// Index into `Body.items`.
    let index: Int
    /// The depth of its block.
    let depth: Int
    /// Where its marker begins.
    let start: Int
    /// How many of `texts` stood before its answer.
    var answer: Int
  }

  /// An answer is kept for items no deeper than this; every level more would copy the text again.
  static let answerDepth = 16

  private var stack: [Item] = []
  /// The texts of the blocks inside the outermost open item.
  private var texts: [String] = []
  /// Where the last block read ends.
  private var end = 0

  var isEmpty: Bool { stack.isEmpty }
  var count: Int { stack.count }
  /// The depth of the innermost item's block.
  var innermostDepth: Int? { stack.last?.depth }

  mutating func open(_ block: Block, _ marker: Range<Int>, heading: Int?, in body: inout Body) {
    if stack.isEmpty { texts.removeAll(keepingCapacity: true) }
    stack.append(
      Item(
        index: body.items.count, depth: block.depth, start: marker.lowerBound, answer: texts.count))
    let textStart = SourceSpan.at(marker.upperBound)
    body.items.append(
      ListItem(
        heading: heading, depth: stack.count - 1, text: "", textSpan: textStart,
        span: SourceSpan(marker), checkbox: nil, answer: nil))
    extend(to: marker.upperBound)
  }

  /// Gives the innermost item its own text.
  mutating func setText(
    _ text: String, laterLines: String?, span: SourceSpan, checkbox: TaskItem.State?, end: Int,
    in body: inout Body
  ) {
    guard let item = stack.last else { return }
    body.items[item.index].text = text
    body.items[item.index].textSpan = span
    body.items[item.index].checkbox = checkbox
    body.items[item.index].laterLines = laterLines
    add(text, end: end)
    stack[stack.count - 1].answer = texts.count
  }

  /// Notes the text of a block inside the open items.
  mutating func add(_ text: String, end: Int) {
    extend(to: end)
    if !stack.isEmpty, !text.isEmpty { texts.append(text) }
  }

  mutating func extend(to end: Int) { self.end = max(self.end, end) }

  /// Completes the items that a block of this depth is not inside of.
  mutating func close(downTo depth: Int, in body: inout Body) {
    while let item = stack.last, item.depth >= depth {
      stack.removeLast()
      body.items[item.index].span = SourceSpan(item.start, max(item.start, end))
      if item.answer < texts.count, stack.count < Self.answerDepth {
        body.items[item.index].answer = texts[item.answer...].joined(separator: "\n")
      }
    }
  }
}
