import GRDB
import NoteSyntax
import VaultFiles

/// Which lines of one part of a dump one of two indexes has, and the other lacks.
///
/// The lines of a hundred thousand notes are too many to be held: they are counted into sums of their
/// hashes, and only those whose sums differ are looked at again, sorted and compared.
struct DumpDifference {
  private let part: IndexDump.Part
  /// That which is looked at, and that which was made anew.
  private let both: [DatabaseQueue]

  init(_ part: @escaping IndexDump.Part, _ index: VaultIndex, _ fresh: VaultIndex) {
    self.part = part
    both = [index.database, fresh.database]
  }

  /// The first of them, since after some damage all lines are others.
  func lines(atMost most: Int) throws -> [String] {
    let sums = try ofBoth(Self.sums)
    // Each of these has a line that differs, so that more of them are not needed.
    let differing = Set(sums[0].indices.filter { sums[0][$0] != sums[1][$0] }.prefix(most))
    if differing.isEmpty { return [] }
    let lines = try ofBoth { try Self.lines(of: $0, in: $1, differing) }
    return Self.differences(lines[0], lines[1], atMost: most)
  }

  /// Of both at the same time.
  private func ofBoth<Answer: Sendable>(
    _ answer: @Sendable (IndexDump.Part, DatabaseQueue) throws -> Answer
  ) throws -> [Answer] {
    try ParallelMap.ranges(of: both.count, grain: 1) { places in
      Result { try answer(part, both[places.lowerBound]) }
    }
    .map { try $0.get() }
  }

  private static let sumCount = 256

  private static func place(_ hash: ContentHash) -> Int { Int(hash.value % UInt64(sumCount)) }

  /// Summed, since lines come in whatever order.
  @Sendable private static func sums(
    of part: IndexDump.Part, in index: DatabaseQueue
  ) throws -> [UInt64] {
    try index.inDatabase { db in
      var sums = [UInt64](repeating: 0, count: sumCount)
      try part(db) { line in
        let hash = ContentHash(line)
        sums[place(hash)] &+= hash.value
      }
      return sums
    }
  }

  private static func lines(
    of part: IndexDump.Part, in index: DatabaseQueue, _ places: Set<Int>
  ) throws -> [ExactText] {
    try index.inDatabase { db in
      var lines: [ExactText] = []
      try part(db) { line in
        guard places.contains(place(ContentHash(line))) else { return }
        lines.append(ExactText(String(decoding: line, as: UTF8.self)))
      }
      return lines.sorted()
    }
  }

  /// - Parameters ours, theirs: sorted.
  private static func differences(
    _ ours: [ExactText], _ theirs: [ExactText], atMost most: Int
  ) -> [String] {
    var (lines, left, right) = ([String](), ours[...], theirs[...])
    while lines.count < most, let line = [left.first, right.first].compactMap(\.self).min() {
      switch (left.first == line, right.first == line) {
      case (true, true): break
      case (true, false): lines.append("only in the index: \(line.text)")
      default: lines.append("only in the notes: \(line.text)")
      }
      if left.first == line { left.removeFirst() }
      if right.first == line { right.removeFirst() }
    }
    return lines
  }
}
