/// The DOT language of Graphviz.
extension Graph {
  /// A directed graph: `kith chain --format dot | dot -Tsvg`.
  package var dot: String {
    let names = names
    var output = "digraph kith {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
    for node in nodes {
      let attributes = "label=\(Self.dotQuoted(node.label)), \(Self.dotShape(node.kind))"
      output += "  \(names[node.id, default: "n0"]) [\(attributes)];\n"
    }
    for edge in edges {
      let ends = "\(names[edge.from, default: "n0"]) -> \(names[edge.to, default: "n0"])"
      var attributes = edge.label.isEmpty ? [] : ["label=" + Self.dotQuoted(edge.label)]
      if edge.line != .solid { attributes.append("style=\(edge.line)") }
      if !edge.isDirected { attributes.append("dir=none") }
      output += "  " + ends
      output += attributes.isEmpty ? ";\n" : " [" + attributes.joined(separator: ", ") + "];\n"
    }
    return output + "}\n"
  }

  private static func dotShape(_ kind: Kind) -> String {
    switch kind {
    case .you: "shape=doublecircle"
    case .person: "shape=box, style=rounded"
    case .stub: "shape=box, style=\"rounded,dashed\""
    case .organization: "shape=box"
    case .interview: "shape=note"
    case .topic: "shape=ellipse"
    }
  }

  /// In quotes, with backslashes escaped too: in a label they begin escapes such as `\N`. An
  /// ampersand would begin an HTML entity, which Graphviz reads even in plain labels.
  private static func dotQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in Harmless.text(text, allowing: .linesAndTabs).unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "&": quoted += "&amp;"
      case "\n": quoted += "\\n"
      case "\t": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
