/// Ties put together: each pair once for each kind, nothing with itself, and a link only where
/// nothing stronger connects the two.
package struct NetworkGraph: Hashable, Sendable {
  /// By their ends, then by kind.
  package let ties: [Tie]

  package init(_ ties: some Sequence<Tie>) {
    var merged: [Key: Tie] = [:]
    var isTied: Set<Set<Vertex>> = []
    for var tie in ties where tie.from != tie.to {
      if tie.kind.isMutual, tie.to < tie.from { (tie.from, tie.to) = (tie.to, tie.from) }
      if tie.kind != .links { isTied.insert([tie.from, tie.to]) }
      if merged[Key(tie)]?.merge(tie) == nil { merged[Key(tie)] = tie }
    }
    self.ties = merged.values
      .filter { $0.kind != .links || !isTied.contains([$0.from, $0.to]) }
      .map(\.withEachSourceOnce)
      .sorted { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) }
  }

  /// Everything at an end of a tie.
  package var vertices: Set<Vertex> { Set(ties.flatMap { [$0.from, $0.to] }) }

  /// What is at most `depth` ties away from `start`, whichever way these lead, in order of the
  /// distance; `start` comes first.
  package func vertices(around start: Vertex, depth: Int) -> [Vertex] {
    var neighbours: [Vertex: [Vertex]] = [:]
    for tie in ties {
      neighbours[tie.from, default: []].append(tie.to)
      neighbours[tie.to, default: []].append(tie.from)
    }
    var found = [start]
    var seen: Set<Vertex> = [start]
    var level = [start]
    for _ in 0..<depth {
      level = level.flatMap { neighbours[$0] ?? [] }.filter { seen.insert($0).inserted }
      if level.isEmpty { break }
      found += level
    }
    return found
  }

  /// The ties among these alone.
  package func among(_ vertices: Set<Vertex>) -> NetworkGraph {
    NetworkGraph(ties.filter { vertices.contains($0.from) && vertices.contains($0.to) })
  }

  /// What makes two ties one.
  private struct Key: Hashable {
    let from: Vertex
    let to: Vertex
    let kind: Tie.Kind

    init(_ tie: Tie) { (from, to, kind) = (tie.from, tie.to, tie.kind) }
  }
}

extension Tie {
  /// The earlier date, and the sources of both: one after the other, since a note may link to
  /// another many thousand times.
  fileprivate mutating func merge(_ other: Tie) {
    date = [date, other.date].compactMap(\.self).min()
    sources += other.sources
  }

  fileprivate var withEachSourceOnce: Tie {
    var tie = self
    tie.sources = Set(sources).sorted()
    return tie
  }
}
