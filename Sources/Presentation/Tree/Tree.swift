/// A forest of labelled nodes, such as who named whom.
package struct Tree: View, Hashable {
  /// One label with what hangs below it.
  package struct Node: Hashable, Sendable {
    package let label: StyledText
    /// Lines of lesser weight that belong to the label.
    package let details: [StyledText]
    package let children: [Node]

    package init(_ label: StyledText, details: [StyledText] = [], _ children: [Node] = []) {
      self.label = label
      self.details = details
      self.children = children
    }
  }

  package let roots: [Node]

  package init(_ roots: [Node]) { self.roots = roots }

  /// Guides of box-drawing characters lead to each label. In a terminal, labels and details wrap
  /// beside them; in a pipe they are whole.
  package func lines(_ style: OutputStyle) -> [StyledText] {
    var lines: [StyledText] = []
    // A stack of our own: a chain of referrals may be longer than the program's stack bears.
    var waiting = roots.reversed().map { Place(node: $0, isLast: true, above: [], depth: 0) }
    while let place = waiting.popLast() {
      let guides = Guides(place, width: style.width)
      append(place.node.label, first: guides.label, guides, style, to: &lines)
      for detail in place.node.details {
        append(detail.inRole(.muted), first: guides.below, guides, style, to: &lines)
      }
      let above =
        place.isRoot ? [] : Array((place.above + [!place.isLast]).suffix(Guides.mostLevels))
      let children = place.node.children
      for index in children.indices.reversed() {
        let isLast = index == children.count - 1
        waiting.append(
          Place(node: children[index], isLast: isLast, above: above, depth: place.depth + 1))
      }
    }
    return lines
  }

  private func append(
    _ text: StyledText, first: StyledText, _ guides: Guides, _ style: OutputStyle,
    to lines: inout [StyledText]
  ) {
    if let width = style.width, guides.width + text.width > width {
      lines += text.wrapped(to: width, first: first, rest: guides.below)
    } else {
      lines.append(first + text)
    }
  }

  /// A node with where it hangs: for each of the last levels between the roots and it, whether that
  /// branch goes on below.
  private struct Place {
    let node: Node
    let isLast: Bool
    let above: [Bool]
    let depth: Int
    var isRoot: Bool { depth == 0 }
  }

  /// What is drawn left of a node's lines.
  private struct Guides {
    let label: StyledText
    /// The cells of `below`, the wider of the two.
    let width: Int
    private let outer: String
    private let place: Place

    /// So many cells are kept for the label; deeper down, the outer guides give way to `⋯`.
    private static let labelRoom = 16
    /// In a pipe too: else a chain of ten thousand would take as much room as the square of it.
    static let mostLevels = 64

    init(_ place: Place, width: Int?) {
      var levels = place.above[...]
      let room = min(Self.mostLevels, width.map { max(1, ($0 - Self.labelRoom) / 3) } ?? .max)
      let isCut = place.depth > room
      if isCut { levels = levels.suffix(max(0, room - 2)) }
      var outer = isCut ? "⋯  " : ""
      for goesOn in levels { outer += goesOn ? "│  " : "   " }
      let branch = place.isRoot ? "" : place.isLast ? "└─ " : "├─ "
      label = StyledText(trusted: outer + branch, .muted)
      // Each guide takes three cells.
      self.width = 3 * (levels.count + (isCut ? 1 : 0) + (place.isRoot ? 1 : 2))
      self.outer = outer
      self.place = place
    }

    /// Left of details, and of what did not fit on the label's line.
    var below: StyledText {
      let trunk = place.isRoot ? "" : place.isLast ? "   " : "│  "
      let children = place.node.children.isEmpty ? "   " : "│  "
      return StyledText(trusted: outer + trunk + children, .muted)
    }
  }
}
