/// GraphML, which Gephi, yEd and NetworkX read. Source: graphml.graphdrawing.org, version 1.0.
extension Graph {
  /// An XML document: nodes with `label` and `kind`, edges with `label`.
  package var graphML: String {
    let names = names
    var output = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="label" for="all" attr.name="label" attr.type="string"/>
        <key id="kind" for="node" attr.name="kind" attr.type="string"/>
        <graph id="kith" edgedefault="directed">

      """
    for node in nodes {
      output += "    <node id=\"\(names[node.id, default: "n0"])\">"
      output += Self.data("label", node.label) + Self.data("kind", "\(node.kind)") + "</node>\n"
    }
    for (index, edge) in edges.enumerated() {
      let (from, to) = (names[edge.from, default: "n0"], names[edge.to, default: "n0"])
      output += "    <edge id=\"e\(index + 1)\" source=\"\(from)\" target=\"\(to)\""
      output += edge.isDirected ? ">" : " directed=\"false\">"
      output += (edge.label.isEmpty ? "" : Self.data("label", edge.label)) + "</edge>\n"
    }
    return output + "  </graph>\n</graphml>\n"
  }

  private static func data(_ key: String, _ text: String) -> String {
    "<data key=\"\(key)\">\(escaped(text))</data>"
  }

  /// What XML reads for its own as entities. Control characters, most of which XML 1.0 cannot hold
  /// at all, are made visible, and so are the two noncharacters that it forbids.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in Harmless.text(text).unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
