import Foundation
import Presentation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GraphMLTests {
  @Test func `Nodes and edges with their labels`() throws {
    let graph = Graph(
      [.init("a", "Ana <b> & \"co\"\u{1B}"), .init("o", "]]> Port", .organization)],
      [.init("a", "o", "works at"), .init("o", "x"), .init("a", "a", "", isDirected: false)])
    let read = try #require(GraphMLReading(graph.graphML))
    #expect(
      read.nodes == [
        ["n1", "Ana <b> & \"co\"␛", "person"], ["n2", "]]> Port", "organization"],
        ["n3", "x", "stub"],
      ])
    #expect(
      read.edges == [["n1", "n2", "works at"], ["n2", "n3"], ["n1", "n1"]])
    #expect(read.directed == [nil, nil, "false"])
  }

  @Test(arguments: UInt64(1)...10)
  func `Whatever the label, it is well-formed and says the label`(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    for _ in 0..<50 {
      let label =
        tryingText(&generator)
        + (["", "\u{FFFE}", "<![CDATA[", "&#0;"].randomElement(using: &generator) ?? "")
      let graph = Graph([.init("a", label)], [.init("a", "a", label)])
      let read = try #require(GraphMLReading(graph.graphML), "\(label)")
      let shown = Harmless.text(label).unicodeScalars.map { $0 == "\u{FFFE}" ? "\u{FFFD}" : $0 }
      #expect(Array(read.nodes[0][1].unicodeScalars) == shown)
      #expect(!holdsControls(graph.graphML))
    }
  }
}

/// What an XML parser reads out of GraphML; nil where it is not well-formed.
private final class GraphMLReading: NSObject, XMLParserDelegate {
  private(set) var nodes: [[String]] = []
  private(set) var edges: [[String]] = []
  private(set) var directed: [String?] = []
  private var text = ""

  init?(_ document: String) {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    if name == "node" { nodes.append([attributes["id"] ?? ""]) }
    guard name == "edge" else { return }
    edges.append([attributes["source"] ?? "", attributes["target"] ?? ""])
    directed.append(attributes["directed"])
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "data" else { return }
    if edges.isEmpty {
      nodes[nodes.count - 1].append(text)
    } else {
      edges[edges.count - 1].append(text)
    }
  }
}
