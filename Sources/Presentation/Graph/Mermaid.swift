/// Mermaid's flowchart, which Markdown previews draw.
extension Graph {
  /// A flowchart from left to right.
  package var mermaid: String {
    let names = names
    var output = "flowchart LR\n"
    for node in nodes {
      let (opening, closing) = Self.mermaidShape(node.kind)
      let label = Self.mermaidQuoted(node.label)
      output += "  \(names[node.id, default: "n0"])\(opening)\(label)\(closing)\n"
    }
    for edge in edges {
      let label = edge.label.isEmpty ? "" : "|" + Self.mermaidQuoted(edge.label) + "|"
      let from = names[edge.from, default: "n0"]
      let to = names[edge.to, default: "n0"]
      output += "  \(from) \(Self.mermaidArrow(edge))\(label) \(to)\n"
    }
    return output
  }

  private static func mermaidShape(_ kind: Kind) -> (String, String) {
    switch kind {
    case .you: ("((", "))")
    case .person: ("(", ")")
    case .stub: ("([", "])")
    case .organization: ("[", "]")
    case .interview: ("[/", "/]")
    case .topic: ("{{", "}}")
    }
  }

  private static func mermaidArrow(_ edge: Edge) -> String {
    switch edge.line {
    case .solid: edge.isDirected ? "-->" : "---"
    case .dashed: edge.isDirected ? "-.->" : "-.-"
    case .bold: edge.isDirected ? "==>" : "==="
    }
  }

  /// In quotes, with the ASCII punctuation that Mermaid, its Markdown or HTML could take for its
  /// own as entity codes (`#35;`), which it turns back only after parsing. An empty label is a
  /// space, since empty quotes are a syntax error.
  private static func mermaidQuoted(_ text: String) -> String {
    let text = Harmless.text(text)
    guard !text.isEmpty else { return "\" \"" }
    // A label that begins as a Markdown list would be refused: `1. Berlin`, `- none`.
    let digits = text.unicodeScalars.prefix { "0"..."9" ~= $0 || $0 == " " }
    let listMark = text.unicodeScalars.dropFirst(digits.count).startIndex
    let listMarks: Set<Unicode.Scalar> = digits.contains { $0 != " " } ? [".", ")"] : ["-"]
    var quoted = "\""
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let beginsList = index == listMark && listMarks.contains(scalar)
      if beginsList || mermaidSpecials.contains(scalar) {
        quoted += "#\(scalar.value);"
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static let mermaidSpecials = Set("\"#&;<>`\\*_~|[]{}$%@^=+!".unicodeScalars)
}
