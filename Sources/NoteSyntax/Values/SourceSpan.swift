/// A half-open range of bytes in one file, in UTF-8 offsets from the file's first byte.
///
/// Offsets count from the very start of the file, so a byte-order mark occupies offsets 0 to 3.
/// Invariant: `0 <= start <= end`, and `end` never exceeds the file's length.
package struct SourceSpan: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward")
    self.start = start
    self.end = end
  }

  /// An empty span, for a diagnostic about a place rather than a thing.
  package static func at(_ offset: Int) -> SourceSpan { SourceSpan(offset, offset) }

  /// The number of bytes covered.
  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }

  package func contains(_ other: SourceSpan) -> Bool {
    start <= other.start && other.end <= end
  }
}
