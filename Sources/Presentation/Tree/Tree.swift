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
    var waiting = roots.reversed().map { Place(node: $0, isLast: true, above: [], isRoot: true) }
    while let place = waiting.popLast() {
      let guides = Guides(place, hasChildren: !place.node.children.isEmpty, width: style.width)
      lines += place.node.label.wrapped(to: style.width, first: guides.label, rest: guides.below)
      for detail in place.node.details {
        lines += detail.inRole(.muted)
          .wrapped(to: style.width, first: guides.below, rest: guides.below)
      }
      let above = place.isRoot ? [] : place.above + [!place.isLast]
      let children = place.node.children
      for index in children.indices.reversed() {
        let isLast = index == children.count - 1
        waiting.append(Place(node: children[index], isLast: isLast, above: above, isRoot: false))
      }
    }
    return lines
  }

  /// A node with where it hangs: for each level between the roots and it, whether that branch goes
  /// on below.
  private struct Place {
    let node: Node
    let isLast: Bool
    let above: [Bool]
    let isRoot: Bool
  }

  /// What is drawn left of a node's lines.
  private struct Guides {
    let label: StyledText
    /// Left of details, and of what did not fit on the label's line.
    let below: StyledText

    /// So many cells are kept for the label; deeper down, the outer guides give way to `⋯`.
    private static let labelRoom = 16

    init(_ place: Place, hasChildren: Bool, width: Int?) {
      var levels = place.above.map { $0 ? "│  " : "   " }
      var mark = ""
      if let width, !place.isRoot {
        let room = max(1, (width - Self.labelRoom) / 3)
        if levels.count + 1 > room {
          levels = Array(levels.suffix(max(0, room - 2)))
          mark = "⋯  "
        }
      }
      let outer = mark + levels.joined()
      let branch = place.isRoot ? "" : place.isLast ? "└─ " : "├─ "
      let trunk = place.isRoot ? "" : place.isLast ? "   " : "│  "
      label = StyledText(outer + branch, .muted)
      below = StyledText(outer + trunk + (hasChildren ? "│  " : "   "), .muted)
    }
  }
}
