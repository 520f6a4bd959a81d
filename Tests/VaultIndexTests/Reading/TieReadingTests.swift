import GRDB
import Network
import NoteSyntax
import Testing

@testable import VaultIndex

@Suite struct TieReadingTests {
  private let today = CivilDate(dayNumber: 20_559)

  private let files = [
    "contacts/Ana.md": """
    ---
    organization: "[[Acme]]"
    formerly: "[[Nowhere \"Ltd\"]]"
    knows: "[[Bo]]"
    ---
    ## Log

    - 2026-04-02 named [[Cy]]
    - 2026-04-05 introduced [[Cy]]
    - 2026-04-06 named [[Di]]

    See [[plan]].
    """,
    "contacts/Bo.md": "---\norganization: \"[[Acme]]\"\n---\nWith [[Ana]] again.\n",
    "contacts/Ed.md": "---\nformerly: \"[[nowhere \\\"ltd\\\"]]\"\n---\n[[Bo]]\n",
    "interviews/i.md": "---\nwith: [\"[[Bo]]\", \"[[Ed]]\"]\ndate: 2026-04-01\n---\n",
    "organizations/Acme.md": "",
    "plan.md": "[[Acme]]",
  ]

  private func told(_ rows: TieRows, _ reader: IndexReader) throws -> [String] {
    let graph = NetworkGraph(rows.ties)
    let ids = graph.vertices.compactMap { if case .node(let id) = $0 { id } else { nil } }
    let nodes = try reader.nodes(ids)
    func name(_ vertex: Vertex) -> String {
      switch vertex {
      case .node(let id): nodes[id]?.name ?? "?"
      case .name(let key): rows.names[key] ?? "?"
      }
    }
    return graph.ties.map { tie in
      let ends = [name(tie.from), name(tie.to)]
      let shown = tie.kind.isMutual ? ends.sorted() : ends
      return "\(shown[0]) \(tie.kind.rawValue) \(shown[1])"
    }.sorted()
  }

  private let network = [
    "Ana introduced Cy", "Ana knows Bo", "Ana named Di", "Ana worked-at Nowhere \"Ltd\"",
    "Ana works-at Acme", "Bo met-with Ed", "Bo works-at Acme",
  ]

  @Test func readsTheWholeNetwork() throws {
    let vault = try TestVault(files)
    try vault.sync()
    try vault.index.read { reader in
      let told = try told(reader.ties(touching: nil, on: today, withNotes: false), reader)
      #expect(told == (network + ["Ed worked-at Nowhere \"Ltd\""]).sorted())
      let all = try self.told(reader.ties(touching: nil, on: today, withNotes: true), reader)
      #expect(
        Set(all).subtracting(told) == [
          "Ana links plan", "i links Bo", "i links Ed", "plan links Acme",
        ])
    }
  }

  @Test func whatTouchesIsPartOfTheWhole() throws {
    let vault = try TestVault(files)
    try vault.sync()
    try vault.index.read { reader in
      for withNotes in [false, true] {
        let all = try reader.ties(touching: nil, on: today, withNotes: withNotes)
        let graph = NetworkGraph(all.ties)
        for vertex in graph.vertices {
          let rows = try reader.ties(touching: [vertex], on: today, withNotes: withNotes)
          let expected = all.ties.filter { $0.from == vertex || $0.to == vertex }
          #expect(NetworkGraph(rows.ties) == NetworkGraph(expected))
        }
      }
    }
  }

  /// Of several ways to write an organization the same is shown whatever was indexed first.
  @Test func aNameDoesNotHangOnTheOrderOfChanges() throws {
    let vault = try TestVault(["contacts/C.md": "---\norganization: Acme\n---\n"])
    try vault.sync()
    vault.source.write("contacts/A.md", "---\norganization: ACME\n---\n")
    try vault.sync()
    let names = try vault.index.read {
      try $0.ties(touching: nil, on: today, withNotes: false).names
    }
    #expect(names.values.sorted() == ["ACME"])
  }

  @Test func statementsDoNotGrow() throws {
    let vault = try TestVault(files)
    try vault.sync()
    try vault.index.read { reader in
      let ids = try vault.allNodes(reader).map { Vertex.node($0.id) }
      let few = try reader.statementCount {
        _ = try reader.ties(touching: Array(ids.prefix(1)), on: today, withNotes: true)
      }
      let many = try reader.statementCount {
        _ = try reader.ties(touching: ids, on: today, withNotes: true)
      }
      #expect(few == many)
    }
  }

  /// A talk with a hundred ties each with each; a crowd would be millions of ties, and ties nobody.
  @Test(arguments: [(100, 4950), (101, 0)]) func aCrowdTiesNobody(people: Int, ties: Int) throws {
    let names = (0..<people).map { "\"[[P\($0)]]\"" }.joined(separator: ", ")
    let vault = try TestVault(["interviews/i.md": "---\nwith: [\(names)]\ndate: 2026-04-01\n---\n"])
    try vault.sync()
    let found = try vault.index.read {
      try $0.ties(touching: nil, on: today, withNotes: false).ties
    }
    #expect(NetworkGraph(found).ties.count { $0.kind == .metWith } == ties)
  }
}
