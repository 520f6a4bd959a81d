/// Finds the lines of a body that are no part of what a note says: block comments, and what git writes
/// round the two sides of a conflict. They are read as if they were blank.
struct HiddenLines {
  private let placement: LeafPlacement
  private var bytes: UnsafeBufferPointer<UInt8> { placement.bytes }
  private var table: LineTable { placement.table }

  /// Their indices in the table, in order.
  static func find(in source: SourceText, _ placement: LeafPlacement) -> [Int] {
    let (bytes, table) = (placement.bytes, placement.table)
    let body = (table.lines.first?.lowerBound ?? 0)..<bytes.count
    let lines = HiddenLines(placement: placement)
    let comments =
      bytes.offset(of: ASCII.percent, then: ASCII.percent, in: body) == nil ? [] : lines.comments()
    let conflicts = Set(MergeConflict.find(in: source).flatMap(\.hiddenLines).map(\.start))
    guard !conflicts.isEmpty else { return comments }
    let markers = table.lines.indices.filter { conflicts.contains(table.lines[$0].lowerBound) }
    return Set(comments).union(markers).sorted()
  }

  /// Obsidian's comments of several lines: from a line that begins with `%%` and does not end the comment
  /// itself to the next that has `%%` at its end. Where that has something behind it, or none comes,
  /// nothing is hidden: rather a comment that is read than a line that is not.
  private func comments() -> [Int] {
    var hidden: [Int] = []
    var opening: Int?
    var fence: Fence?
    var line = 0
    while line < table.lines.count {
      let text = placement.trimmed(table.lines[line])
      if let first = opening {
        if let at = marker(in: text) {
          opening = nil
          if at + 2 == text.upperBound {
            hidden.append(contentsOf: first...line)
          } else {
            // What stands below may begin a comment of its own.
            line = first
          }
        }
      } else if let open = fence {
        if open.isClosed(by: bytes[text]) { fence = nil }
      } else if let begun = Fence(bytes[text]) {
        fence = begun
      } else if marker(in: text) == text.lowerBound,
        marker(in: text.lowerBound + 2..<text.upperBound) == nil
      {
        opening = line
      }
      line += 1
    }
    return hidden
  }

  /// A fence of code, in which nothing is a comment: https://spec.commonmark.org/0.30/#code-fence
  private struct Fence {
    let mark: UInt8
    let length: Int

    /// Nil where the line opens none.
    init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
      guard let mark = line.first, mark == ASCII.backtick || mark == UInt8(ascii: "~") else {
        return nil
      }
      self.mark = mark
      length = line.prefix { $0 == mark }.count
      guard length >= 3 else { return nil }
    }

    func isClosed(by line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      line.count >= length && line.allSatisfy { $0 == mark }
    }
  }

  private func marker(in range: Range<Int>) -> Int? {
    bytes.offset(of: ASCII.percent, then: ASCII.percent, in: range)
  }
}
