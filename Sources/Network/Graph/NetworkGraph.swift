/// Ties put together: each pair once for each kind, nothing with itself, and a link only where
/// nothing stronger connects the two.
package struct NetworkGraph: Hashable, Sendable {
  /// By their ends, then by kind.
  package let ties: [Tie]

  package init(_ ties: some Sequence<Tie>) {
    var sorted: [Tie] = []
    for var tie in ties where tie.from != tie.to {
      if tie.kind.isMutual, tie.to < tie.from { (tie.from, tie.to) = (tie.to, tie.from) }
      sorted.append(tie)
    }
    // In place, and each beside its like: a table of all would take as much memory once more.
    sorted.sort { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) }
    var merged: [Tie] = []
    for tie in sorted {
      if let last = merged.indices.last, merged[last].isLike(tie) {
        merged[last].merge(tie)
      } else {
        merged.append(tie)
      }
    }
    let hasLinks = merged.contains { $0.kind == .links }
    let isTied: Set<Set<Vertex>> =
      hasLinks ? Set(merged.lazy.filter { $0.kind != .links }.map { [$0.from, $0.to] }) : []
    for index in merged.indices { merged[index].keepEachSourceOnce() }
    merged.removeAll { $0.kind == .links && isTied.contains([$0.from, $0.to]) }
    self.ties = merged
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
}

extension Tie {
  /// The earlier date, and the sources of both: one after the other, since a note may link to
  /// another many thousand times.
  fileprivate mutating func merge(_ other: Tie) {
    date = [date, other.date].compactMap(\.self).min()
    sources += other.sources
  }

  fileprivate mutating func keepEachSourceOnce() {
    if sources.count > 1 { sources = Set(sources).sorted() }
  }

  /// Whether both are one.
  fileprivate func isLike(_ other: Tie) -> Bool {
    from == other.from && to == other.to && kind == other.kind
  }
}
